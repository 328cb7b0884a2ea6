package org.twoeyes.network;

/**
 * Comparisons with a threshold, quorum or share, with a relative tolerance of 10⁻⁹ in favour of reaching
 * it: a figure that misses its threshold by rounding only has reached it.
 */
public final class Thresholds {

    /** The relative tolerance. */
    public static final double TOLERANCE = 1e-9;

    private Thresholds() {}

    /** {@code value ≥ threshold}. */
    public static boolean reaches(double value, double threshold) {
        return value >= threshold * (1 - TOLERANCE);
    }

    /** {@code value ≤ limit}, the same tolerance in favour of staying within it. */
    public static boolean within(double value, double limit) {
        return value <= limit * (1 + TOLERANCE);
    }

    /** Held leans the other way: {@code held > quorum · weight}, by more than the tolerance. */
    public static boolean holds(double held, double quorum, double weight) {
        return held > quorum * weight * (1 + TOLERANCE);
    }
}
