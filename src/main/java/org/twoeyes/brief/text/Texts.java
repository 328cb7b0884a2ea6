package org.twoeyes.brief.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twoeyes.report.SafeText;

/**
 * The messages of one language. Keys are those of the file after its name: {@code brief.title}, {@code word.gap.STALE}.
 * A message with several forms is told by {@code count}. What is put into a message is made safe to print first.
 */
public final class Texts {

    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z]+}");
    private static final int LONGEST = 200;
    private static final Map<String, String> FILES = Map.of(
            "brief",
            "/brief/%s.json",
            "plans",
            "/web/i18n/%s/plans.json",
            "word",
            "/web/i18n/%s/word.json",
            "map",
            "/web/i18n/%s/map.json");
    private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Texts(language));
        }
    }

    private final Language language;
    private final Map<String, JsonNode> messages = new HashMap<>();

    private Texts(Language language) {
        this.language = language;
        FILES.forEach((name, path) -> read(String.format(path, language.code()))
                .properties()
                .forEach(entry -> messages.put(name + "." + entry.getKey(), entry.getValue())));
    }

    /** The messages of a language. */
    public static Texts of(Language language) {
        Texts texts = ALL.get(language);
        if (texts == null) {
            throw new IllegalStateException("language (" + language + ") must have messages");
        }
        return texts;
    }

    private static JsonNode read(String resource) {
        try (InputStream in = Texts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource (" + resource + ") must be on the class path");
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /** Numbers and dates as this language writes them. */
    public Figures figures(String currency, boolean revenueUnknown) {
        return new Figures(this, currency, revenueUnknown);
    }

    /**
     * A message.
     *
     * @param values names and values in turn; the value of {@code count}, a number, chooses the form
     * @throws IllegalArgumentException if there is none of that key
     */
    public String say(String key, Object... values) {
        JsonNode message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException("message (" + key + ") must be there in " + language.code());
        }
        String text = message.isTextual() ? message.asText() : form(message, values);
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place.group(), values)));
    }

    /** What stands for a place such as {@code {name}}; the place itself where nothing does. */
    private static String value(String place, Object... values) {
        for (int at = 0; at < values.length; at += 2) {
            if (place.equals("{" + values[at] + "}")) {
                return String.valueOf(values[at + 1]);
            }
        }
        return place;
    }

    private static String form(JsonNode forms, Object... values) {
        boolean isOne = false;
        for (int at = 0; at < values.length; at += 2) {
            isOne |= values[at].equals("count") && values[at + 1].equals(1);
        }
        return forms.get(isOne && forms.has("one") ? "one" : "other").asText();
    }

    /** A word of a vocabulary such as {@code layer}; a value that it does not have is shown as it is stored. */
    public String word(String vocabulary, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return Optional.ofNullable(messages.get("word." + vocabulary + "." + value))
                .map(JsonNode::asText)
                .orElseGet(() -> name(value));
    }

    /** A stored text, safe to print; text written from right to left comes in an isolate (U+2068, U+2069). */
    public String name(@Nullable String stored) {
        return stored == null ? "" : SafeText.of(stored, LONGEST);
    }

    /** Several names, with what this language puts between them; of more than {@code most} the first, and how many more. */
    public String names(List<String> stored, int most) {
        List<String> safe = stored.stream().limit(most).map(this::name).toList();
        String listed = String.join(say("brief.comma"), safe);
        int more = stored.size() - safe.size();
        return more == 0 ? listed : say("brief.andMore", "names", listed, "more", more);
    }
}
