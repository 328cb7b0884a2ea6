package org.twoeyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against a map from each set of holders to what goes dark with it. */
class HolderSetsTest {

    private static final int EMPLOYEES = 30;
    private static final int LARGEST = 4;
    private static final int CONTACTS = 3_000;

    private final double[] sole = new double[EMPLOYEES];
    private final Map<List<Integer>, Double> pairs = new LinkedHashMap<>();
    private final Map<List<Integer>, Double> crowds = new LinkedHashMap<>();

    @Test
    void setsAreThoseOfAMapInTheOrderInWhichTheyCame() {
        HolderSets sets = sets(new Random(4));

        assertThat(sets.size()).isEqualTo(EMPLOYEES);
        assertThat(IntStream.range(0, EMPLOYEES).mapToDouble(sets::sole).toArray())
                .isEqualTo(sole);
        List<List<Integer>> two = new ArrayList<>();
        for (int pair = 0; pair < sets.pairs(); pair++) {
            int first = sets.first(pair);
            two.add(List.of(first, sets.other(pair, first)));
            assertThat(sets.other(pair, sets.other(pair, first))).isEqualTo(first);
            assertThat(sets.pairLoss(pair)).isEqualTo(pairs.get(two.get(pair)));
        }
        assertThat(two).containsExactlyElementsOf(pairs.keySet()).hasSizeGreaterThan(200);
        List<List<Integer>> more = new ArrayList<>();
        for (int crowd = 0; crowd < sets.crowds(); crowd++) {
            more.add(Arrays.stream(sets.crowd(crowd)).boxed().toList());
            assertThat(sets.crowdLoss(crowd)).isEqualTo(crowds.get(more.get(crowd)));
        }
        assertThat(more).containsExactlyElementsOf(crowds.keySet()).hasSizeGreaterThan(500);
        for (int employee = 0; employee < EMPLOYEES; employee++) {
            assertThat(IntStream.range(sets.firstPair(employee), sets.endPair(employee))
                            .map(sets::pairAt)
                            .toArray())
                    .isEqualTo(ofEmployee(two, employee));
            assertThat(IntStream.range(sets.firstCrowd(employee), sets.endCrowd(employee))
                            .map(sets::crowdAt)
                            .toArray())
                    .isEqualTo(ofEmployee(more, employee));
        }
    }

    private HolderSets sets(Random random) {
        HolderSets.Builder builder = new HolderSets.Builder(EMPLOYEES, LARGEST);
        for (int contact = 0; contact < CONTACTS; contact++) {
            int[] holders = random.ints(random.nextInt(LARGEST + 2), 0, EMPLOYEES)
                    .sorted()
                    .distinct()
                    .toArray();
            double loss = random.nextInt(5);
            int[] among = new int[holders.length + 3];
            System.arraycopy(holders, 0, among, 1, holders.length);
            builder.add(among, 1, 1 + holders.length, loss);
            if (holders.length == 1) {
                sole[holders[0]] += loss;
            } else if (holders.length > 1 && holders.length <= LARGEST && loss > 0) {
                (holders.length == 2 ? pairs : crowds)
                        .merge(Arrays.stream(holders).boxed().toList(), loss, Double::sum);
            }
        }
        return builder.build();
    }

    private static int[] ofEmployee(List<List<Integer>> sets, int employee) {
        return IntStream.range(0, sets.size())
                .filter(set -> sets.get(set).contains(employee))
                .toArray();
    }
}
