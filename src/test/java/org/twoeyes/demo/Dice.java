package org.twoeyes.demo;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded chance that gives the same draws on every JDK: only {@link SplittableRandom#nextLong} is used, whose
 * values its documentation fixes by the seed. Each account draws from dice of its own, so that a change to one
 * story leaves the others as they are.
 */
final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Dice of a purpose, such as an account's interactions. */
    static Dice of(long seed, String purpose) {
        long mixed = seed;
        for (int i = 0; i < purpose.length(); i++) {
            mixed = mixed * 1_000_003L + purpose.charAt(i);
        }
        return new Dice(mixed);
    }

    /** A whole number from low to high, both included. */
    int between(int low, int high) {
        long draw = random.nextLong() >>> 1;
        return low + (int) (draw % (high - low + 1));
    }

    /** True in so many of a hundred cases. */
    boolean percent(int chance) {
        return between(1, 100) <= chance;
    }

    /** One of the items. */
    <T> T pick(List<T> items) {
        return items.get(between(0, items.size() - 1));
    }
}
