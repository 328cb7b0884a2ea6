package org.twoeyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.PortfolioReport.WorstGroup;
import org.twoeyes.model.Portfolio;
import org.twoeyes.network.ChangedGroups;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.testkit.RandomEdits;
import org.twoeyes.testkit.RandomPortfolios;
import org.twoeyes.testkit.RandomPortfolios.Shape;

/** Where the worst groups are said to be kept after an edit, a search finds the same. */
class WorstGroupsKeptTest {

    private static final int SIZES = 3;

    @Test
    void groupsSaidToBeKeptAreTheWorstOfTheChangedNetwork() {
        int keptThoughChanged = 0;
        int searched = 0;
        for (long seed = 9000; seed < 9150; seed++) {
            Portfolio first = RandomPortfolios.of(seed, Shape.MEDIUM);
            StakeholderNetwork before = StakeholderNetwork.of(first, RandomPortfolios.AS_OF);
            List<WorstGroup> worst = WorstGroups.of(before, SIZES);
            RandomEdits edits = new RandomEdits(seed);
            for (int step = 0; step < 6; step++) {
                Optional<Portfolio> edited = edits.several(first, 1 + step % 2);
                StakeholderNetwork after = edited.map(before::next).orElse(before);
                boolean kept = ChangedGroups.between(before, after)
                        .map(groups -> areKept(worst, before, after, groups.stream()))
                        .orElse(false);
                List<WorstGroup> found = WorstGroups.of(after, SIZES);
                if (kept) {
                    assertThat(worst).as("seed %d, step %d", seed, step).isEqualTo(found);
                    keptThoughChanged += haveSameHolders(before, after) ? 0 : 1;
                } else {
                    searched++;
                }
            }
        }
        assertThat(keptThoughChanged).isGreaterThan(20);
        assertThat(searched).isGreaterThan(20);
    }

    private static boolean areKept(
            List<WorstGroup> worst, StakeholderNetwork before, StakeholderNetwork after, IntStream groups) {
        IntStream accounts = groups.flatMap(group -> IntStream.range(
                after.accounts().firstInGroup(group), after.accounts().endOfGroup(group)));
        return new WorstGroupsKept(state(before), state(after)).areKept(worst, SIZES, accounts);
    }

    private static boolean haveSameHolders(StakeholderNetwork before, StakeholderNetwork after) {
        return IntStream.range(0, after.contacts().size())
                .allMatch(contact -> after.ties().hasSameHolders(contact, before.ties()));
    }

    private static WorstGroupsKept.State state(StakeholderNetwork network) {
        return new WorstGroupsKept.State(network, new Losses.Baseline(network));
    }
}
