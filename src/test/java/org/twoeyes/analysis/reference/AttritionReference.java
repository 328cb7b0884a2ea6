package org.twoeyes.analysis.reference;

import java.util.Comparator;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Ids;

/** The revenue at risk to be expected within 12 months, exactly (section 6, attrition). */
final class AttritionReference {

    private final SnapshotReference snapshot;

    AttritionReference(SnapshotReference snapshot) {
        this.snapshot = snapshot;
    }

    /** Σ over contacts with holders: revenue(a) · weight(c) / W(a) · Π p(e), in id order. */
    double expectedRevenueAtRisk() {
        double sum = 0;
        for (Account account : snapshot.portfolio().accounts()) {
            double whole = snapshot.weight(snapshot.contactsOf(account));
            for (Contact contact : snapshot.contactsOf(account)) {
                if (snapshot.eyes(contact) > 0) {
                    sum += snapshot.revenue(account) * snapshot.weight(contact) / whole * allLeave(contact);
                }
            }
        }
        return sum;
    }

    /** The probability that all holders leave: 1 for who is leaving, else their own risk, else the policy's. */
    private double allLeave(Contact contact) {
        return snapshot.holders(contact.id()).stream()
                .sorted(Comparator.comparing((String id) -> id, Ids.ORDER))
                .mapToDouble(this::probability)
                .reduce(1, (a, b) -> a * b);
    }

    private double probability(String employeeId) {
        if (snapshot.isLeaving(employeeId)) {
            return 1;
        }
        Double own = snapshot.employee(employeeId).attritionRisk();
        return own != null ? own : snapshot.policy().baseAttrition();
    }
}
