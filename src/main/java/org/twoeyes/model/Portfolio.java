package org.twoeyes.model;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that is known of a vendor's customers and people: the facts, of all dates, before any
 * analysis. Immutable, its lists ordered (by id; ties by employee, then contact; assignments by employee,
 * account, role), so that two portfolios with the same facts are equal and give the same bytes.
 *
 * <p>References between the rows have been checked by whoever made it: {@code intake} for files,
 * {@code store} for the graph.
 */
public record Portfolio(
        Policy policy,
        List<Account> accounts,
        List<Contact> contacts,
        List<Employee> employees,
        List<Tie> ties,
        List<Interaction> interactions,
        List<Opportunity> opportunities,
        List<Assignment> assignments) {

    /** The order of accounts: by id. */
    public static final Comparator<Account> ACCOUNT_ORDER = Comparator.comparing(Account::id, Ids.ORDER);

    /** The order of contacts: by id. */
    public static final Comparator<Contact> CONTACT_ORDER = Comparator.comparing(Contact::id, Ids.ORDER);

    /** The order of employees: by id. */
    public static final Comparator<Employee> EMPLOYEE_ORDER = Comparator.comparing(Employee::id, Ids.ORDER);

    /** The order of interactions: by id. */
    public static final Comparator<Interaction> INTERACTION_ORDER = Comparator.comparing(Interaction::id, Ids.ORDER);

    /** The order of opportunities: by id. */
    public static final Comparator<Opportunity> OPPORTUNITY_ORDER = Comparator.comparing(Opportunity::id, Ids.ORDER);

    /** The order of ties: by employee, then contact. */
    public static final Comparator<Tie> TIE_ORDER =
            Comparator.comparing(Tie::employeeId, Ids.ORDER).thenComparing(Tie::contactId, Ids.ORDER);

    /** The order of assignments: by employee, account, role. */
    public static final Comparator<Assignment> ASSIGNMENT_ORDER = Comparator.comparing(
                    Assignment::employeeId, Ids.ORDER)
            .thenComparing(Assignment::accountId, Ids.ORDER)
            .thenComparing(Assignment::role, Ids.ORDER);

    /** Nothing yet, under the default policy. */
    public static final Portfolio EMPTY =
            new Portfolio(Policy.DEFAULT, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Portfolio {
        accounts = sorted(accounts, ACCOUNT_ORDER);
        contacts = sorted(contacts, CONTACT_ORDER);
        employees = sorted(employees, EMPLOYEE_ORDER);
        ties = sorted(ties, TIE_ORDER);
        interactions = sorted(interactions, INTERACTION_ORDER);
        opportunities = sorted(opportunities, OPPORTUNITY_ORDER);
        assignments = sorted(assignments, ASSIGNMENT_ORDER);
    }

    /** Returns the same facts under another policy. */
    public Portfolio withPolicy(Policy other) {
        return new Portfolio(other, accounts, contacts, employees, ties, interactions, opportunities, assignments);
    }

    /**
     * The same facts: rows that are in another portfolio too are the objects they are there, and so are whole lists, so that both
     * together need no more memory than the larger of them and what differs; the other itself where all is the same. O(rows)
     * comparisons.
     */
    public Portfolio sharing(Portfolio other) {
        Portfolio shared = new Portfolio(
                policy,
                SortedRows.sharing(accounts, other.accounts),
                SortedRows.sharing(contacts, other.contacts),
                SortedRows.sharing(employees, other.employees),
                SortedRows.sharing(ties, other.ties),
                SortedRows.sharing(interactions, other.interactions),
                SortedRows.sharing(opportunities, other.opportunities),
                SortedRows.sharing(assignments, other.assignments));
        return shared.equals(other) ? other : shared;
    }

    /** Says whether there is nothing in it. */
    public boolean isEmpty() {
        return accounts.isEmpty() && contacts.isEmpty() && employees.isEmpty();
    }

    /** How many rows all lists have together. */
    public long rows() {
        return (long) accounts.size()
                + contacts.size()
                + employees.size()
                + ties.size()
                + interactions.size()
                + opportunities.size()
                + assignments.size();
    }

    /** Those of some people who have no row. O(contacts + employees); nothing where nobody is asked for. */
    public Set<PersonKey> absent(Set<PersonKey> people) {
        Set<PersonKey> absent = new HashSet<>(people);
        if (!absent.isEmpty()) {
            employees.forEach(row -> absent.remove(PersonKey.employee(row.id())));
            contacts.forEach(row -> absent.remove(PersonKey.contact(row.id())));
        }
        return absent;
    }

    private static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
        return rows instanceof SortedRows ? rows : new SortedRows<>(rows, order);
    }
}
