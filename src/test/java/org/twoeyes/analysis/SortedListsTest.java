package org.twoeyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Long lists are put in their order whatever figure they are put near it by. */
class SortedListsTest {

    private record Entry(double figure, int id) {}

    private static final Comparator<Entry> ORDER =
            Comparator.comparingDouble((Entry entry) -> entry.figure() + 0.0).thenComparingInt(Entry::id);

    @Test
    void entriesAreInTheirOrder() {
        double[] special = {0, -0.0, 1, 1 + 1e-13, -5, 1e300, -1e300, Double.MIN_VALUE};
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Entry> entries = new ArrayList<>();
            for (int id = 0; id < seed; id++) {
                double figure =
                        random.nextInt(3) == 0 ? special[random.nextInt(special.length)] : random.nextInt(40) - 20;
                entries.add(new Entry(figure, id * 7919 % 1009)); // no two the same
            }
            assertThat(SortedLists.sorted(entries, Entry::figure, ORDER))
                    .as("seed %d", seed)
                    .isEqualTo(entries.stream().sorted(ORDER).toList());
        }
    }

    @Test
    void aFigureThatLeadsAstrayCostsTimeAlone() {
        List<Entry> entries = List.of(new Entry(3, 1), new Entry(1, 2), new Entry(2, 3));
        assertThat(SortedLists.sorted(entries, entry -> -entry.figure(), ORDER))
                .extracting(Entry::id)
                .containsExactly(2, 3, 1);
    }
}
