package org.twoeyes.brief.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Figures for the eye, the same on every JDK: whole amounts with the currency before them, shares as percent, days as
 * ISO dates.
 */
public final class Figures {

    private final Texts texts;
    private final String currency;
    private final boolean revenueUnknown;

    Figures(Texts texts, String currency, boolean revenueUnknown) {
        this.texts = texts;
        this.currency = currency;
        this.revenueUnknown = revenueUnknown;
    }

    /** Something in terms of revenue: an amount of money, or of accounts where no revenue is known. */
    public String revenue(double amount) {
        if (revenueUnknown) {
            BigDecimal accounts = new BigDecimal(amount).setScale(2, RoundingMode.HALF_EVEN);
            String number = local(accounts.stripTrailingZeros().toPlainString());
            Object count = amount == 1 ? Integer.valueOf(1) : number;
            return texts.say("word.accountsWorth", "count", count);
        }
        return currency + " "
                + whole(new BigDecimal(amount)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .toBigInteger());
    }

    /** A whole number with its thousands apart. */
    public String whole(long number) {
        return whole(BigInteger.valueOf(number));
    }

    private String whole(BigInteger number) {
        String grouped = String.format(Locale.ROOT, "%,d", number);
        return texts.language() == Language.ES ? grouped.replace(',', '.') : grouped;
    }

    /** A share of 1 as percent, whole; what rounds to 0 or 100 without being it says so. */
    public String percent(double share) {
        long rounded = Math.round(share * 100);
        if (rounded == 0 && share > 0) {
            return "< 1 %";
        }
        return rounded == 100 && share < 1 - 1e-9 ? "> 99 %" : rounded + " %";
    }

    /** A number between 0 and 1 with two digits. */
    public String two(double number) {
        return local(new BigDecimal(number).setScale(2, RoundingMode.HALF_EVEN).toPlainString());
    }

    /** A number in its shortest form. */
    public String shortest(double number) {
        return local(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
    }

    private String local(String number) {
        return texts.language() == Language.ES ? number.replace('.', ',') : number;
    }

    /** A day, or a word for never. */
    public String day(@Nullable LocalDate day) {
        return day == null ? texts.say("brief.never") : day.toString();
    }
}
