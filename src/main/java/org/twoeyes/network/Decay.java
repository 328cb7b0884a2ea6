package org.twoeyes.network;

/**
 * How a strength fades: 2<sup>−age / halfLifeDays</sup>, from one table by age in whole days.
 *
 * <p>Computed with {@link StrictMath}, so that every processor and JDK gives the same bits.
 */
final class Decay {

    private static final int TABLE_DAYS = 4096;

    private final double halfLifeDays;
    private final double[] factors;

    Decay(double halfLifeDays) {
        this.halfLifeDays = halfLifeDays;
        this.factors = new double[TABLE_DAYS];
        for (int age = 0; age < TABLE_DAYS; age++) {
            factors[age] = compute(age);
        }
    }

    /** The factor in (0, 1] that is left after so many days, at least 0. O(1). */
    double after(int ageDays) {
        return ageDays < TABLE_DAYS ? factors[ageDays] : compute(ageDays);
    }

    private double compute(int ageDays) {
        return StrictMath.pow(2, -ageDays / halfLifeDays);
    }
}
