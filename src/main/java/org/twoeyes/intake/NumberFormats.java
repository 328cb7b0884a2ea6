package org.twoeyes.intake;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which styles of a workbook's cells show a number as a day. */
final class NumberFormats {

    /** Of the built-in formats those of days, without those of times of day only; East Asian ones included. */
    private static final Set<Integer> BUILT_IN_DAYS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private final Set<Integer> given = new HashSet<>();
    private final Set<Integer> givenDays = new HashSet<>();
    private final BitSet dayStyles = new BitSet();

    /** Reads the part that holds the styles. */
    void read(XmlPart styles) throws IOException {
        while (styles.next()) {
            if (styles.element().equals("numFmts")) {
                formats(styles);
            } else if (styles.element().equals("cellXfs")) {
                cellStyles(styles);
            }
        }
    }

    private void formats(XmlPart styles) throws IOException {
        int outer = styles.depth();
        while (styles.nextWithin(outer)) {
            int id = styles.number("numFmtId");
            String code = styles.attribute("formatCode");
            if (code != null) {
                given.add(id);
                if (isDay(code)) {
                    givenDays.add(id);
                }
            }
        }
    }

    private void cellStyles(XmlPart styles) throws IOException {
        int outer = styles.depth();
        int index = 0;
        while (styles.nextWithin(outer)) {
            if (styles.element().equals("xf")) {
                int format = styles.number("numFmtId");
                dayStyles.set(
                        index++, given.contains(format) ? givenDays.contains(format) : BUILT_IN_DAYS.contains(format));
            }
        }
    }

    /** Says whether a style, by its index, shows a number as a day. */
    boolean isDayStyle(int style) {
        return style >= 0 && dayStyles.get(style);
    }

    /** Says whether a format shows a year, a day, or a month that is no minutes. */
    static boolean isDay(String code) {
        String letters = letters(code).toLowerCase(Locale.ROOT);
        if (letters.contains("general")) {
            return false;
        }
        boolean time = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        boolean digits = letters.indexOf('0') >= 0 || letters.indexOf('#') >= 0 || letters.indexOf('?') >= 0;
        return letters.indexOf('y') >= 0
                || letters.indexOf('d') >= 0
                || (letters.indexOf('m') >= 0 && !time && !digits);
    }

    /** The first section of a format without its quoted, escaped and bracketed texts. */
    private static String letters(String code) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == ';') {
                break;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '"' || c == '[') {
                int end = code.indexOf(c == '"' ? '"' : ']', i + 1);
                i = end < 0 ? code.length() : end;
            } else {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
