package org.twoeyes.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers after some have gone and some have come, beside lists of names from which they were taken and into which they were put. */
class RenumberingTest {

    @Test
    void numbersAreThePlacesOfNamesInTheListsBeforeAndThen() {
        for (long seed = 0; seed < 2_000; seed++) {
            check(new Random(seed), "seed " + seed);
        }
    }

    private static void check(Random random, String where) {
        List<String> before =
                IntStream.range(0, random.nextInt(30)).mapToObj(i -> "n" + i).toList();
        int often = 1 + random.nextInt(10);
        List<String> then = new ArrayList<>();
        IntBag gone = new IntBag();
        IntBag come = new IntBag();
        for (int i = 0; i <= before.size(); i++) {
            while (random.nextInt(often) == 0 && random.nextInt(3) > 0) {
                come.add(then.size());
                then.add("new" + then.size());
            }
            if (i < before.size() && random.nextInt(often) == 0) {
                gone.add(i);
            } else if (i < before.size()) {
                then.add(before.get(i));
            }
        }
        Renumbering numbers = new Renumbering(before.size(), gone.toArray(), come.toArray());
        assertThat(numbers.sizeThen()).as(where).isEqualTo(then.size());
        assertThat(numbers.isSame()).as(where).isEqualTo(before.equals(then));
        int[] all = IntStream.range(0, before.size()).toArray();
        int[] renumbered = numbers.renumbered(all);
        for (int number : all) {
            int expected = then.indexOf(before.get(number));
            assertThat(numbers.then(number)).as(where).isEqualTo(expected);
            if (expected >= 0) {
                assertThat(renumbered[number]).as(where).isEqualTo(expected);
            }
        }
        for (int number = 0; number < then.size(); number++) {
            assertThat(numbers.before(number)).as(where).isEqualTo(before.indexOf(then.get(number)));
        }
        BitSet differing = new BitSet();
        then.stream()
                .filter(name -> random.nextInt(4) == 0)
                .mapToInt(then::indexOf)
                .forEach(differing::set);
        List<String> renewed = numbers.renewed(before, differing, number -> "made " + number);
        for (int number = 0; number < then.size(); number++) {
            boolean isMade = differing.get(number) || !before.contains(then.get(number));
            assertThat(renewed.get(number)).as(where).isEqualTo(isMade ? "made " + number : then.get(number));
        }
        int[] some = IntStream.range(0, then.size())
                .filter(i -> random.nextBoolean())
                .toArray();
        Renumbering without = numbers.without(some);
        for (int number = 0; number < then.size(); number++) {
            boolean isTaken = Arrays.binarySearch(some, number) >= 0;
            assertThat(without.before(number)).as(where).isEqualTo(isTaken ? -1 : numbers.before(number));
        }
    }

    @Test
    void theIndexOfIdsFindsThemThroughManyStates() {
        Random random = new Random(7);
        List<String> ids =
                new ArrayList<>(IntStream.range(0, 1_000).mapToObj(i -> "a" + i).toList());
        IdIndex index = IdIndex.of(ids);
        for (int state = 0; state < 60; state++) {
            int leaving = random.nextInt(ids.size());
            String gone = ids.get(leaving);
            List<String> come = state % 20 == 19
                    ? IntStream.range(0, 5_000)
                            .mapToObj(i -> "many" + random.nextLong())
                            .toList()
                    : List.of(state % 2 == 0 ? gone : "b" + state);
            List<String> then = new ArrayList<>(ids);
            then.remove(leaving);
            int at = random.nextInt(then.size() + 1);
            then.addAll(at, come);
            int[] places = IntStream.range(at, at + come.size()).toArray();
            index = index.next(
                    new Renumbering(ids.size(), new int[] {leaving}, places), List.of(gone), come, () -> then);
            for (String id : ids) {
                assertThat(index.find(id)).as("%s in state %d", id, state).isEqualTo(then.indexOf(id));
            }
            assertThat(index.find(come.get(0))).isEqualTo(at);
            assertThat(index.find("nobody")).isEqualTo(-1);
            ids = then.size() > 3_000 ? new ArrayList<>(then.subList(0, 500)) : then;
            index = ids == then ? index : IdIndex.of(ids);
        }
    }

    @Test
    void idsThatHaveNoNumberYetStayWithoutOne() {
        assertThat(new Renumbering(5, new int[] {2}, new int[] {0, 3}).renumbered(new int[] {-1, 0, 4}))
                .containsExactly(-1, 1, 5);
    }
}
