package org.twoeyes.service.view;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text as it is compared in searches: without case, accents, and differences of width, so that "Ｍüller"
 * and "muller" are the same, and so are "Łukasz" and "lukasz".
 */
final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    /** Latin letters that are no others with a mark on them, and how they are written without. */
    private static final Map<String, String> PLAIN =
            Map.of("ß", "ss", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "æ", "ae", "œ", "oe", "ı", "i");

    /** 2³² divided by the golden ratio, and what leaves six bits of 32: numbers close to each other get bits far apart. */
    private static final int SPREAD = 0x9E3779B9;

    private static final int SIX_BITS = 26;

    private static final Pattern LETTERS = Pattern.compile("[" + String.join("", PLAIN.keySet()) + "]");

    private SearchText() {}

    /** The text as it is compared; at most linear in its length. */
    static String of(String text) {
        return isPlain(text) ? text.toLowerCase(Locale.ROOT) : folded(text);
    }

    /** Says whether a text is of the commonest signs alone, single spaces between them, so that only case may be folded. */
    private static boolean isPlain(String text) {
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < ' ' || sign > '~' || (sign == ' ' && last == ' ')) {
                return false;
            }
            last = sign;
        }
        return last != ' ';
    }

    private static String folded(String text) {
        String folded =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return SPACES.matcher(plain(folded.toLowerCase(Locale.ROOT)))
                .replaceAll(" ")
                .strip();
    }

    private static String plain(String lower) {
        return LETTERS.matcher(lower).replaceAll(letter -> PLAIN.getOrDefault(letter.group(), ""));
    }

    /**
     * A bit for each two signs that follow each other in a word, several for one bit (a signature, as of a Bloom filter): a
     * folded text in which a question occurs has all bits of the question. O(length).
     */
    static long signature(String folded) {
        long bits = 0;
        for (int i = 1; i < folded.length(); i++) {
            char first = folded.charAt(i - 1);
            char second = folded.charAt(i);
            if (first != ' ' && second != ' ') {
                bits |= 1L << (((31 * first + second) * SPREAD) >>> SIX_BITS);
            }
        }
        return bits;
    }

    /**
     * How well a text fits a question, both already folded: 0 begins with it, 1 every word of the question
     * begins a word, 2 every word of the question occurs, −1 not at all.
     */
    static int rank(String text, String question) {
        if (text.startsWith(question)) {
            return 0;
        }
        int rank = 1;
        int from = 0;
        while (from < question.length()) {
            int space = question.indexOf(' ', from);
            String word = question.substring(from, space < 0 ? question.length() : space);
            if (!beginsWord(text, word)) {
                rank = 2;
                if (!text.contains(word)) {
                    return -1;
                }
            }
            from += word.length() + 1;
        }
        return rank;
    }

    private static boolean beginsWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }
}
