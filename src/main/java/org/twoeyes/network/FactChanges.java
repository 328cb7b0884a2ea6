package org.twoeyes.network;

import java.util.List;
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

    /** Compares two portfolios. O(rows) comparisons of references where rows that stayed are the same objects. */
    static FactChanges between(Portfolio before, Portfolio after) {
        return new FactChanges(
                RowChange.between(before.accounts(), after.accounts(), Portfolio.ACCOUNT_ORDER),
                RowChange.between(before.contacts(), after.contacts(), Portfolio.CONTACT_ORDER),
                RowChange.between(before.employees(), after.employees(), Portfolio.EMPLOYEE_ORDER),
                RowChange.between(before.ties(), after.ties(), Portfolio.TIE_ORDER),
                RowChange.between(before.interactions(), after.interactions(), Portfolio.INTERACTION_ORDER),
                RowChange.between(before.opportunities(), after.opportunities(), Portfolio.OPPORTUNITY_ORDER));
    }

    /** Says whether so much of a portfolio is other than it was, as after a first import, that little could be taken over. */
    boolean areMost(Portfolio after) {
        int changes = Stream.of(accounts, contacts, employees, ties, interactions, opportunities)
                .mapToInt(List::size)
                .sum();
        long rows = Stream.of(
                        after.accounts(),
                        after.contacts(),
                        after.employees(),
                        after.ties(),
                        after.interactions(),
                        after.opportunities())
                .mapToLong(List::size)
                .sum();
        return changes >= FEW && changes > rows / SHARE;
    }
}
