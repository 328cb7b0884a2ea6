package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.FalseEye;
import org.twoeyes.analysis.PortfolioReport.Departure;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/**
 * One employee: what goes dark with them, whom they know, and who stands beside them.
 *
 * @param team how many people report to them, directly or through others
 */
public record EmployeeDetail(
        LocalDate asOf,
        EmployeeRow summary,
        List<Named> reports,
        int team,
        LossDetail loss,
        List<Held> ties,
        List<Beside> beside,
        List<Door> closedDoors) {

    /** A tie of the employee; {@code sole} says that nobody else holds the contact, {@code others} who does. */
    public record Held(
            ContactHead contact,
            Named account,
            double strength,
            boolean live,
            @Nullable LocalDate lastContact,
            boolean sole,
            @Nullable String falseEye,
            List<Named> of,
            List<Named> others) {}

    /** A contact in a list of ties. */
    public record ContactHead(
            String id, String name, @Nullable String title, String layer, boolean key) {}

    /** Somebody who holds some of the same contacts, and how many. */
    public record Beside(String id, String name, int shared) {}

    /** An account of which the employee alone holds a share, and where no manager stands beside them. */
    public record Door(Named account, double share) {}

    /** The employee of an id, if there is one who is active on the date. */
    public static Optional<EmployeeDetail> find(AnalyzedPortfolio portfolio, String id) {
        return portfolio.network().employees().find(id).map(employee -> of(portfolio, employee));
    }

    private static EmployeeDetail of(AnalyzedPortfolio portfolio, int employee) {
        String id = portfolio.network().employees().id(employee);
        List<Held> ties = ties(
                portfolio,
                portfolio.network(),
                employee,
                contact -> portfolio.contactFigures(contact).falseEyes().stream()
                        .filter(eye -> eye.employeeId().equals(id))
                        .findFirst());
        return new EmployeeDetail(
                portfolio.asOf(),
                EmployeeRow.of(portfolio, employee),
                portfolio.employees(portfolio.staff().reports(id)),
                (int) portfolio.team(id).stream()
                        .filter(other -> !other.equals(id))
                        .count(),
                portfolio
                        .departure(id)
                        .map(Departure::loss)
                        .map(loss -> LossDetail.of(portfolio, loss))
                        .orElse(LossDetail.NOTHING),
                ties,
                beside(ties),
                portfolio.report().closedDoors().stream()
                        .filter(door -> door.employeeId().equals(id))
                        .map(door -> new Door(portfolio.account(door.accountId()), door.share()))
                        .toList());
    }

    /**
     * All ties, live or not, the contacts only they hold first, then key ones, by weight and strength.
     *
     * @param network the portfolio's, or that of a what-if, which has the same people
     * @param falseEye why the employee is no second eye of a contact, if so
     */
    static List<Held> ties(
            AnalyzedPortfolio portfolio,
            StakeholderNetwork network,
            int employee,
            IntFunction<Optional<FalseEye>> falseEye) {
        return IntStream.range(0, network.contacts().size())
                .filter(contact -> network.ties().find(employee, contact) >= 0)
                .boxed()
                .sorted(Comparator.comparing((Integer contact) -> !isSole(network.ties(), employee, contact))
                        .thenComparing(contact -> !network.contacts().isKey(contact))
                        .thenComparing(contact -> -network.contacts().weight(contact))
                        .thenComparing(network.contacts()::idRank))
                .map(contact -> held(portfolio, network.ties(), employee, contact, falseEye.apply(contact)))
                .toList();
    }

    private static boolean isSole(TieTable ties, int employee, int contact) {
        return ties.eyes(contact) == 1 && ties.employee(ties.first(contact)) == employee;
    }

    private static Held held(
            AnalyzedPortfolio portfolio, TieTable ties, int employee, int contact, Optional<FalseEye> falseEye) {
        KnownTie tie = KnownTie.of(ties, contact, ties.find(employee, contact), falseEye);
        KnownContact row = portfolio.knownContact(contact);
        List<Named> others = Arrays.stream(ties.holders(contact))
                .filter(holder -> holder != employee)
                .mapToObj(portfolio.network().employees()::id)
                .map(portfolio::employee)
                .toList();
        return new Held(
                new ContactHead(row.id(), row.name(), row.title(), row.layer(), row.key()),
                row.account(),
                tie.strength(),
                tie.live(),
                tie.lastContact(),
                isSole(ties, employee, contact),
                tie.falseEye(),
                portfolio.employees(tie.of()),
                others);
    }

    /** Who else holds those of some ties that are live, those with the most of them first. */
    static List<Beside> beside(List<Held> ties) {
        Map<Named, Integer> shared = new HashMap<>();
        ties.stream()
                .filter(Held::live)
                .flatMap(tie -> tie.others().stream())
                .forEach(other -> shared.merge(other, 1, Integer::sum));
        List<Beside> rows = new ArrayList<>();
        shared.forEach((other, count) -> rows.add(new Beside(other.id(), other.name(), count)));
        rows.sort(Comparator.comparingInt(Beside::shared)
                .reversed()
                .thenComparing(Beside::id, org.twoeyes.model.Ids.ORDER));
        return rows;
    }
}
