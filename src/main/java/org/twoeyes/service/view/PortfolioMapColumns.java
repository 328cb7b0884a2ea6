package org.twoeyes.service.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.Loss;
import org.twoeyes.model.Account;
import org.twoeyes.model.Ids;
import org.twoeyes.network.AccountTable;
import org.twoeyes.network.ContactTable;
import org.twoeyes.network.EmployeeTable;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/** Fills the columns of the portfolio's map. Used once. */
final class PortfolioMapColumns {

    private static final List<Life> LIVES = List.of(Life.values());
    private static final int NONE = -1;
    private static final int PERCENT = 100;

    private final AnalyzedPortfolio portfolio;
    private final StakeholderNetwork network;

    PortfolioMapColumns(AnalyzedPortfolio portfolio) {
        this.portfolio = portfolio;
        this.network = portfolio.network();
    }

    PortfolioMap map() {
        List<String> tiers = words(Account::tier);
        List<String> regions = words(Account::region);
        List<String> segments = words(Account::segment);
        return new PortfolioMap(
                portfolio.asOf(),
                portfolio.policy().reportingCurrency(),
                portfolio.report().summary().revenueUnknown(),
                LIVES,
                portfolio.policy().layers(),
                tiers,
                regions,
                segments,
                accounts(tiers, regions, segments),
                contacts(),
                employees(),
                ties());
    }

    /** The different words that accounts have for something, in order. */
    private List<String> words(Function<Account, @Nullable String> word) {
        return network.portfolio().accounts().stream()
                .map(word)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Ids.ORDER)
                .toList();
    }

    private PortfolioMap.Accounts accounts(List<String> tiers, List<String> regions, List<String> segments) {
        AccountTable table = network.accounts();
        IntFunction<AccountFigures> figures = portfolio::figures;
        return new PortfolioMap.Accounts(
                column(table.size(), table::id),
                column(table.size(), account -> table.row(account).name()),
                column(table.size(), this::parent),
                column(table.size(), account -> tiers.indexOf(table.row(account).tier())),
                column(
                        table.size(),
                        account -> regions.indexOf(table.row(account).region())),
                column(
                        table.size(),
                        account -> segments.indexOf(table.row(account).segment())),
                column(table.size(), table::revenue),
                column(table.size(), account -> figures.apply(account).value()),
                column(
                        table.size(),
                        account -> LIVES.indexOf(figures.apply(account).life())),
                column(
                        table.size(),
                        account -> LIVES.indexOf(figures.apply(account).trueLife())),
                column(table.size(), account -> figures.apply(account).eyes()),
                column(table.size(), account -> figures.apply(account).trueEyes()),
                column(table.size(), account -> table.endContact(account) - table.firstContact(account)),
                column(table.size(), this::team));
    }

    private int parent(int account) {
        String parentId = network.accounts().row(account).parentId();
        return parentId == null ? NONE : network.accounts().find(parentId).orElse(NONE);
    }

    private List<Integer> team(int account) {
        return portfolio.staff().assigned(network.accounts().id(account)).stream()
                .flatMap(assignment -> network.employees().find(assignment.employeeId()).stream())
                .distinct()
                .toList();
    }

    private PortfolioMap.Contacts contacts() {
        ContactTable table = network.contacts();
        return new PortfolioMap.Contacts(
                column(table.size(), table::id),
                column(table.size(), contact -> table.row(contact).name()),
                column(table.size(), table::layer),
                column(table.size(), contact -> table.isKey(contact) ? 1 : 0),
                column(table.size(), network.ties()::eyes),
                column(
                        table.size(),
                        contact -> portfolio.contactFigures(contact).trueEyes()));
    }

    private PortfolioMap.Employees employees() {
        EmployeeTable table = network.employees();
        List<Optional<Loss>> losses = column(
                table.size(),
                employee -> portfolio.departure(table.id(employee)).map(departure -> departure.loss()));
        return new PortfolioMap.Employees(
                column(table.size(), table::id),
                column(table.size(), employee -> table.row(employee).name()),
                column(table.size(), table::layer),
                column(table.size(), employee -> EmployeeRow.leavingOn(table.row(employee))),
                column(table.size(), employee -> losses.get(employee)
                        .map(loss -> loss.darkContacts().size())
                        .orElse(0)),
                column(table.size(), employee -> losses.get(employee)
                        .map(Loss::revenueAtRisk)
                        .orElse(0.0)),
                column(table.size(), employee -> losses.get(employee)
                        .map(loss -> loss.accountsLost().size())
                        .orElse(0)));
    }

    private PortfolioMap.Ties ties() {
        TieTable table = network.ties();
        List<Integer> employee = new ArrayList<>(table.liveCount());
        List<Integer> percent = new ArrayList<>(table.liveCount());
        for (int contact = 0; contact < network.contacts().size(); contact++) {
            for (int tie = table.first(contact); tie < table.endLive(contact); tie++) {
                employee.add(table.employee(tie));
                percent.add((int) Math.round(table.strength(tie) * PERCENT));
            }
        }
        return new PortfolioMap.Ties(employee, percent);
    }

    private static <T extends @Nullable Object> List<T> column(int size, IntFunction<T> value) {
        List<T> column = new ArrayList<>(size);
        IntStream.range(0, size).forEach(i -> column.add(value.apply(i)));
        return column;
    }
}
