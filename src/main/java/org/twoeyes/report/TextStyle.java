package org.twoeyes.report;

/**
 * How a text for people is laid out.
 *
 * @param columns width of a line, from 40; long words may stick out
 * @param colour whether headings and figures carry ANSI colours; they never carry meaning alone
 */
public record TextStyle(int columns, boolean colour) {

    /** The width where nothing says how wide the reader's window is. */
    public static final int DEFAULT_COLUMNS = 100;

    /** The least width; a narrower window breaks lines itself. */
    public static final int LEAST_COLUMNS = 40;

    /** Plain text of the default width. */
    public static final TextStyle PLAIN = new TextStyle(DEFAULT_COLUMNS, false);

    public TextStyle {
        columns = Math.max(LEAST_COLUMNS, columns);
    }
}
