package org.twoeyes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainsTest {

    @Test
    void nobodyHasNoTopAndNoCycle() {
        assertThat(Chains.tops(new int[0])).isEmpty();
        assertThat(Chains.cycles(new int[0])).isEmpty();
    }

    @Test
    void topIsWhereTheChainEndsWhateverTheOrderOfMembers() {
        assertThat(Chains.tops(new int[] {-1})).containsExactly(0);
        assertThat(Chains.tops(new int[] {3, 0, -1, -1, 2})).containsExactly(3, 3, 2, 3, 2);
    }

    @Test
    void chainOfManyNeedsNoStack() {
        int[] above = new int[200_000];
        Arrays.setAll(above, i -> i - 1);
        assertThat(Chains.tops(above)).containsOnly(0);
        assertThat(Chains.cycles(above)).isEmpty();
        above[0] = above.length - 1;
        assertThat(Chains.cycles(above)).singleElement().satisfies(cycle -> assertThat(cycle)
                .hasSize(above.length));
    }

    @Test
    void whatRunsIntoACycleHasOneOfItsMembersAsTop() {
        int[] above = {1, 2, 0, 0, -1};
        int[] tops = Chains.tops(above);
        assertThat(tops[0]).isIn(0, 1, 2);
        assertThat(tops).containsExactly(tops[0], tops[0], tops[0], tops[0], 4);
        assertThat(Chains.cycles(above)).singleElement().satisfies(cycle -> assertThat(cycle)
                .containsExactly(0, 1, 2));
        assertThat(Chains.cycles(new int[] {0})).singleElement().satisfies(cycle -> assertThat(cycle)
                .containsExactly(0));
    }

    @Test
    void topsAndCyclesAreThoseOfAWalkUpwards() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int[] above = new int[1 + random.nextInt(12)];
            Arrays.setAll(above, i -> random.nextInt(above.length + 2) - 2 < 0 ? -1 : random.nextInt(above.length));
            int[] tops = Chains.tops(above);
            Set<Integer> inCycles = new HashSet<>();
            Chains.cycles(above).forEach(cycle -> Arrays.stream(cycle)
                    .forEach(member -> assertThat(inCycles.add(member)).isTrue()));
            for (int member = 0; member < above.length; member++) {
                int end = member;
                for (int step = 0; step < above.length && above[end] >= 0; step++) {
                    end = above[end];
                }
                String as = "seed " + seed + ", member " + member + " of " + Arrays.toString(above);
                assertThat(tops[member]).as(as).isEqualTo(above[end] < 0 ? end : tops[end]);
                assertThat(inCycles.contains(member)).as(as).isEqualTo(returns(above, member));
            }
        }
    }

    private static boolean returns(int[] above, int member) {
        int at = above[member];
        for (int step = 0; step < above.length && at >= 0 && at != member; step++) {
            at = above[at];
        }
        return at == member;
    }
}
