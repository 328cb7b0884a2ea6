package org.twoeyes.analysis.reference;

import java.util.Comparator;
import java.util.List;
import org.twoeyes.analysis.PortfolioReport.BlindSpot;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.analysis.PortfolioReport.SingleEye;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Ids;

/** Who holds each contact, and the key contacts with one eye or none (sections 4 and 8). */
final class ContactsReference {

    private final SnapshotReference snapshot;

    ContactsReference(SnapshotReference snapshot) {
        this.snapshot = snapshot;
    }

    /** Active contacts by id. */
    List<ContactFigures> contacts() {
        AccessReference access = new AccessReference(snapshot);
        return snapshot.activeContacts().stream()
                .map(contact -> figures(contact, access))
                .toList();
    }

    private ContactFigures figures(Contact contact, AccessReference access) {
        FalseEyesReference falseEyes = new FalseEyesReference(snapshot);
        return new ContactFigures(
                contact.id(),
                contact.accountId(),
                contact.layer(),
                snapshot.isKey(contact),
                snapshot.weight(contact),
                snapshot.eyes(contact),
                snapshot.holders(contact.id()).stream().sorted(Ids.ORDER).toList(),
                falseEyes.trueHolders(contact).size(),
                falseEyes.of(contact),
                access.isReachable(contact),
                PathsReference.paths(access.graph(contact), "c:" + contact.id()));
    }

    /** Key contacts with one holder, by revenue at risk descending, then id. */
    List<SingleEye> singleEyes() {
        return key(1).stream()
                .map(this::singleEye)
                .sorted(Comparator.comparing((SingleEye eye) -> Rounding.figure(eye.revenueAtRisk()))
                        .reversed()
                        .thenComparing(SingleEye::contactId, Ids.ORDER))
                .toList();
    }

    private SingleEye singleEye(Contact contact) {
        Account account = snapshot.portfolio().accounts().stream()
                .filter(candidate -> candidate.id().equals(contact.accountId()))
                .findFirst()
                .orElseThrow();
        double weight = snapshot.weight(contact);
        String holder = snapshot.holders(contact.id()).iterator().next();
        double atRisk = snapshot.revenue(account) * weight / snapshot.weight(snapshot.contactsOf(account));
        return new SingleEye(contact.id(), contact.accountId(), holder, weight, atRisk);
    }

    /** Key contacts without a holder, by id. */
    List<BlindSpot> blindSpots() {
        return key(0).stream()
                .map(contact -> new BlindSpot(contact.id(), contact.accountId(), snapshot.weight(contact)))
                .toList();
    }

    /** Key contacts with two or more eyes, at most one of them true. */
    long falseEyeRisks() {
        FalseEyesReference falseEyes = new FalseEyesReference(snapshot);
        return snapshot.activeContacts().stream()
                .filter(snapshot::isKey)
                .filter(contact -> snapshot.eyes(contact) >= 2)
                .filter(contact -> falseEyes.trueHolders(contact).size() <= 1)
                .count();
    }

    private List<Contact> key(int eyes) {
        return snapshot.activeContacts().stream()
                .filter(snapshot::isKey)
                .filter(contact -> snapshot.eyes(contact) == eyes)
                .toList();
    }
}
