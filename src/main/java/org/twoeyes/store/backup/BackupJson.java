package org.twoeyes.store.backup;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Records as lines of JSON, field by field, and back; days and times as ISO texts. Unknown fields are refused; a list that an
 * earlier program did not write yet is empty.
 */
final class BackupJson {

    static final ObjectMapper MAPPER = mapper();

    /** Takes unknown fields, so that a newer file can be told from one that is none. */
    static final ObjectMapper LENIENT = mapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private BackupJson() {}

    private static ObjectMapper mapper() {
        SimpleModule times = new SimpleModule();
        times.addSerializer(LocalDate.class, ToStringSerializer.instance);
        times.addSerializer(Instant.class, ToStringSerializer.instance);
        times.addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, LocalDate::parse));
        times.addDeserializer(Instant.class, new FromText<>(Instant.class, Instant::parse));
        return JsonMapper.builder()
                .addModule(times)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .withConfigOverride(
                        List.class, lists -> lists.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .build();
    }

    /** A value that is written as its text. */
    private static final class FromText<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            try {
                return parse.apply(text);
            } catch (DateTimeException e) {
                throw context.weirdStringException(text, _valueClass, "is no ISO date or time");
            }
        }
    }
}
