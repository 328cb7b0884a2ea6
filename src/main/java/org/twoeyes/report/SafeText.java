package org.twoeyes.report;

/**
 * Makes stored text fit to stand in a line that somebody reads. What files bring may hold an escape sequence
 * that repaints the terminal, or a letter that turns the rest of the line round.
 */
public final class SafeText {

    /** Begins a text whose direction is its own. */
    static final String FIRST_STRONG_ISOLATE = "\u2068";

    /** Ends it. */
    static final String POP_ISOLATE = "\u2069";

    private SafeText() {}

    /**
     * The text on one line, without control characters (a tab or a line break becomes a space) and without
     * bidirectional controls. Text with right-to-left letters comes wrapped in an isolate (U+2068, U+2069),
     * so that the words around it stay where they are. What is longer than so many columns ends in an ellipsis.
     */
    public static String of(String stored, int columns) {
        StringBuilder safe = new StringBuilder(stored.length() + 2);
        boolean rightToLeft = false;
        for (int codePoint : stored.codePoints().toArray()) {
            if (Character.isWhitespace(codePoint)) {
                safe.append(' ');
            } else if (isPrintable(codePoint)) {
                safe.appendCodePoint(codePoint);
                rightToLeft |= isRightToLeft(codePoint);
            }
        }
        String text = DisplayWidth.clip(safe.toString().strip(), columns);
        return rightToLeft ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
    }

    private static boolean isPrintable(int codePoint) {
        boolean bidiControl =
                (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        int type = Character.getType(codePoint);
        return !bidiControl && type != Character.CONTROL && type != Character.SURROGATE;
    }

    private static boolean isRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
