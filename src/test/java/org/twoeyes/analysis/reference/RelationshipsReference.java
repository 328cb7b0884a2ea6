package org.twoeyes.analysis.reference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;

/** The three relationships of an account, each 0 to 100 (section 7). */
final class RelationshipsReference {

    private final SnapshotReference snapshot;
    private final List<Contact> contacts;
    private final EyesReference eyes;

    RelationshipsReference(SnapshotReference snapshot, Account account) {
        this.snapshot = snapshot;
        this.contacts = snapshot.contactsOf(account);
        this.eyes = AccountsReference.eyes(snapshot, account);
    }

    /** With those who decide; null without key contacts. */
    @Nullable
    Double key() {
        List<Contact> key = contacts.stream().filter(snapshot::isKey).toList();
        if (key.isEmpty()) {
            return null;
        }
        double known = 0;
        for (Contact contact : key) {
            known += snapshot.weight(contact) * Math.min(snapshot.eyes(contact), 2) / 2;
        }
        return 100 * known / snapshot.weight(key);
    }

    /** With everybody; null without contacts. */
    @Nullable
    Double universal() {
        if (contacts.isEmpty()) {
            return null;
        }
        long known =
                contacts.stream().filter(contact -> snapshot.eyes(contact) >= 1).count();
        return 100.0 * known / contacts.size();
    }

    /** Of company with company: how little hangs on any one employee. */
    double organizational() {
        double held = eyes.held(Set.of());
        if (held == 0) {
            return 0;
        }
        double most = eyes.people().stream()
                .mapToDouble(employee -> eyes.weightLost(Set.of(employee)))
                .max()
                .orElse(0);
        return 100 * (1 - most / held);
    }
}
