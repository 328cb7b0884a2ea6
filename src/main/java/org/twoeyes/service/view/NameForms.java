package org.twoeyes.service.view;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name as it is compared with names in other scripts: forms of it in Latin letters, one of which two spellings of a name
 * have in common. Words are compared as a set, because family names stand first in some scripts and last in others. Of
 * Arabic, which is written without most vowels, only the consonants are compared, in their order.
 */
final class NameForms {

    /** Family names of two ideographs. */
    private static final Set<String> TWO_IDEOGRAPHS = Set.of(
            "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "司徒", "东方", "東方", "皇甫", "尉迟", "尉遲", "公孙", "公孫", "令狐", "慕容", "夏侯",
            "长孙", "長孫", "宇文", "独孤", "獨孤", "南宫", "南宮", "端木", "轩辕", "軒轅");

    /** Fewer consonants are many names. */
    private static final int LEAST_CONSONANTS = 4;

    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}]+");
    private static final Pattern HYPHENS = Pattern.compile("\\p{Pd}|['’ʼ]");
    private static final Pattern VOWELS = Pattern.compile("[^a-z]|[aeiouwy]");
    private static final Pattern REPEATED = Pattern.compile("(.)\\1+");

    private NameForms() {}

    /** The script of a name's first letter; LATIN where it has none. */
    static UnicodeScript script(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .orElse(UnicodeScript.LATIN);
    }

    /** The words of a name without accents, case and punctuation; at least one, which may be empty. */
    static String[] words(String name) {
        return SearchText.of(PUNCTUATION.matcher(name).replaceAll(" ")).split(" ");
    }

    /** The words of a name in whatever order; ideographs are not divided into words. */
    static String sorted(String name) {
        String[] words = words(name);
        if (script(name) == UnicodeScript.HAN) {
            return String.join("", words);
        }
        Arrays.sort(words);
        return String.join(" ", words);
    }

    /** The forms of a name; a form in consonants begins with a mark of its own. */
    static Set<String> of(String name) {
        Set<String> forms = new TreeSet<>();
        switch (script(name)) {
            case LATIN -> {
                forms.add(sorted(name));
                forms.add(sorted(HYPHENS.matcher(name).replaceAll("")));
                addConsonants(forms, String.join("", words(name)));
            }
            case HAN -> addIdeographs(forms, String.join("", words(name)));
            case CYRILLIC -> {
                forms.add(sorted(LatinLetters.of(name)));
                forms.add(sorted(LatinLetters.ofCyrillic(name)));
            }
            case ARABIC -> addConsonants(forms, LatinLetters.of(name.replaceAll("[ةه]\\b", "")));
            default -> forms.add(sorted(LatinLetters.of(name)));
        }
        return forms;
    }

    /** The family name and the given name as one word each, as they are mostly written, and each syllable alone. */
    private static void addIdeographs(Set<String> forms, String name) {
        int[] characters = name.codePoints().toArray();
        List<String> syllables = new ArrayList<>();
        for (int i = 0; i < characters.length; i++) {
            syllables.add(
                    i == 0 ? LatinLetters.ofFirstIdeograph(characters[i]) : LatinLetters.ofIdeograph(characters[i]));
        }
        forms.add(syllables.stream().sorted().collect(Collectors.joining(" ")));
        int family = characters.length > 2 && TWO_IDEOGRAPHS.contains(name.substring(0, name.offsetByCodePoints(0, 2)))
                ? 2
                : 1;
        if (characters.length > family) {
            forms.add(sorted(String.join("", syllables.subList(0, family)) + " "
                    + String.join("", syllables.subList(family, syllables.size()))));
        }
    }

    private static void addConsonants(Set<String> forms, String latin) {
        String consonants = VOWELS.matcher(latin).replaceAll("");
        String single = REPEATED.matcher(consonants).replaceAll("$1");
        if (single.length() >= LEAST_CONSONANTS) {
            forms.add("/" + single);
        }
    }
}
