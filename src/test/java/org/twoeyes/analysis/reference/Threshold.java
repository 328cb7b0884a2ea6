package org.twoeyes.analysis.reference;

/** Comparisons with thresholds, quorums and shares (end of section 3, and of section 5 for "held"). */
final class Threshold {

    private static final double TOLERANCE = 1e-9;

    private Threshold() {}

    /** x ≥ t, with a relative tolerance in favour of reaching it. */
    static boolean reaches(double x, double t) {
        return x >= t * (1 - TOLERANCE);
    }

    /** x < t: x does not reach t. */
    static boolean isBelow(double x, double t) {
        return x < t * (1 - TOLERANCE);
    }

    /** x ≤ t for limits that an age must not pass, with the same tolerance in favour of keeping it. */
    static boolean isAtMost(double x, double t) {
        return x <= t * (1 + TOLERANCE);
    }

    /** An account is held where the weight held is strictly above the quorum; the tolerance leans against it. */
    static boolean isHeld(double held, double quorum, double weight) {
        return held > quorum * weight * (1 + TOLERANCE);
    }
}
