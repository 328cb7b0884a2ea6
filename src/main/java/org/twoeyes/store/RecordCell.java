package org.twoeyes.store;

import java.io.IOException;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a value of one type becomes bytes and back. Never null: whether there is a value is said elsewhere.
 *
 * @param name of the type; for words, which there are
 */
record RecordCell(String name, Writing writing, Reading reading) {

    private static final Map<String, RecordCell> PLAIN = Map.of(
            "java.lang.String",
            new RecordCell("text", (value, to) -> to.text((String) value), from -> Objects.requireNonNull(from.text())),
            "java.lang.Double",
            new RecordCell("number", (value, to) -> to.number((Double) value), FactsInput::number),
            "java.lang.Integer",
            new RecordCell(
                    "whole",
                    (value, to) -> to.whole(mixed((Integer) value)),
                    from -> Math.toIntExact(unmixed(from.whole()))),
            "boolean",
            new RecordCell("flag", (value, to) -> to.whole((Boolean) value ? 1 : 0), from -> from.whole() == 1),
            "java.time.LocalDate",
            new RecordCell(
                    "day",
                    (value, to) -> to.whole(mixed(((LocalDate) value).toEpochDay())),
                    from -> from.day(unmixed(from.whole()))),
            "java.util.List<java.lang.String>",
            new RecordCell("texts", (value, to) -> writeTexts((List<?>) value, to), RecordCell::readTexts));

    /** Writes a value. */
    interface Writing {
        void write(Object value, FactsOutput to) throws IOException;
    }

    /** Reads a value. */
    interface Reading {
        Object read(FactsInput from) throws IOException;
    }

    /**
     * The cell of a type.
     *
     * @throws IllegalArgumentException if values of it cannot be written
     */
    static RecordCell of(Type type) {
        if (type instanceof Class<?> words && words.isEnum()) {
            Map<String, Object> byName = Arrays.stream(words.getEnumConstants())
                    .collect(Collectors.toMap(Object::toString, Function.identity()));
            return new RecordCell(
                    byName.keySet().stream().sorted().collect(Collectors.joining("|", "word ", "")),
                    (value, to) -> to.text(value.toString()),
                    from -> Objects.requireNonNull(byName.get(from.text())));
        }
        RecordCell plain = PLAIN.get(type.getTypeName());
        if (plain == null) {
            throw new IllegalArgumentException("type (" + type.getTypeName() + ") must be one that can be written");
        }
        return plain;
    }

    private static void writeTexts(List<?> texts, FactsOutput to) throws IOException {
        to.whole(texts.size());
        for (Object text : texts) {
            to.text((String) text);
        }
    }

    private static List<String> readTexts(FactsInput from) throws IOException {
        String[] texts = new String[from.length()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = from.text();
        }
        return List.of(texts);
    }

    /** Small numbers of either sign as small ones of none. */
    private static long mixed(long number) {
        return number << 1 ^ number >> (Long.SIZE - 1);
    }

    private static long unmixed(long number) {
        return number >>> 1 ^ -(number & 1);
    }
}
