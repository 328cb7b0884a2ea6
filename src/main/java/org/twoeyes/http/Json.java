package org.twoeyes.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.twoeyes.analysis.StaffWhatIf;
import org.twoeyes.service.view.AccountDetail;
import org.twoeyes.service.view.AccountRow;
import org.twoeyes.service.view.CoverageTable;
import org.twoeyes.service.view.EmployeeDetail;
import org.twoeyes.service.view.EmployeeRow;
import org.twoeyes.service.view.HandoverRow;
import org.twoeyes.service.view.WhatIfAnswer;
import org.twoeyes.service.view.WhatIfContact;
import org.twoeyes.service.view.WhatIfEmployee;

/**
 * How answers are written and requests read. Doubles in their shortest form on every JDK, dates as ISO days.
 * Reading is strict: unknown or repeated fields, deep nesting and trailing tokens are errors.
 */
final class Json {

    private static final int DEEPEST = 50;

    private static final ObjectMapper MAPPER = mapper();

    private Json() {}

    /** The account's row and the rest of its page are one object. */
    @SuppressWarnings("UnusedMethod") // read by the JSON library
    interface FlatAccount {
        @JsonUnwrapped
        AccountRow summary();
    }

    /** The employee's row and the rest of their page are one object. */
    @SuppressWarnings("UnusedMethod") // read by the JSON library
    interface FlatEmployee {
        @JsonUnwrapped
        EmployeeRow summary();
    }

    /** A what-if has no word of what it was not asked for; of the account it says null. */
    @SuppressWarnings("UnusedMethod") // read by the JSON library
    interface AsAskedFor {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        WhatIfContact contact();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        WhatIfEmployee employee();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<CoverageTable.Row> coverage();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<StaffWhatIf> staff();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<HandoverRow> plan();
    }

    static byte[] bytes(Object answer) {
        try {
            return MAPPER.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }

    static String text(Object answer) {
        return new String(bytes(answer), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Reads a request; a problem that says where the text is no JSON, or not what is expected. */
    static <T> T read(byte[] body, Class<T> type) {
        try {
            T value = MAPPER.readValue(body, type);
            if (value == null) {
                throw ProblemException.badRequest("The body must be a JSON object.");
            }
            return value;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw ProblemException.badRequest("The body is not the JSON that is expected" + where + ".");
        } catch (IOException e) {
            throw ProblemException.badRequest("The body is not the JSON that is expected.");
        }
    }

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();
        SimpleModule days = new SimpleModule();
        days.addSerializer(LocalDate.class, new DayWriter());
        days.addDeserializer(LocalDate.class, new DayReader());
        return JsonMapper.builder(factory)
                .addModule(days)
                .addMixIn(AccountDetail.class, FlatAccount.class)
                .addMixIn(EmployeeDetail.class, FlatEmployee.class)
                .addMixIn(WhatIfAnswer.class, AsAskedFor.class)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();
    }

    private static final class DayWriter extends StdSerializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        DayWriter() {
            super(LocalDate.class);
        }

        @Override
        public void serialize(LocalDate day, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(day.toString());
        }
    }

    private static final class DayReader extends StdDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        DayReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return LocalDate.parse(json.getText());
            } catch (DateTimeException e) {
                throw context.weirdStringException(json.getText(), LocalDate.class, "must be a day such as 2026-01-31");
            }
        }
    }
}
