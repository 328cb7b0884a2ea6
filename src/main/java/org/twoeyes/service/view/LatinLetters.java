package org.twoeyes.service.view;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Text of other scripts in Latin letters, by the rules of Unicode's CLDR. These are read when a text of another script first
 * comes, which takes about a second. For one thread.
 */
final class LatinLetters {

    private static final String PLAIN = "Any-Latin; NFD; [:M:] Remove; Latin-ASCII; Lower";

    /** How passports have it: "Щ" is "shch", not "s" with a mark. */
    private static final Transliterator CYRILLIC = Transliterator.getInstance("Russian-Latin/BGN; " + PLAIN);

    private static final Transliterator ANY = Transliterator.getInstance(PLAIN);

    /** Characters that are read otherwise in family names. */
    private static final Transliterator FAMILY = Transliterator.getInstance("Han-Latin/Names; " + PLAIN);

    /** What was looked up of the ideographs, each of which takes a tenth of a millisecond. */
    private static final Map<Integer, String> IDEOGRAPHS = new ConcurrentHashMap<>();

    private static final Map<Integer, String> FIRST_IDEOGRAPHS = new ConcurrentHashMap<>();

    /** Words that were looked up, each of which takes some tens of microseconds; kept no longer than this, as they are of names. */
    private final Map<String, String> words = new HashMap<>();

    private final Map<String, String> cyrillicWords = new HashMap<>();

    /** A word of Cyrillic letters, lower case without accents. */
    String ofCyrillic(String word) {
        return cyrillicWords.computeIfAbsent(word, CYRILLIC::transliterate);
    }

    /** A word, lower case without accents. */
    String of(String word) {
        return words.computeIfAbsent(word, ANY::transliterate);
    }

    /** An ideograph in Mandarin, without its tone. */
    static String ofIdeograph(int character) {
        return IDEOGRAPHS.computeIfAbsent(character, one -> ANY.transliterate(Character.toString(one)));
    }

    /** An ideograph in Mandarin, without its tone, as it is read at the beginning of a name. */
    static String ofFirstIdeograph(int character) {
        return FIRST_IDEOGRAPHS.computeIfAbsent(character, one -> FAMILY.transliterate(Character.toString(one)));
    }
}
