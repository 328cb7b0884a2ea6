package org.twoeyes.intake;

/** Characters that nobody sees and that can make a name look like another one or break a terminal. */
final class Invisible {

    private Invisible() {}

    /** Says whether a code point embeds, overrides or isolates the direction of text (U+202A–202E, U+2066–2069). */
    static boolean isBidiControl(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    /** Says whether a character is taken out of texts: bidirectional controls and controls but tab and line ends. */
    static boolean isStripped(char c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        return Character.isISOControl(c) || isBidiControl(c);
    }

    /** Returns a text without the characters that are stripped; the same instance where there are none. */
    static String strip(String text) {
        int at = 0;
        while (at < text.length() && !isStripped(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, at);
        for (int i = at; i < text.length(); i++) {
            if (!isStripped(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }
}
