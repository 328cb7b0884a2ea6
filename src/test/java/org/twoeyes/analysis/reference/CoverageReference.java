package org.twoeyes.analysis.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.PortfolioReport.CoverageRow;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Policy;

/** Coverage by decision layer (section 9). */
final class CoverageReference {

    private final SnapshotReference snapshot;
    private final Policy policy;

    CoverageReference(SnapshotReference snapshot) {
        this.snapshot = snapshot;
        this.policy = snapshot.policy();
    }

    /** Every account by id and every layer of the policy, most senior first. */
    List<CoverageRow> coverage() {
        List<CoverageRow> rows = new ArrayList<>();
        for (Account account : snapshot.portfolio().accounts()) {
            for (String layer : policy.layers()) {
                rows.add(row(account, layer));
            }
        }
        return rows;
    }

    /** The row of one layer of one account. */
    CoverageRow row(Account account, String layer) {
        List<Contact> contacts = snapshot.contactsOf(account).stream()
                .filter(contact -> contact.layer().equals(layer))
                .toList();
        double weight = snapshot.weight(contacts);
        return new CoverageRow(
                account.id(),
                layer,
                contacts.size(),
                weight,
                count(contacts, contact -> snapshot.eyes(contact) >= 1),
                count(contacts, contact -> snapshot.eyes(contact) >= 2),
                count(contacts, this::isFresh),
                count(contacts, this::isMatched),
                count(contacts, this::isFriendly),
                coverage(contacts, weight));
    }

    private @Nullable Double coverage(List<Contact> contacts, double weight) {
        if (weight == 0) {
            return null;
        }
        List<Contact> covered =
                contacts.stream().filter(contact -> snapshot.eyes(contact) >= 1).toList();
        return snapshot.weight(covered) / weight;
    }

    private static int count(List<Contact> contacts, Predicate<Contact> rule) {
        return (int) contacts.stream().filter(rule).count();
    }

    /** Whether a live tie of the contact has its last contact within the cadence of the contact's layer. */
    boolean isFresh(Contact contact) {
        Double cadence = policy.cadenceDays().get(contact.layer());
        return snapshot.holders(contact.id()).stream().anyMatch(holder -> {
            LocalDate last = snapshot.strengths().lastContact(holder, contact.id());
            return last != null
                    && (cadence == null
                            || Threshold.isAtMost(snapshot.strengths().age(last), cadence));
        });
    }

    /** Whether a holder's own layer is the contact's or a more senior one. */
    boolean isMatched(Contact contact) {
        return snapshot.holders(contact.id()).stream()
                .anyMatch(holder ->
                        policy.layerIndex(snapshot.employee(holder).layer()) <= policy.layerIndex(contact.layer()));
    }

    private boolean isFriendly(Contact contact) {
        return Threshold.reaches(stance(contact), 1);
    }

    /** Whether the contact's stance is −1 or worse. */
    boolean isOpposed(Contact contact) {
        return Threshold.reaches(-stance(contact), 1);
    }

    private static double stance(Contact contact) {
        Double stance = contact.stance();
        return stance == null ? 0 : stance;
    }
}
