package org.twoeyes.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.twoeyes.model.Portfolio;

/**
 * How one portfolio differs from another, counted.
 *
 * @param rows one for each kind of row, in the order of a bundle's files
 * @param policyChanged whether the policies differ
 */
public record PortfolioChange(List<Rows> rows, boolean policyChanged) {

    /**
     * The rows of one kind.
     *
     * @param kind the plural word for them
     * @param now how many there are afterwards
     */
    public record Rows(String kind, int now, int added, int changed, int removed) {}

    public PortfolioChange {
        rows = List.copyOf(rows);
    }

    /** Says whether nothing differs. */
    public boolean isNone() {
        return !policyChanged && rows.stream().allMatch(row -> row.added() + row.changed() + row.removed() == 0);
    }

    /** Compares two portfolios row by row; both lists of a kind are in order, so it takes O(rows). */
    public static PortfolioChange between(Portfolio before, Portfolio after) {
        List<Rows> rows = new ArrayList<>();
        rows.add(count("accounts", before.accounts(), after.accounts(), Portfolio.ACCOUNT_ORDER));
        rows.add(count("contacts", before.contacts(), after.contacts(), Portfolio.CONTACT_ORDER));
        rows.add(count("employees", before.employees(), after.employees(), Portfolio.EMPLOYEE_ORDER));
        rows.add(count("ties", before.ties(), after.ties(), Portfolio.TIE_ORDER));
        rows.add(count("interactions", before.interactions(), after.interactions(), Portfolio.INTERACTION_ORDER));
        rows.add(count("opportunities", before.opportunities(), after.opportunities(), Portfolio.OPPORTUNITY_ORDER));
        rows.add(count("assignments", before.assignments(), after.assignments(), Portfolio.ASSIGNMENT_ORDER));
        return new PortfolioChange(rows, !before.policy().equals(after.policy()));
    }

    private static <T> Rows count(String kind, List<T> before, List<T> after, Comparator<T> order) {
        int removed = 0;
        int added = 0;
        int changed = 0;
        int old = 0;
        for (T row : after) {
            while (old < before.size() && order.compare(before.get(old), row) < 0) {
                removed++;
                old++;
            }
            if (old < before.size() && order.compare(before.get(old), row) == 0) {
                changed += before.get(old).equals(row) ? 0 : 1;
                old++;
            } else {
                added++;
            }
        }
        return new Rows(kind, after.size(), added, changed, removed + before.size() - old);
    }
}
