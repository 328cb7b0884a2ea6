package org.twoeyes.intake;

import org.jspecify.annotations.Nullable;

/**
 * One error of a bundle: where it is, what is wrong and what would be right. It may carry the value of a
 * cell, since it is told to the owner of the file; it must not be logged.
 *
 * @param file name of the file as the user knows it, or {@link #STORED} for a row that was stored before
 * @param line physical line on which the record starts, counted from 1; 0 where it belongs to no line
 * @param column name of the column, or the dotted key of a policy; null where it belongs to none
 * @param value the offending value, shortened and with control characters made visible; null for none
 * @param wrong what is wrong, as words that follow the value, or a phrase of its own where there is none
 * @param expected what would be right, as words that follow "expected"
 */
public record Problem(
        String file,
        long line,
        @Nullable String column,
        @Nullable String value,
        String wrong,
        String expected) {

    /** Stands for the file where the offending row is one that was stored before this import. */
    public static final String STORED = "stored data";

    private static final int SHOWN = 120;

    public Problem {
        value = value == null ? null : shown(value);
    }

    /** The problem as one sentence: {@code contacts.csv, line 7, column influence: "abc" is not a number; expected …}. */
    public String sentence() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (column != null) {
            text.append(", column ").append(column);
        }
        text.append(": ");
        if (value != null) {
            text.append('"').append(value).append("\" ");
        }
        return text.append(wrong).append("; expected ").append(expected).toString();
    }

    /** A value as it can be printed: at most 120 characters, control and bidirectional controls as {@code \\u0000}. */
    static String shown(String value) {
        StringBuilder text = new StringBuilder();
        int kept = 0;
        for (int i = 0; i < value.length() && kept < SHOWN; kept++) {
            int codePoint = value.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint == '\n') {
                text.append("\\n");
            } else if (codePoint == '\r') {
                text.append("\\r");
            } else if (codePoint == '\t') {
                text.append("\\t");
            } else if (Character.isISOControl(codePoint)
                    || Invisible.isBidiControl(codePoint)
                    || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)) {
                text.append("\\u").append(hex4(codePoint));
            } else {
                text.appendCodePoint(codePoint);
            }
        }
        if (value.codePointCount(0, value.length()) > SHOWN) {
            text.append('…');
        }
        return text.toString();
    }

    private static String hex4(int codePoint) {
        String hex = Integer.toHexString(codePoint);
        return "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }
}
