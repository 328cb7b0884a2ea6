package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.PortfolioReport.Gap;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Policy;
import org.twoeyes.network.ContactTable;
import org.twoeyes.network.Rounding;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.Thresholds;
import org.twoeyes.network.TieTable;

/**
 * What to mend in the coverage of an account, each with a severity for ranking: value(a) · share ·
 * kindFactor. Source: {@code docs/methods/coverage.md}.
 */
final class Gaps {

    private final StakeholderNetwork network;
    private final FalseEyes falseEyes;
    private final Cadences cadences;
    private final Map<GapKind, Double> factors = new EnumMap<>(GapKind.class);

    Gaps(StakeholderNetwork network, FalseEyes falseEyes, Cadences cadences) {
        this.network = network;
        this.falseEyes = falseEyes;
        this.cadences = cadences;
        for (GapKind kind : GapKind.values()) {
            factors.put(kind, network.policy().kindFactors().getOrDefault(kind.name(), 1.0));
        }
    }

    /** A gap and what it is ranked by after its severity. */
    record Ranked(Gap gap, double shareTimesFactor) {}

    /** By severity, then share · kindFactor, both descending, then kind, account, layer, contact, employee. */
    static final Comparator<Ranked> ORDER = ((Comparator<Ranked>)
                    (a, b) -> Rounding.compare(b.gap().severity(), a.gap().severity()))
            .thenComparing((a, b) -> Rounding.compare(b.shareTimesFactor(), a.shareTimesFactor()))
            .thenComparing(ranked -> ranked.gap().kind().name(), Ids.ORDER)
            .thenComparing(ranked -> ranked.gap().accountId(), Ids.ORDER)
            .thenComparing(ranked -> orEmpty(ranked.gap().layer()), Ids.ORDER)
            .thenComparing(ranked -> orEmpty(ranked.gap().contactId()), Ids.ORDER)
            .thenComparing(ranked -> orEmpty(ranked.gap().employeeId()), Ids.ORDER);

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The gaps of an account, in no particular order. O(ties of the account + layers). */
    List<Ranked> of(int account, AccountEyes eyes, CoverageTally[] layers, List<ClosedDoors.Finding> doors) {
        List<Ranked> gaps = new ArrayList<>();
        addLayers(account, eyes.weight(), layers, gaps);
        for (int contact = network.accounts().firstContact(account);
                contact < network.accounts().endContact(account);
                contact++) {
            if (network.contacts().isKey(contact)) {
                addContact(account, eyes.weight(), contact, gaps);
            }
        }
        for (ClosedDoors.Finding door : doors) {
            double share = door.soleWeight() / eyes.weight();
            gaps.add(
                    ranked(GapKind.CLOSED_DOOR, account, null, null, door.door().employeeId(), share));
        }
        return gaps;
    }

    private void addLayers(int account, double weight, CoverageTally[] layers, List<Ranked> gaps) {
        Policy policy = network.policy();
        Policy.Tier tier = policy.tier(network.accounts().row(account).tier());
        for (int i = 0; i < layers.length; i++) {
            String layer = policy.layers().get(i);
            if (layers[i].contacts() == 0 && tier.required().contains(layer)) {
                double missing = policy.layerWeight(layer);
                gaps.add(ranked(GapKind.UNMAPPED_LAYER, account, layer, null, null, missing / (weight + missing)));
            }
            Double coverage = layers[i].coverage();
            Double least = tier.minCoverage().get(layer);
            if (coverage != null && least != null && !Thresholds.reaches(coverage, least)) {
                double share = (1 - coverage) * layers[i].weight() / weight;
                gaps.add(ranked(GapKind.LOW_COVERAGE, account, layer, null, null, share));
            }
        }
    }

    private void addContact(int account, double weight, int contact, List<Ranked> gaps) {
        ContactTable contacts = network.contacts();
        int eyes = network.ties().eyes(contact);
        List<GapKind> kinds = new ArrayList<>();
        if (eyes == 0) {
            kinds.add(GapKind.BLIND_SPOT);
        } else {
            if (eyes == 1) {
                kinds.add(GapKind.SINGLE_EYE);
            } else if (falseEyes.trueEyes(contact) <= 1) {
                kinds.add(GapKind.FALSE_EYE);
            }
            if (allLeaving(contact)) {
                kinds.add(GapKind.LAST_EYE_LEAVING);
            }
            if (!cadences.isFresh(contact)) {
                kinds.add(GapKind.STALE);
            }
            if (!CoverageTally.isMatched(network, contact)) {
                kinds.add(GapKind.RANK_MISMATCH);
            }
        }
        if (Thresholds.reaches(-contacts.stance(contact), 1)) {
            kinds.add(GapKind.OPPOSED);
        }
        String layer = network.policy().layers().get(contacts.layer(contact));
        for (GapKind kind : kinds) {
            gaps.add(ranked(kind, account, layer, contacts.id(contact), null, contacts.weight(contact) / weight));
        }
    }

    private boolean allLeaving(int contact) {
        TieTable ties = network.ties();
        for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
            if (!network.employees().isLeaving(ties.employee(tie))) {
                return false;
            }
        }
        return true;
    }

    private Ranked ranked(
            GapKind kind,
            int account,
            @Nullable String layer,
            @Nullable String contactId,
            @Nullable String employeeId,
            double share) {
        double factor = Objects.requireNonNull(factors.get(kind));
        String accountId = network.accounts().id(account);
        double severity = network.accounts().value(account) * share * factor;
        return new Ranked(new Gap(kind, accountId, layer, contactId, employeeId, severity), share * factor);
    }
}
