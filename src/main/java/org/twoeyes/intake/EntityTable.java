package org.twoeyes.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.twoeyes.model.Account;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.LowerBound;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.SortedRows;
import org.twoeyes.model.Tie;

/**
 * The rows of one kind in a portfolio, to be looked up and taken out one by one.
 *
 * @param type of a row
 * @param rows the rows, in the order of their ids
 * @param ids of a row
 * @param writing writes a row
 * @param typing writes a row without what was inferred
 * @param with the same portfolio with other rows
 */
record EntityTable<T>(
        Class<T> type,
        Function<Portfolio, List<T>> rows,
        Function<T, List<String>> ids,
        BiConsumer<RowCells, T> writing,
        BiConsumer<RowCells, T> typing,
        BiFunction<Portfolio, List<T>, Portfolio> with) {

    private static final EntityTable<Account> ACCOUNTS = new EntityTable<>(
            Account.class,
            Portfolio::accounts,
            row -> List.of(row.id()),
            RowCells::account,
            RowCells::account,
            (all, rows) -> new Portfolio(
                    all.policy(),
                    rows,
                    all.contacts(),
                    all.employees(),
                    all.ties(),
                    all.interactions(),
                    all.opportunities(),
                    all.assignments()));

    private static final EntityTable<Contact> CONTACTS = new EntityTable<>(
            Contact.class,
            Portfolio::contacts,
            row -> List.of(row.id()),
            (cells, row) -> cells.contact(row, row.layer()),
            (cells, row) -> cells.contact(row, row.layerInferred() ? null : row.layer()),
            (all, rows) -> new Portfolio(
                    all.policy(),
                    all.accounts(),
                    rows,
                    all.employees(),
                    all.ties(),
                    all.interactions(),
                    all.opportunities(),
                    all.assignments()));

    private static final EntityTable<Employee> EMPLOYEES = new EntityTable<>(
            Employee.class,
            Portfolio::employees,
            row -> List.of(row.id()),
            (cells, row) -> cells.employee(row, row.layer()),
            (cells, row) -> cells.employee(row, row.layerInferred() ? null : row.layer()),
            (all, rows) -> new Portfolio(
                    all.policy(),
                    all.accounts(),
                    all.contacts(),
                    rows,
                    all.ties(),
                    all.interactions(),
                    all.opportunities(),
                    all.assignments()));

    private static final EntityTable<Tie> TIES = new EntityTable<>(
            Tie.class,
            Portfolio::ties,
            row -> List.of(row.employeeId(), row.contactId()),
            RowCells::tie,
            RowCells::tie,
            (all, rows) -> new Portfolio(
                    all.policy(),
                    all.accounts(),
                    all.contacts(),
                    all.employees(),
                    rows,
                    all.interactions(),
                    all.opportunities(),
                    all.assignments()));

    private static final EntityTable<Interaction> INTERACTIONS = new EntityTable<>(
            Interaction.class,
            Portfolio::interactions,
            row -> List.of(row.id()),
            RowCells::interaction,
            RowCells::interaction,
            (all, rows) -> new Portfolio(
                    all.policy(),
                    all.accounts(),
                    all.contacts(),
                    all.employees(),
                    all.ties(),
                    rows,
                    all.opportunities(),
                    all.assignments()));

    private static final EntityTable<Opportunity> OPPORTUNITIES = new EntityTable<>(
            Opportunity.class,
            Portfolio::opportunities,
            row -> List.of(row.id()),
            RowCells::opportunity,
            RowCells::opportunity,
            (all, rows) -> new Portfolio(
                    all.policy(),
                    all.accounts(),
                    all.contacts(),
                    all.employees(),
                    all.ties(),
                    all.interactions(),
                    rows,
                    all.assignments()));

    private static final EntityTable<Assignment> ASSIGNMENTS = new EntityTable<>(
            Assignment.class,
            Portfolio::assignments,
            row -> List.of(row.employeeId(), row.accountId(), row.role()),
            RowCells::assignment,
            RowCells::assignment,
            (all, rows) -> new Portfolio(
                    all.policy(),
                    all.accounts(),
                    all.contacts(),
                    all.employees(),
                    all.ties(),
                    all.interactions(),
                    all.opportunities(),
                    rows));

    /** The rows of a kind. */
    static EntityTable<?> of(EntityKind kind) {
        return switch (kind) {
            case ACCOUNT -> ACCOUNTS;
            case CONTACT -> CONTACTS;
            case EMPLOYEE -> EMPLOYEES;
            case TIE -> TIES;
            case INTERACTION -> INTERACTIONS;
            case OPPORTUNITY -> OPPORTUNITIES;
            case ASSIGNMENT -> ASSIGNMENTS;
        };
    }

    /** Where a row lies; if it is not there, {@code -1 - } the place where it would. O(log rows). */
    int find(Portfolio portfolio, List<String> wanted) {
        List<T> all = rows.apply(portfolio);
        int at = LowerBound.of(0, all.size(), i -> Ids.LIST_ORDER.compare(ids.apply(all.get(i)), wanted) < 0);
        return at < all.size() && ids.apply(all.get(at)).equals(wanted) ? at : -1 - at;
    }

    /** A portfolio with the row at a position of another, in place of its own of that id or beside its own. O(rows). */
    Portfolio put(Portfolio portfolio, Portfolio other, int at) {
        T row = rows.apply(other).get(at);
        List<T> all = rows.apply(portfolio);
        int place = find(portfolio, ids.apply(row));
        return with.apply(
                portfolio,
                place < 0 ? SortedRows.inserted(all, -1 - place, row) : SortedRows.replaced(all, place, row));
    }

    /** The cells of the row at a position. */
    List<String> cells(Portfolio portfolio, int at) {
        return cells(writing, portfolio, at);
    }

    /** The cells of the row at a position without what was inferred, as somebody would type them. */
    List<String> typedCells(Portfolio portfolio, int at) {
        return cells(typing, portfolio, at);
    }

    private List<String> cells(BiConsumer<RowCells, T> writer, Portfolio portfolio, int at) {
        RowCells row = new RowCells();
        writer.accept(row, rows.apply(portfolio).get(at));
        return row.take();
    }

    /**
     * The portfolio with other facts of some rows, by kind and ids; rows without facts are taken out. What refers to them
     * is left as it is. O(rows).
     */
    static Portfolio changed(Portfolio all, Map<EntityKind, Map<List<String>, Optional<Facts>>> facts) {
        return new Portfolio(
                all.policy(),
                ACCOUNTS.changed(all, EntityKind.ACCOUNT, facts),
                CONTACTS.changed(all, EntityKind.CONTACT, facts),
                EMPLOYEES.changed(all, EntityKind.EMPLOYEE, facts),
                TIES.changed(all, EntityKind.TIE, facts),
                INTERACTIONS.changed(all, EntityKind.INTERACTION, facts),
                OPPORTUNITIES.changed(all, EntityKind.OPPORTUNITY, facts),
                ASSIGNMENTS.changed(all, EntityKind.ASSIGNMENT, facts));
    }

    private List<T> changed(Portfolio all, EntityKind kind, Map<EntityKind, Map<List<String>, Optional<Facts>>> facts) {
        Map<List<String>, Optional<Facts>> some = facts.getOrDefault(kind, Map.of());
        if (some.isEmpty()) {
            return rows.apply(all);
        }
        List<T> left = new ArrayList<>(rows.apply(all));
        left.removeIf(row -> some.containsKey(ids.apply(row)));
        some.values().stream()
                .flatMap(Optional::stream)
                .map(row -> FactRecords.of(row, type))
                .forEach(left::add);
        return left;
    }

    /** The portfolio without the row at a position; what refers to it is left as it is. O(rows). */
    Portfolio without(Portfolio portfolio, int at) {
        return with.apply(portfolio, SortedRows.removed(rows.apply(portfolio), at));
    }
}
