package org.twoeyes.service.view;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name as it is compared with names in other scripts: forms of it in Latin letters, one of which two spellings of a name
 * have in common. Words are compared as a set, because family names stand first in some scripts and last in others. Of
 * Arabic, which is written without most vowels, only the consonants are compared, in their order; Korean and Japanese ones as
 * they are {@linkplain Spellings spelled}.
 */
final class NameForms {

    /** Family names of two ideographs. */
    private static final Set<String> TWO_IDEOGRAPHS = Set.of(
            "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "司徒", "东方", "東方", "皇甫", "尉迟", "尉遲", "公孙", "公孫", "令狐", "慕容", "夏侯",
            "长孙", "長孫", "宇文", "独孤", "獨孤", "南宫", "南宮", "端木", "轩辕", "軒轅");

    /** Fewer consonants are many names. */
    private static final int LEAST_CONSONANTS = 4;

    /** What forms begin with that are compared with those of their kind only. */
    private static final String CONSONANTS = "/";

    private static final String KOREAN = "=";
    private static final String JAPANESE = "~";

    private static final Pattern NOT_LETTERS = Pattern.compile("\\P{L}+");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}]+");
    private static final Pattern HYPHENS = Pattern.compile("\\p{Pd}|['’ʼ]");
    private static final Pattern LAST_H = Pattern.compile("[ةه](?!\\p{L})");
    private static final Pattern VOWELS = Pattern.compile("[^a-z]|[aeiouwy]");
    private static final Pattern REPEATED = Pattern.compile("(.)\\1+");

    private final String name;
    private final UnicodeScript script;
    private final List<String> words;

    private NameForms(String name) {
        this.name = name;
        this.script = name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .orElse(UnicodeScript.LATIN);
        this.words = words(name);
    }

    /** Of a name as it is stored. */
    static NameForms of(String name) {
        return new NameForms(name);
    }

    private static List<String> words(String text) {
        return List.of(SearchText.of(PUNCTUATION.matcher(text).replaceAll(" ")).split(" "));
    }

    /** The script of the first letter; LATIN where there is none. */
    UnicodeScript script() {
        return script;
    }

    /** The words without accents, case and punctuation; at least one, which may be empty. */
    List<String> words() {
        return words;
    }

    /** The words in whatever order; ideographs and Hangul are not always divided into words. */
    String sorted() {
        return script == UnicodeScript.HAN || script == UnicodeScript.HANGUL ? String.join("", words) : sorted(words);
    }

    private static String sorted(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

    /**
     * The forms in Latin letters; those in consonants, and as Korean and Japanese names are spelled, begin with marks of their own.
     *
     * @param others the scripts of the names that it is compared with
     */
    Set<String> inLatin(LatinLetters letters, Set<UnicodeScript> others) {
        Set<String> forms = new TreeSet<>();
        switch (script) {
            case LATIN -> {
                forms.add(sorted());
                if (HYPHENS.matcher(name).find()) {
                    forms.add(sorted(words(HYPHENS.matcher(name).replaceAll(""))));
                }
                addConsonants(forms, String.join("", words));
                if (others.contains(UnicodeScript.HANGUL)) {
                    addSpellings(forms, KOREAN, Spellings::korean);
                }
                if (others.contains(UnicodeScript.HIRAGANA) || others.contains(UnicodeScript.KATAKANA)) {
                    addSpellings(forms, JAPANESE, Spellings::japanese);
                }
            }
            case HAN -> addIdeographs(forms, String.join("", words));
            case CYRILLIC -> {
                addWords(forms, letters::of);
                addWords(forms, letters::ofCyrillic);
            }
            case HANGUL ->
                Spellings.ofHangul(syllables(), letters)
                        .forEach(words -> forms.add(KOREAN + spelled(words, Spellings::korean)));
            case HIRAGANA, KATAKANA -> {
                addWords(forms, letters::of);
                String latin = inLatin(PUNCTUATION.matcher(name).replaceAll(" "), letters::of);
                String joined =
                        HYPHENS.matcher(latin).replaceAll(""); // ICU writes an n before a vowel with an apostrophe
                forms.add(JAPANESE + spelled(words(joined), Spellings::japanese));
            }
            case ARABIC -> addConsonants(forms, inLatin(LAST_H.matcher(name).replaceAll(""), letters::of));
            default -> addWords(forms, letters::of);
        }
        return forms;
    }

    /** Both with hyphens between words and without, because given names have them or not. */
    private void addSpellings(Set<String> forms, String mark, UnaryOperator<String> spelling) {
        forms.add(mark + spelled(words, spelling));
        if (HYPHENS.matcher(name).find()) {
            forms.add(mark + spelled(words(HYPHENS.matcher(name).replaceAll("")), spelling));
        }
    }

    private static String spelled(Collection<String> words, UnaryOperator<String> spelling) {
        return sorted(words.stream().map(spelling).toList());
    }

    private String syllables() {
        return NOT_LETTERS
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("");
    }

    private void addWords(Set<String> forms, UnaryOperator<String> letters) {
        forms.add(sorted(words(inLatin(PUNCTUATION.matcher(name).replaceAll(" "), letters))));
    }

    /** Word by word, because words are known by then more often than whole names. */
    private static String inLatin(String text, UnaryOperator<String> letters) {
        return Arrays.stream(text.strip().split("\\s+")).map(letters).collect(Collectors.joining(" "));
    }

    /** The family name and the given name as one word each, as they are mostly written, and each syllable alone. */
    private static void addIdeographs(Set<String> forms, String ideographs) {
        int[] characters = ideographs.codePoints().toArray();
        List<String> syllables = new ArrayList<>();
        for (int i = 0; i < characters.length; i++) {
            syllables.add(
                    i == 0 ? LatinLetters.ofFirstIdeograph(characters[i]) : LatinLetters.ofIdeograph(characters[i]));
        }
        forms.add(sorted(syllables));
        int family = characters.length > 2
                        && TWO_IDEOGRAPHS.contains(ideographs.substring(0, ideographs.offsetByCodePoints(0, 2)))
                ? 2
                : 1;
        if (characters.length > family) {
            forms.add(sorted(List.of(
                    String.join("", syllables.subList(0, family)),
                    String.join("", syllables.subList(family, syllables.size())))));
        }
    }

    private static void addConsonants(Set<String> forms, String latin) {
        String consonants = VOWELS.matcher(latin).replaceAll("");
        String single = REPEATED.matcher(consonants).replaceAll("$1");
        if (single.length() >= LEAST_CONSONANTS) {
            forms.add(CONSONANTS + single);
        }
    }
}
