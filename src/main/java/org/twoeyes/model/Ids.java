package org.twoeyes.model;

import java.util.Comparator;
import java.util.List;

/**
 * What an id may look like and how ids are put in order.
 *
 * <p>Ids are plain strings: a portfolio holds millions of references to them, and a wrapper object for
 * each would cost more memory than the ties themselves.
 */
public final class Ids {

    /** The longest id, in characters (code points). */
    public static final int MAX_LENGTH = 100;

    /**
     * Code point order, the order of every list of ids. It differs from {@link String#compareTo} where a
     * character outside the Basic Multilingual Plane meets one from U+E000 to U+FFFF.
     */
    public static final Comparator<String> ORDER = Ids::compare;

    /** Lexicographic order of lists of ids; a prefix comes first. */
    public static final Comparator<List<String>> LIST_ORDER = Ids::compareLists;

    private Ids() {}

    /** Compares two strings by code point; negative, zero or positive. O(length). */
    public static int compare(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean xSurrogate = Character.isSurrogate(x);
                boolean ySurrogate = Character.isSurrogate(y);
                return xSurrogate == ySurrogate ? x - y : xSurrogate ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }

    /** Says whether a string is an id: 1 to 100 characters without {@code ;}, {@code |}, control characters or outer spaces. */
    public static boolean isValid(String id) {
        if (id.isEmpty() || id.codePointCount(0, id.length()) > MAX_LENGTH) {
            return false;
        }
        if (isSpace(id.codePointAt(0)) || isSpace(id.codePointBefore(id.length()))) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == ';' || c == '|' || Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the id itself if it is one.
     *
     * @throws IllegalArgumentException if it is not; the message names the value and what is expected
     */
    public static String check(String id) {
        if (!isValid(id)) {
            throw new IllegalArgumentException("id (" + id + ") must be 1 to " + MAX_LENGTH
                    + " characters without ';', '|', control characters or outer spaces");
        }
        return id;
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static int compareLists(List<String> a, List<String> b) {
        int shared = Math.min(a.size(), b.size());
        for (int i = 0; i < shared; i++) {
            int order = compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
