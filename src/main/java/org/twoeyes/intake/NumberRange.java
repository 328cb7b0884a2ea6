package org.twoeyes.intake;

/**
 * What a number may be.
 *
 * @param low least value
 * @param aboveLow whether the least value itself is out of range
 * @param high largest value
 * @param expected in words
 */
record NumberRange(double low, boolean aboveLow, double high, String expected) {

    static final NumberRange ABOVE_ZERO = new NumberRange(0, true, Double.MAX_VALUE, "a number above 0");
    static final NumberRange AT_LEAST_ZERO = new NumberRange(0, false, Double.MAX_VALUE, "a number of at least 0");
    static final NumberRange COUNT = new NumberRange(0, false, Integer.MAX_VALUE, "a whole number of at least 0");

    static final NumberRange SHARE = of(0, 1);
    static final NumberRange SATISFACTION = of(0, 10);
    static final NumberRange STANCE = of(-2, 2);
    static final NumberRange SENTIMENT = of(-1, 1);

    /** From low to high, both included. */
    static NumberRange of(double low, double high) {
        return new NumberRange(low, false, high, "a number from " + NumberText.of(low) + " to " + NumberText.of(high));
    }

    /** Says whether a number is in it. */
    boolean contains(double number) {
        return (aboveLow ? number > low : number >= low) && number <= high;
    }
}
