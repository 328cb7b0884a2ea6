package org.twoeyes.analysis.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How figures are rounded before they put rows in order (sections 3 and 13). */
final class Rounding {

    private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private Rounding() {}

    /** A figure to 12 significant digits, half-even. */
    static BigDecimal figure(double value) {
        return new BigDecimal(value).round(TWELVE_DIGITS);
    }

    /** A strength to 12 decimals, half-even. */
    static BigDecimal strength(double value) {
        return new BigDecimal(value).setScale(12, RoundingMode.HALF_EVEN);
    }
}
