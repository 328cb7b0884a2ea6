package org.twoeyes.intake;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What the values of a workbook's cells are as text. */
final class SheetText {

    private static final int ESCAPE_LENGTH = "_x0000_".length();
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final int NO_SUCH_DAY = 60;
    private static final int LAST_DAY = 2_958_465;

    private SheetText() {}

    /** A text whose escapes of characters that XML cannot hold are resolved: {@code _x000D_} is a carriage return. */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int escaped = escaped(text, at);
            if (escaped >= 0) {
                plain.append(text, from, at).append((char) escaped);
                from = at + ESCAPE_LENGTH;
            }
            at = text.indexOf("_x", escaped >= 0 ? from : at + 2);
        }
        return plain.append(text, from, text.length()).toString();
    }

    /** The character of an escape at a place; −1 where there is none, or of half a pair. */
    private static int escaped(String text, int at) {
        int end = at + ESCAPE_LENGTH;
        if (end > text.length() || text.charAt(end - 1) != '_') {
            return -1;
        }
        int c = 0;
        for (int i = at + 2; i < end - 1; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            c = c * 16 + digit;
        }
        return Character.isSurrogate((char) c) ? -1 : c;
    }

    /** A number in plain decimals: the shortest that is the same number, 12 and not 12.0; other texts as they stand. */
    static String number(String value) {
        double number = CellText.isNumber(value) ? Double.parseDouble(value) : Double.NaN;
        if (!Double.isFinite(number)) {
            return value;
        }
        BigDecimal shortest = new BigDecimal(DoubleToDecimal.toString(number));
        return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
    }

    /**
     * A number that is shown as a date, as that day; the time of day is dropped. Numbers that are no day, as text.
     *
     * @param value days since the end of 1899, or of 1903
     */
    static String day(String value, boolean since1904) {
        double number = CellText.isNumber(value) ? Math.floor(Double.parseDouble(value)) : Double.NaN;
        double day = since1904 ? number + 1462 : number;
        if (!(day >= 1 && day <= LAST_DAY)) {
            return number(value);
        }
        // spreadsheets count a 29 February 1900 that never was
        return DAY_0.plusDays((long) day + (day < NO_SUCH_DAY ? 1 : 0)).toString();
    }

    /** The day of a date in ISO form with a time or without. */
    static String isoDay(String value) {
        int time = value.indexOf('T');
        return time < 0 ? value : value.substring(0, time);
    }
}
