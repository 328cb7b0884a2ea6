package org.twoeyes.analysis.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.GapKind;
import org.twoeyes.analysis.PortfolioReport.ClosedDoor;
import org.twoeyes.analysis.PortfolioReport.CoverageRow;
import org.twoeyes.analysis.PortfolioReport.Gap;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Policy;

/** Gaps in the coverage of accounts, their severity and their order (section 9). */
final class GapsReference {

    /** A gap and share · kindFactor, which decides between equal severities. */
    private record Ranked(Gap gap, double factor) {}

    private static final Comparator<Ranked> ORDER = Comparator.comparing(
                    (Ranked ranked) -> Rounding.figure(ranked.gap().severity()))
            .reversed()
            .thenComparing(Comparator.comparing((Ranked ranked) -> Rounding.figure(ranked.factor()))
                    .reversed())
            .thenComparing(ranked -> ranked.gap().kind().name(), Ids.ORDER)
            .thenComparing(ranked -> ranked.gap().accountId(), Ids.ORDER)
            .thenComparing(ranked -> orEmpty(ranked.gap().layer()), Ids.ORDER)
            .thenComparing(ranked -> orEmpty(ranked.gap().contactId()), Ids.ORDER)
            .thenComparing(ranked -> orEmpty(ranked.gap().employeeId()), Ids.ORDER);

    private final SnapshotReference snapshot;
    private final CoverageReference coverage;
    private final FalseEyesReference falseEyes;
    private final List<Ranked> found = new ArrayList<>();

    GapsReference(SnapshotReference snapshot) {
        this.snapshot = snapshot;
        this.coverage = new CoverageReference(snapshot);
        this.falseEyes = new FalseEyesReference(snapshot);
    }

    /** All gaps by severity descending. */
    List<Gap> gaps() {
        found.clear();
        for (Account account : snapshot.portfolio().accounts()) {
            double weight = snapshot.weight(snapshot.contactsOf(account));
            Policy.Tier tier = snapshot.policy().tier(account.tier());
            for (String layer : snapshot.policy().layers()) {
                ofLayer(account, tier, coverage.row(account, layer), weight);
            }
            for (Contact contact : snapshot.contactsOf(account)) {
                if (snapshot.isKey(contact)) {
                    ofKeyContact(account, contact, snapshot.weight(contact) / weight);
                }
            }
        }
        ofClosedDoors();
        return found.stream().sorted(ORDER).map(Ranked::gap).toList();
    }

    private void ofLayer(Account account, Policy.Tier tier, CoverageRow row, double weight) {
        if (tier.required().contains(row.layer()) && row.contacts() == 0) {
            double own = snapshot.policy().layerWeight(row.layer());
            add(GapKind.UNMAPPED_LAYER, account, row.layer(), null, null, own / (weight + own));
        }
        Double least = tier.minCoverage().get(row.layer());
        Double now = row.coverage();
        if (least != null && now != null && Threshold.isBelow(now, least)) {
            add(GapKind.LOW_COVERAGE, account, row.layer(), null, null, (1 - now) * row.weight() / weight);
        }
    }

    private void ofKeyContact(Account account, Contact contact, double share) {
        Set<String> holders = snapshot.holders(contact.id());
        if (holders.isEmpty()) {
            ofContact(GapKind.BLIND_SPOT, account, contact, share);
        }
        if (holders.size() == 1) {
            ofContact(GapKind.SINGLE_EYE, account, contact, share);
        }
        if (holders.size() >= 2 && falseEyes.trueHolders(contact).size() <= 1) {
            ofContact(GapKind.FALSE_EYE, account, contact, share);
        }
        if (!holders.isEmpty() && holders.stream().allMatch(snapshot::isLeaving)) {
            ofContact(GapKind.LAST_EYE_LEAVING, account, contact, share);
        }
        if (!holders.isEmpty() && !coverage.isFresh(contact)) {
            ofContact(GapKind.STALE, account, contact, share);
        }
        if (!holders.isEmpty() && !coverage.isMatched(contact)) {
            ofContact(GapKind.RANK_MISMATCH, account, contact, share);
        }
        if (coverage.isOpposed(contact)) {
            ofContact(GapKind.OPPOSED, account, contact, share);
        }
    }

    private void ofContact(GapKind kind, Account account, Contact contact, double share) {
        add(kind, account, contact.layer(), contact.id(), null, share);
    }

    private void ofClosedDoors() {
        ClosedDoorReference reference = new ClosedDoorReference(snapshot);
        for (ClosedDoor door : reference.closedDoors()) {
            for (Account account : snapshot.portfolio().accounts()) {
                if (account.id().equals(door.accountId())) {
                    double share = reference.soleWeight(door.employeeId(), account)
                            / snapshot.weight(snapshot.contactsOf(account));
                    add(GapKind.CLOSED_DOOR, account, null, null, door.employeeId(), share);
                }
            }
        }
    }

    private void add(
            GapKind kind,
            Account account,
            @Nullable String layer,
            @Nullable String contactId,
            @Nullable String employeeId,
            double share) {
        Double kindFactor = snapshot.policy().kindFactors().get(kind.name());
        if (kindFactor == null) {
            throw new IllegalStateException("kindFactors has nothing for (" + kind + ")");
        }
        double severity = snapshot.value(account) * share * kindFactor;
        found.add(new Ranked(new Gap(kind, account.id(), layer, contactId, employeeId, severity), share * kindFactor));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
