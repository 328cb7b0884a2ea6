package org.twoeyes.analysis.reference;

import java.util.List;
import java.util.Set;
import org.twoeyes.analysis.DepartureReport.Standing;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;

/** The figures of every account (sections 5 and 7). */
final class AccountsReference {

    private final SnapshotReference snapshot;

    AccountsReference(SnapshotReference snapshot) {
        this.snapshot = snapshot;
    }

    /** The eyes of an account by all holders. */
    static EyesReference eyes(SnapshotReference snapshot, Account account) {
        return new EyesReference(snapshot, snapshot.contactsOf(account), contact -> snapshot.holders(contact.id()));
    }

    /** The eyes of an account by true holders. */
    static EyesReference trueEyes(SnapshotReference snapshot, Account account) {
        FalseEyesReference falseEyes = new FalseEyesReference(snapshot);
        return new EyesReference(snapshot, snapshot.contactsOf(account), falseEyes::trueHolders);
    }

    /** All accounts by id. */
    List<AccountFigures> accounts() {
        return snapshot.portfolio().accounts().stream().map(this::figures).toList();
    }

    private AccountFigures figures(Account account) {
        List<Contact> contacts = snapshot.contactsOf(account);
        EyesReference byHolders = eyes(snapshot, account);
        EyesReference.Eyes eyes = byHolders.eyes();
        EyesReference.Eyes trueEyes = trueEyes(snapshot, account).eyes();
        RelationshipsReference relationships = new RelationshipsReference(snapshot, account);
        return new AccountFigures(
                account.id(),
                account.name(),
                byHolders.weight(),
                byHolders.held(Set.of()),
                eyes.count(),
                eyes.capped(),
                Life.of(eyes.count(), eyes.capped()),
                eyes.holders(),
                trueEyes.count(),
                Life.of(trueEyes.count(), trueEyes.capped()),
                byHolders.criticalEmployees(),
                byHolders.held(Set.of()) - snapshot.policy().quorum() * byHolders.weight(),
                snapshot.value(account),
                contacts.isEmpty(),
                relationships.key(),
                relationships.universal(),
                relationships.organizational());
    }

    /** The figures by which an account is compared before and after a departure. */
    Standing standing(Account account) {
        EyesReference.Eyes eyes = eyes(snapshot, account).eyes();
        RelationshipsReference relationships = new RelationshipsReference(snapshot, account);
        return new Standing(
                eyes.count(),
                Life.of(eyes.count(), eyes.capped()),
                relationships.key(),
                relationships.universal(),
                relationships.organizational());
    }
}
