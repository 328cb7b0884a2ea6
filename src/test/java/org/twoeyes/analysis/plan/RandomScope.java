package org.twoeyes.analysis.plan;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.twoeyes.network.StakeholderNetwork;

/** Whom a plan of a test looks at, by chance. */
final class RandomScope {

    private RandomScope() {}

    /** An account's or everybody's contacts, in half of all cases of some layers, and in half of some tiers. */
    static PlanScope of(StakeholderNetwork network, @Nullable String account, SplittableRandom random) {
        List<String> layers = some(network.policy().layers(), random);
        List<String> tiers = some(List.copyOf(network.policy().tiers().keySet()), random);
        return new PlanScope(account, account == null ? tiers : List.of(), layers);
    }

    private static List<String> some(List<String> all, SplittableRandom random) {
        return random.nextBoolean()
                ? List.of()
                : all.stream().filter(name -> random.nextBoolean()).toList();
    }
}
