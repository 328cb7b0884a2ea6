package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Opportunity;
import org.twoeyes.network.StakeholderNetwork;

/** One account: its row, what is wrong with it, what is sold there, and who works on it. */
public record AccountDetail(
        LocalDate asOf,
        AccountRow summary,
        double margin,
        double quorum,
        List<Critical> criticalEmployees,
        List<Coverage> layers,
        List<Coverage> departments,
        List<Coverage> matrix,
        List<GapRow> gaps,
        List<Door> closedDoors,
        List<Bottleneck> bottlenecks,
        List<Deal> opportunities,
        List<Assigned> team,
        @Nullable Named parent,
        List<Named> children) {

    /** An employee whose loss alone loses the account. */
    public record Critical(String id, String name, double weightLost) {}

    /** An employee who alone holds a share of it, and beside whom no manager stands. */
    public record Door(Named employee, double share) {}

    /** A contact through whom alone others are reached. */
    public record Bottleneck(Named contact, int cutsOffCount, double cutsOffWeight) {}

    /** An opportunity; the amount in reporting currency. */
    public record Deal(
            String id,
            String name,
            @Nullable String stage,
            boolean open,
            double amount,
            @Nullable LocalDate closeOn,
            @Nullable Named owner) {}

    /** An employee assigned to the account. */
    public record Assigned(String id, String name, String role) {}

    /** The account of an id, if there is one. */
    public static Optional<AccountDetail> find(AnalyzedPortfolio portfolio, String id) {
        return portfolio.network().accounts().find(id).map(account -> of(portfolio, account));
    }

    private static AccountDetail of(AnalyzedPortfolio portfolio, int account) {
        StakeholderNetwork network = portfolio.network();
        Account row = network.accounts().row(account);
        Departments departments = Departments.of(network, account);
        return new AccountDetail(
                portfolio.asOf(),
                AccountRow.of(portfolio, account),
                portfolio.figures(account).margin(),
                portfolio.policy().quorum(),
                portfolio.figures(account).criticalEmployees().stream()
                        .map(critical -> new Critical(
                                critical.employeeId(),
                                portfolio.employee(critical.employeeId()).name(),
                                critical.weightLost()))
                        .toList(),
                Coverage.ofLayers(portfolio, account),
                departments.coverage(),
                departments.matrix(),
                portfolio.analysis().gaps(account).stream()
                        .map(gap -> GapRow.of(portfolio, gap))
                        .toList(),
                portfolio.analysis().closedDoors(account).stream()
                        .map(door -> new Door(portfolio.employee(door.employeeId()), door.share()))
                        .toList(),
                bottlenecks(portfolio, account),
                deals(portfolio, row.id()),
                portfolio.staff().assigned(row.id()).stream()
                        .map(assignment -> new Assigned(
                                assignment.employeeId(),
                                portfolio.employee(assignment.employeeId()).name(),
                                assignment.role()))
                        .toList(),
                portfolio.accountOrNull(row.parentId()),
                children(portfolio, row.id(), network.accounts().group(account)));
    }

    private static List<Bottleneck> bottlenecks(AnalyzedPortfolio portfolio, int account) {
        StakeholderNetwork network = portfolio.network();
        return java.util.stream.IntStream.range(
                        network.accounts().firstContact(account),
                        network.accounts().endContact(account))
                .mapToObj(portfolio.analysis()::bottleneck)
                .flatMap(Optional::stream)
                .map(found -> new Bottleneck(
                        portfolio.contact(found.contactId()), found.cutsOffCount(), found.cutsOffWeight()))
                .toList();
    }

    private static List<Deal> deals(AnalyzedPortfolio portfolio, String accountId) {
        return portfolio.network().portfolio().opportunities().stream()
                .filter(deal -> deal.accountId().equals(accountId))
                .map(deal -> deal(portfolio, deal))
                .toList();
    }

    private static Deal deal(AnalyzedPortfolio portfolio, Opportunity deal) {
        return new Deal(
                deal.id(),
                deal.name(),
                deal.stage(),
                deal.open(),
                portfolio.inReportingCurrency(deal.amount(), deal.currency()),
                deal.closeOn(),
                portfolio.employeeOrNull(deal.ownerId()));
    }

    private static List<Named> children(AnalyzedPortfolio portfolio, String id, int group) {
        StakeholderNetwork network = portfolio.network();
        return java.util.stream.IntStream.range(
                        network.accounts().firstInGroup(group),
                        network.accounts().endOfGroup(group))
                .mapToObj(network.accounts()::row)
                .filter(row -> id.equals(row.parentId()))
                .map(row -> new Named(row.id(), row.name()))
                .toList();
    }
}
