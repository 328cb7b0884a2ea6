package org.twoeyes.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/** The rows in which two portfolios under the same policy differ, each list in its order. */
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
