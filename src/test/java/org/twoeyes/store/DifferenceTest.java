package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.RandomPortfolios;
import org.twoeyes.testkit.RandomPortfolios.Shape;

class DifferenceTest {

    @Test
    void firstWriteIsCountedAsTheDifferenceToNothing() {
        for (long seed = 1; seed <= 60; seed++) {
            assertCountedAlike(RandomPortfolios.of(seed, Shape.SMALL));
            assertCountedAlike(RandomPortfolios.of(seed, Shape.SMALL).withPolicy(Policy.DEFAULT));
        }
        assertThat(Difference.first(Portfolio.EMPTY).changes()).isEmpty();
    }

    private static void assertCountedAlike(Portfolio portfolio) {
        Difference difference = Difference.between(Portfolio.EMPTY, portfolio);
        Difference.Work first = Difference.first(portfolio);
        assertThat(first.changes()).isEqualTo(difference.work(0, 10).changes());
        assertThat(first.size()).isEqualTo(difference.size());
        assertThat(first.isWhole()).isTrue();
        assertThat(difference.work(first.size(), 10).isWhole()).isFalse();
    }
}
