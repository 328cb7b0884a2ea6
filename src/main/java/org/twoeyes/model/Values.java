package org.twoeyes.model;

import org.jspecify.annotations.Nullable;

/** The range checks that the records of this package share. */
final class Values {

    private Values() {}

    /** Throws if a given value is not a number from low to high, naming what it is, the value and the range. */
    static void range(String what, @Nullable Double value, double low, double high) {
        if (value != null && !(value >= low && value <= high)) {
            String range = high == Double.MAX_VALUE ? "at least " + low : "in [" + low + ", " + high + "]";
            throw new IllegalArgumentException(what + " (" + value + ") must be " + range);
        }
    }

    /** Throws if a given value is negative. */
    static void notNegative(String what, @Nullable Integer value) {
        if (value != null && value < 0) {
            throw new IllegalArgumentException(what + " (" + value + ") must be at least 0");
        }
    }
}
