package org.twoeyes.brief.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that briefs are written in. */
public enum Language {
    /** English. */
    EN("en"),
    /** Simplified Chinese. */
    ZH("zh-Hans"),
    /** Spanish. */
    ES("es");

    /** The codes of all, as they are asked for. */
    public static final List<String> CODES =
            Arrays.stream(values()).map(Language::code).toList();

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language of a code such as {@code zh}, if there is one. */
    public static Optional<Language> find(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** Two letters, as on the page. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tag for {@code lang}, with the script where it matters which letters are drawn. */
    public String tag() {
        return tag;
    }
}
