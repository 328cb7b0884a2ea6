package org.twoeyes.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Figures rounded for the eye: amounts to three digits with the currency before them, shares as percent.
 *
 * @param currency the reporting currency
 * @param revenueUnknown whether every account counts as 1 for lack of any revenue
 */
record Amounts(String currency, boolean revenueUnknown) {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    /** Something in terms of revenue: an amount of money, or of accounts where no revenue is known. */
    String revenue(double amount) {
        if (!revenueUnknown) {
            return money(amount);
        }
        BigDecimal accounts = new BigDecimal(amount).setScale(2, RoundingMode.HALF_EVEN);
        String number = accounts.signum() == 0 && amount > 0 ? "under 0.01" : accounts.toPlainString();
        return number + (number.equals("1.00") ? " account" : " accounts");
    }

    /** An amount of money: {@code USD 950}, {@code USD 48.2 k}, {@code USD 3.21 M}, {@code USD 1.05 bn}. */
    String money(double amount) {
        BigDecimal rounded = new BigDecimal(amount).round(THREE_DIGITS);
        if (rounded.abs().compareTo(BigDecimal.valueOf(10_000)) < 0) {
            BigDecimal whole = new BigDecimal(amount).setScale(0, RoundingMode.HALF_EVEN);
            String number = whole.signum() == 0 && amount > 0
                    ? "under 1"
                    : String.format(Locale.ROOT, "%,d", whole.toBigInteger());
            return currency + " " + number;
        }
        int power = rounded.abs().compareTo(BigDecimal.valueOf(1e9)) >= 0
                ? 9
                : rounded.abs().compareTo(BigDecimal.valueOf(1e6)) >= 0 ? 6 : 3;
        BigDecimal scaled = rounded.movePointLeft(power);
        String number = scaled.precision() - scaled.scale() > 3
                ? String.format(Locale.ROOT, "%,d", scaled.toBigInteger())
                : scaled.setScale(3 - (scaled.precision() - scaled.scale()), RoundingMode.UNNECESSARY)
                        .toPlainString();
        return currency + " " + number + (power == 9 ? " bn" : power == 6 ? " M" : " k");
    }

    /** A share of 1 as percent; what rounds to 0% or 100% without being it says so. */
    static String percent(double share) {
        long rounded = Math.round(share * 100);
        if (rounded == 0 && share > 0) {
            return "under 1%";
        }
        return rounded == 100 && share < 1 - 1e-9 ? "over 99%" : rounded + "%";
    }
}
