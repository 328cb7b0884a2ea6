package org.twoeyes.service.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words in Latin letters without what spellings of one name differ in: people write their Korean and Japanese names in Latin
 * letters as they like ("Soo-jin", "Su-jin"; "Ohno", "Ono"), and CLDR knows one way.
 */
final class Spellings {

    /** Family names of two syllables. */
    private static final Set<String> TWO_SYLLABLES = Set.of("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방", "어금", "망절");

    /** Family names that are mostly written otherwise than they are read. */
    private static final Map<String, String> FAMILY =
            Map.of("이", "lee", "박", "park", "최", "choi", "임", "lim", "허", "hur", "노", "roh");

    /** Korean: one letter for a vowel that is written in several ways, and one for b and p, d and t, g and k, j and ch, l and r. */
    private static final Map<Pattern, String> KOREAN = rules(
            "ee",
            "i",
            "oo|eu|ou|eo(?=[nmlkgpb])",
            "u",
            "ui|yi",
            "i",
            "ai",
            "ae",
            "wu",
            "u",
            "(?<=[aeiou])h(?![aeiouwy])",
            "",
            "sh",
            "s",
            "ch",
            "j",
            "[kq]",
            "g",
            "t",
            "d",
            "p",
            "b",
            "r",
            "l",
            "(.)\\1+",
            "$1");

    /** Japanese: no long vowels, and the consonants of the other way to write them. */
    private static final Map<Pattern, String> JAPANESE = rules(
            "(?<=[aeiou])h(?![aeiouy])|(?<=o)u",
            "",
            "m(?=[bp])",
            "n",
            "si",
            "shi",
            "ti",
            "chi",
            "tu",
            "tsu",
            "(?<![cst])hu",
            "fu",
            "sy",
            "sh",
            "ty",
            "ch",
            "zy|jy",
            "j",
            "zi",
            "ji",
            "(.)\\1+",
            "$1");

    private Spellings() {}

    /** Takes a pattern and what stands in its place, in turn. */
    private static Map<Pattern, String> rules(String... rules) {
        Map<Pattern, String> map = new LinkedHashMap<>();
        for (int i = 0; i < rules.length; i += 2) {
            map.put(Pattern.compile(rules[i]), rules[i + 1]);
        }
        return map;
    }

    /** A Korean name's word in Latin letters as it is compared. */
    static String korean(String word) {
        return folded(word, KOREAN);
    }

    /** A Japanese name's word in Latin letters as it is compared. */
    static String japanese(String word) {
        return folded(word, JAPANESE);
    }

    private static String folded(String word, Map<Pattern, String> rules) {
        String folded = word;
        for (Map.Entry<Pattern, String> rule : rules.entrySet()) {
            folded = rule.getKey().matcher(folded).replaceAll(rule.getValue());
        }
        return folded;
    }

    /**
     * The words of a name in Hangul as they may be written in Latin letters: the family name as it is read and as it is mostly
     * written, the given name as one word and by syllable.
     *
     * @param hangul without spaces
     */
    static List<List<String>> ofHangul(String hangul, LatinLetters letters) {
        List<List<String>> names = new ArrayList<>();
        addNames(names, hangul, Math.min(1, hangul.length()), letters);
        if (hangul.length() > 2 && TWO_SYLLABLES.contains(hangul.substring(0, 2))) {
            addNames(names, hangul, 2, letters);
        }
        return names;
    }

    private static void addNames(List<List<String>> names, String hangul, int family, LatinLetters letters) {
        List<String> given = hangul.substring(family)
                .codePoints()
                .mapToObj(syllable -> letters.of(Character.toString(syllable)))
                .toList();
        String name = hangul.substring(0, family);
        String read = letters.of(name);
        for (String first : List.of(read, FAMILY.getOrDefault(name, read))) {
            names.add(List.of(first, String.join("", given)));
            List<String> syllables = new ArrayList<>(given);
            syllables.add(first);
            names.add(syllables);
        }
    }
}
