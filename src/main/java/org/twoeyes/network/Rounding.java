package org.twoeyes.network;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How figures are compared where they put rows in order: rounded first, half-even, so that the noise of
 * the last bits never decides.
 */
public final class Rounding {

    private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final int STRENGTH_DECIMALS = 12;

    private Rounding() {}

    /** Compares two figures by their first 12 significant digits. O(1); exact decimals are made only for near figures. */
    public static int compare(double a, double b) {
        if (a == b) {
            return 0;
        }
        if (Math.abs(a - b) > 1e-10 * Math.max(Math.abs(a), Math.abs(b))) {
            return Double.compare(a, b);
        }
        return new BigDecimal(a).round(TWELVE_DIGITS).compareTo(new BigDecimal(b).round(TWELVE_DIGITS));
    }

    /** Compares two strengths by their first 12 decimals. */
    public static int compareStrengths(double a, double b) {
        if (a == b) {
            return 0;
        }
        if (Math.abs(a - b) > 1e-11) {
            return Double.compare(a, b);
        }
        return decimals(a).compareTo(decimals(b));
    }

    private static BigDecimal decimals(double strength) {
        return new BigDecimal(strength).setScale(STRENGTH_DECIMALS, RoundingMode.HALF_EVEN);
    }
}
