package org.twoeyes.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Rules that tell a decision layer from a job title; the first rule that fits decides. They lie in the
 * resource {@code intake/layer-rules.txt}, which says how they are written; how well they do is measured in
 * {@code docs/methods/layers.md}.
 */
final class LayerRules {

    /** The rule of a title that no rule fits. */
    static final String NONE = "none";

    private static final String RESOURCE = "/intake/layer-rules.txt";
    private static final int LONGEST_TITLE = 300;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("\\p{L}+['’]s\\b|\\p{L}+s['’](?=\\s)");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HAN_EDGE = Pattern.compile(
            "(?<=[\\p{IsHan}])(?=[\\p{L}\\p{N}&&[^\\p{IsHan}]])|(?<=[\\p{L}\\p{N}&&[^\\p{IsHan}]])(?=[\\p{IsHan}])");

    private static final LayerRules SHIPPED = load();

    /**
     * What a title tells.
     *
     * @param rule name of the rule, {@link #NONE} where none fits
     * @param layer executive, senior, middle or operational
     */
    record Found(String rule, String layer) {}

    private record Rule(Found found, List<LayerPhrase> phrases) {}

    private final List<Rule> rules = new ArrayList<>();
    private final List<LayerPhrase> cuts = new ArrayList<>();
    private final List<LayerPhrase> drops = new ArrayList<>();

    private LayerRules() {}

    /** The rules that come with the program. */
    static LayerRules shipped() {
        return SHIPPED;
    }

    /** The rule and layer of a title; O(length × phrases). */
    Found find(String title) {
        String words = normalized(title);
        for (Rule rule : rules) {
            for (LayerPhrase phrase : rule.phrases()) {
                if (phrase.isIn(words)) {
                    return rule.found();
                }
            }
        }
        return new Found(NONE, "operational");
    }

    /**
     * The words of a title in lower case without accents, one space around each, without possessives
     * ("Commissioner's Staff" is staff), without what is dropped and from the first cut on.
     */
    private String normalized(String title) {
        String text = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        text = text.toLowerCase(Locale.ROOT).replace("ß", "ss");
        text = POSSESSIVE.matcher(text).replaceAll(" ");
        text = HAN_EDGE.matcher(OTHER.matcher(text).replaceAll(" ")).replaceAll(" ");
        text = " " + text.strip() + " ";
        for (LayerPhrase drop : drops) {
            text = drop.without(text);
        }
        for (LayerPhrase cut : cuts) {
            text = cut.before(text);
        }
        return text;
    }

    /** The rules as they are shipped; the caller closes the stream. */
    static InputStream text() {
        InputStream in = LayerRules.class.getResourceAsStream(RESOURCE);
        if (in == null) {
            throw new IllegalStateException("resource (" + RESOURCE + ") must be on the class path");
        }
        return in;
    }

    private static LayerRules load() {
        LayerRules rules = new LayerRules();
        try (InputStream in = text()) {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rules.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules;
    }

    private void add(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != 3) {
            throw new IllegalStateException("rule (" + line + ") must be name | layer | phrases");
        }
        String layer = parts[1].strip();
        List<LayerPhrase> phrases = new ArrayList<>();
        for (String phrase : parts[2].split(",", -1)) {
            phrases.add(LayerPhrase.of(phrase.strip()));
        }
        switch (layer) {
            case "cut" -> cuts.addAll(phrases);
            case "drop" -> drops.addAll(phrases);
            default -> rules.add(new Rule(new Found(parts[0].strip(), layer), phrases));
        }
    }
}
