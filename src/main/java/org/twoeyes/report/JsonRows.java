package org.twoeyes.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a JSON document of lists of rows, one row a line, so that a difference between two reports is a
 * difference of lines. UTF-8, LF, one newline at the end, the same bytes on every JDK: doubles are written by
 * Jackson's shortest-decimal writer, not by {@link Double#toString}.
 */
final class JsonRows implements AutoCloseable {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;
    private final OutputStream out;

    private JsonRows(JsonGenerator json, OutputStream out) {
        this.json = json;
        this.out = out;
    }

    /** Writes one row into the object that is open. */
    interface Row<T> {
        void write(T value) throws IOException;
    }

    /** Opens a document, an object; the stream is flushed at the end and left open. */
    static JsonRows open(OutputStream out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
        json.setPrettyPrinter(new RowPrinter());
        json.writeStartObject();
        return new JsonRows(json, out);
    }

    void text(String name, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    /** Leaves the field out where there is no value. */
    void textIfGiven(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    void date(String name, @Nullable LocalDate value) throws IOException {
        text(name, value == null ? null : value.toString());
    }

    void whole(String name, int value) throws IOException {
        json.writeNumberField(name, value);
    }

    void flag(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    void number(String name, @Nullable Double value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeFieldName(name);
            write(name, value);
        }
    }

    void texts(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    void numbers(String name, List<Double> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (Double value : values) {
            write(name, value);
        }
        json.writeEndArray();
    }

    <T> void object(String name, T value, Row<T> row) throws IOException {
        json.writeObjectFieldStart(name);
        row.write(value);
        json.writeEndObject();
    }

    <T> void rows(String name, List<T> values, Row<T> row) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            json.writeStartObject();
            row.write(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Ends the document and flushes the stream. */
    @Override
    public void close() throws IOException {
        json.writeEndObject();
        json.flush();
        json.close();
        out.write('\n');
        out.flush();
    }

    private void write(String name, double value) throws IOException {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " (" + value + ") must be a finite number");
        }
        json.writeNumber(value);
    }
}
