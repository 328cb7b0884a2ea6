package org.twoeyes.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/** The rows in which two portfolios under the same policy differ. */
record FactChanges(
        List<RowChange<Account>> accounts,
        List<RowChange<Contact>> contacts,
        List<RowChange<Employee>> employees,
        List<RowChange<Tie>> ties,
        List<RowChange<Interaction>> interactions,
        List<RowChange<Opportunity>> opportunities) {

    private static final int FEW = 1000;
    private static final int SHARE = 50;

    /**
     * Compares two portfolios. O(rows) comparisons of references where rows that stayed are the same objects.
     *
     * @return empty where so many rows differ, as after a first import, that working everything out is as quick
     */
    static Optional<FactChanges> between(Portfolio before, Portfolio after) {
        List<List<?>> former = lists(before);
        List<List<?>> then = lists(after);
        long rows = then.stream().mapToLong(List::size).sum();
        long atLeast = IntStream.range(0, then.size())
                .mapToLong(i -> Math.abs(then.get(i).size() - former.get(i).size()))
                .sum();
        if (areMany(atLeast, rows)) {
            return Optional.empty();
        }
        FactChanges changes = new FactChanges(
                RowChange.between(before.accounts(), after.accounts(), Portfolio.ACCOUNT_ORDER),
                RowChange.between(before.contacts(), after.contacts(), Portfolio.CONTACT_ORDER),
                RowChange.between(before.employees(), after.employees(), Portfolio.EMPLOYEE_ORDER),
                RowChange.between(before.ties(), after.ties(), Portfolio.TIE_ORDER),
                RowChange.between(before.interactions(), after.interactions(), Portfolio.INTERACTION_ORDER),
                RowChange.between(before.opportunities(), after.opportunities(), Portfolio.OPPORTUNITY_ORDER));
        return areMany(changes.count(), rows) ? Optional.empty() : Optional.of(changes);
    }

    /**
     * These, and as if their facts differed whoever is active on one of two days alone.
     *
     * @param before the network of the first portfolio
     * @param day a day that is not after its own
     * @return empty where so many differ that working everything out is as quick
     */
    Optional<FactChanges> andOfPeople(StakeholderNetwork before, LocalDate day) {
        PeopleRules rules = new PeopleRules(before.policy(), before.asOf());
        PeopleRules others = new PeopleRules(before.policy(), day);
        List<Contact> known = before.portfolio().contacts();
        List<Employee> staff = before.portfolio().employees();
        FactChanges more = new FactChanges(
                accounts,
                joined(
                        contacts,
                        before.turningContacts().between(day, before.asOf()).mapToObj(known::get),
                        Contact::id,
                        row -> rules.isActive(row) != others.isActive(row)),
                joined(
                        employees,
                        before.turningEmployees().between(day, before.asOf()).mapToObj(staff::get),
                        Employee::id,
                        row -> rules.isActive(row) != others.isActive(row)),
                ties,
                interactions,
                opportunities);
        long people = (long) known.size() + staff.size();
        return areMany(more.contacts.size() + more.employees.size(), people) ? Optional.empty() : Optional.of(more);
    }

    private static <T> List<RowChange<T>> joined(
            List<RowChange<T>> changes, Stream<T> rows, Function<T, String> id, Predicate<T> isOther) {
        Set<String> known = changes.stream()
                .flatMap(change -> Stream.ofNullable(change.before()))
                .map(id)
                .collect(Collectors.toSet());
        Stream<RowChange<T>> others = rows.filter(isOther)
                .filter(row -> !known.contains(id.apply(row)))
                .map(row -> new RowChange<>(row, row));
        return Stream.concat(changes.stream(), others).toList();
    }

    private static List<List<?>> lists(Portfolio facts) {
        return List.of(
                facts.accounts(),
                facts.contacts(),
                facts.employees(),
                facts.ties(),
                facts.interactions(),
                facts.opportunities());
    }

    private long count() {
        return Stream.of(accounts, contacts, employees, ties, interactions, opportunities)
                .mapToLong(List::size)
                .sum();
    }

    private static boolean areMany(long changes, long rows) {
        return changes >= FEW && changes > rows / SHARE;
    }
}
