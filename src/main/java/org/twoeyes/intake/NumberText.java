package org.twoeyes.intake;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;

/** Numbers as text: the shortest that reads back the same, the same on every JDK. */
final class NumberText {

    private static final double EXACT_WHOLE = 1L << 53;

    private NumberText() {}

    /** A whole number without a point, any other in the shortest decimal form. */
    static String of(double number) {
        if (number == Math.rint(number) && Math.abs(number) < EXACT_WHOLE && !isNegativeZero(number)) {
            return Long.toString((long) number);
        }
        return DoubleToDecimal.toString(number);
    }

    private static boolean isNegativeZero(double number) {
        return number == 0 && 1 / number < 0;
    }
}
