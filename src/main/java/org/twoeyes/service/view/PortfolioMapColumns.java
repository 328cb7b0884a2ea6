package org.twoeyes.service.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.Departure;
import org.twoeyes.analysis.PortfolioReport.Loss;
import org.twoeyes.model.Account;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Portfolio;
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
    private final PlacesOnADay places;
    private final List<Account> accounts;
    private final List<Employee> everybody;
    private final Map<String, Integer> positions = new HashMap<>();

    PortfolioMapColumns(AnalyzedPortfolio portfolio) {
        this.portfolio = portfolio;
        this.network = portfolio.network();
        this.places = new PlacesOnADay(portfolio);
        AccountTable recorded = network.accounts();
        this.accounts = Stream.concat(
                        IntStream.range(0, recorded.size()).mapToObj(recorded::row), places.accountsToCome().stream())
                .toList();
        EmployeeTable active = network.employees();
        this.everybody = Stream.concat(
                        IntStream.range(0, active.size()).mapToObj(active::row),
                        Stream.concat(network.portfolio().employees().stream(), places.employeesToCome())
                                .filter(employee -> active.find(employee.id()).isEmpty())
                                .sorted(Portfolio.EMPLOYEE_ORDER))
                .toList();
        for (int i = 0; i < everybody.size(); i++) {
            positions.put(everybody.get(i).id(), i);
        }
    }

    PortfolioMap map() {
        List<String> tiers = words(accounts.stream().map(Account::tier));
        List<String> regions = words(Stream.concat(
                accounts.stream().map(row -> places.standing(row).region()),
                everybody.stream().map(row -> places.standing(row).region())));
        List<String> segments =
                words(accounts.stream().map(row -> places.standing(row).segment()));
        List<String> functions =
                words(everybody.stream().map(row -> places.standing(row).function()));
        return new PortfolioMap(
                portfolio.asOf(),
                portfolio.policy().reportingCurrency(),
                portfolio.report().summary().revenueUnknown(),
                LIVES,
                portfolio.policy().layers(),
                tiers,
                regions,
                segments,
                functions,
                accounts(tiers, regions, segments),
                contacts(),
                employees(regions, functions),
                ties());
    }

    /** The different words that there are for something, in order. */
    private static List<String> words(Stream<@Nullable String> words) {
        return words.filter(Objects::nonNull).distinct().sorted(Ids.ORDER).toList();
    }

    private PortfolioMap.Accounts accounts(List<String> tiers, List<String> regions, List<String> segments) {
        AccountTable table = network.accounts();
        IntFunction<AccountFigures> figures = portfolio::figures;
        return new PortfolioMap.Accounts(
                table.size(),
                ofAll(Account::id),
                ofAll(Account::name),
                recorded(this::parent, NONE),
                ofAll(row -> tiers.indexOf(row.tier())),
                ofAll(row -> regions.indexOf(places.standing(row).region())),
                ofAll(row -> segments.indexOf(places.standing(row).segment())),
                ofAll(places::area),
                recorded(table::revenue, 0.0),
                recorded(account -> figures.apply(account).value(), 0.0),
                recorded(account -> LIVES.indexOf(figures.apply(account).life()), 0),
                recorded(account -> LIVES.indexOf(figures.apply(account).trueLife()), 0),
                recorded(account -> figures.apply(account).eyes(), 0),
                recorded(account -> figures.apply(account).trueEyes(), 0),
                recorded(account -> table.endContact(account) - table.firstContact(account), 0),
                ofAll(row -> places.places(row.id())),
                recorded(this::team, List.of()),
                ofAll(row -> position(places.owner(row))));
    }

    private <T> List<T> ofAll(Function<Account, T> value) {
        return column(accounts.size(), account -> value.apply(accounts.get(account)));
    }

    /** A figure of each account; {@code nothing} of those that were not recorded yet. */
    private <T> List<T> recorded(IntFunction<T> value, T nothing) {
        int recorded = network.accounts().size();
        return column(accounts.size(), account -> account < recorded ? value.apply(account) : nothing);
    }

    private int position(@Nullable String employeeId) {
        return employeeId == null ? NONE : positions.getOrDefault(employeeId, NONE);
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
                column(table.size(), contact -> places.place(table.id(contact))),
                column(table.size(), contact -> table.isKey(contact) ? 1 : 0),
                column(table.size(), network.ties()::eyes),
                column(table.size(), portfolio::trueEyes));
    }

    private PortfolioMap.Employees employees(List<String> regions, List<String> functions) {
        List<Optional<Loss>> losses = column(
                everybody.size(), employee -> portfolio.departure(id(employee)).map(Departure::loss));
        return new PortfolioMap.Employees(
                network.employees().size(),
                ofEverybody(Employee::id),
                ofEverybody(Employee::name),
                ofEverybody(employee -> portfolio.policy().layerIndex(employee.layer())),
                ofEverybody(
                        employee -> regions.indexOf(places.standing(employee).region())),
                ofEverybody(
                        employee -> functions.indexOf(places.standing(employee).function())),
                ofEverybody(employee -> position(places.standing(employee).managerId())),
                ofEverybody(places::reach),
                ofEverybody(
                        employee -> portfolio.isActiveEmployee(employee.id()) ? EmployeeRow.leavingOn(employee) : null),
                lost(losses, loss -> loss.darkContacts().size(), 0),
                lost(losses, Loss::revenueAtRisk, 0.0),
                lost(losses, loss -> loss.accountsLost().size(), 0));
    }

    private String id(int employee) {
        return everybody.get(employee).id();
    }

    private <T extends @Nullable Object> List<T> ofEverybody(Function<Employee, T> value) {
        return column(everybody.size(), employee -> value.apply(everybody.get(employee)));
    }

    /** What goes with each employee; {@code nothing} where nothing does. */
    private static <T> List<T> lost(List<Optional<Loss>> losses, Function<Loss, T> figure, T nothing) {
        return column(
                losses.size(), employee -> losses.get(employee).map(figure).orElse(nothing));
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
