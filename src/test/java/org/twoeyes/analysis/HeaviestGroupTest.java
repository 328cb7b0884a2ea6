package org.twoeyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The heaviest groups, against every subset on random hypergraphs, and on shapes made to be hard. */
class HeaviestGroupTest {

    private record Sets(int employees, List<int[]> holders, List<Double> losses) {
        double lossOf(List<Integer> group) {
            double loss = 0;
            for (int i = 0; i < holders.size(); i++) {
                if (Arrays.stream(holders.get(i)).allMatch(group::contains)) {
                    loss += losses.get(i);
                }
            }
            return loss;
        }

        HeaviestGroup search(int largest) {
            HolderSets.Builder builder = new HolderSets.Builder(employees, largest);
            for (int i = 0; i < holders.size(); i++) {
                builder.add(holders.get(i), 0, holders.get(i).length, losses.get(i));
            }
            return new HeaviestGroup(builder.build(), largest);
        }
    }

    @Test
    void groupsAreThoseOfAllSubsets() {
        for (long seed = 0; seed < 1500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int employees = 4 + random.nextInt(6);
            Sets sets = random(random, employees, 1 + random.nextInt(14), 5, seed % 2 == 0);
            HeaviestGroup search = sets.search(4);
            for (int k = 1; k <= 4; k++) {
                List<List<Integer>> groups = new ArrayList<>();
                subsets(employees, k, 0, new ArrayList<>(), groups);
                double most = groups.stream().mapToDouble(sets::lossOf).max().orElseThrow();
                double found = search.loss(k);
                assertThat(found).as("seed %d, k %d", seed, k).isCloseTo(most, within(most * 1e-13));
                double equal = found * (1 - HeaviestGroup.EQUAL_SHARE);
                List<Integer> first = groups.stream()
                        .filter(group -> sets.lossOf(group) >= equal)
                        .findFirst()
                        .orElseThrow();
                assertThat(Arrays.stream(search.first(k, equal)).boxed())
                        .as("seed %d, k %d", seed, k)
                        .containsExactlyElementsOf(first);
            }
        }
    }

    @Test
    void fourHundredEmployeesWithSharedContactsAreSearchedWhole() {
        for (int size = 1; size <= 4; size++) {
            SplittableRandom random = new SplittableRandom(size);
            Sets sets = random(random, 400, 2000, size, true);
            HeaviestGroup search = sets.search(4);
            double most = search.loss(4);
            int[] group = search.first(4, most * (1 - HeaviestGroup.EQUAL_SHARE));
            assertThat(sets.lossOf(Arrays.stream(group).boxed().toList()))
                    .as("holders up to %d", size)
                    .isCloseTo(most, within(most * 1e-12));
        }
    }

    @Test
    void everybodyEqualGivesTheFirstIds() {
        Sets sets = new Sets(5000, new ArrayList<>(), new ArrayList<>());
        for (int employee = 0; employee < 5000; employee++) {
            sets.holders().add(new int[] {employee});
            sets.losses().add(0.1);
        }
        HeaviestGroup search = sets.search(3);
        assertThat(search.first(3, search.loss(3) * (1 - HeaviestGroup.EQUAL_SHARE)))
                .containsExactly(0, 1, 2);
    }

    private static Sets random(SplittableRandom random, int employees, int contacts, int largest, boolean whole) {
        Sets sets = new Sets(employees, new ArrayList<>(), new ArrayList<>());
        for (int contact = 0; contact < contacts; contact++) {
            TreeSet<Integer> holders = new TreeSet<>();
            int size = 1 + random.nextInt(largest);
            while (holders.size() < Math.min(size, employees)) {
                holders.add(random.nextInt(employees));
            }
            sets.holders().add(holders.stream().mapToInt(Integer::intValue).toArray());
            sets.losses().add(whole ? 1.0 + random.nextInt(3) : random.nextDouble());
        }
        return sets;
    }

    private static void subsets(int n, int k, int from, List<Integer> chosen, List<List<Integer>> all) {
        if (chosen.size() == k) {
            all.add(List.copyOf(chosen));
            return;
        }
        for (int next = from; next < n; next++) {
            chosen.add(next);
            subsets(n, k, next + 1, chosen, all);
            chosen.remove(chosen.size() - 1);
        }
    }
}
