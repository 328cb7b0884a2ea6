package org.twoeyes.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LocalNumbersTest {

    @Test
    void eachHasTheirPlaceInAscendingOrderHoweverManyCameBefore() {
        LocalNumbers numbers = new LocalNumbers();
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            int count = random.nextInt(round + 1);
            int[] members = random.ints(count, 0, 4 * count + 1).toArray();
            numbers.clear();
            for (int member : members) {
                numbers.add(member);
            }

            int[] ascending = numbers.number();

            assertThat(ascending).isSorted().doesNotHaveDuplicates().contains(members);
            for (int i = 0; i < ascending.length; i++) {
                assertThat(members).contains(ascending[i]);
                assertThat(numbers.of(ascending[i])).isEqualTo(i);
            }
        }
    }
}
