package org.twoeyes.intake;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.time.LocalDate;
import java.util.function.Function;
import org.twoeyes.model.Direction;

/** Facts as the records they were written from: the columns of a kind are the fields of its record. */
final class FactRecords {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addDeserializer(LocalDate.class, fromText(LocalDate::parse))
                    .addDeserializer(Direction.class, fromText(word -> Direction.find(word)
                            .orElseThrow())))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FactRecords() {}

    /** The record of a row; throws if the facts are of another kind. */
    static <T> T of(Facts facts, Class<T> type) {
        return JSON.convertValue(facts.values(), type);
    }

    private static <T> StdDelegatingDeserializer<T> fromText(Function<String, T> parse) {
        return new StdDelegatingDeserializer<>(new StdConverter<String, T>() {
            @Override
            public T convert(String text) {
                return parse.apply(text);
            }
        });
    }
}
