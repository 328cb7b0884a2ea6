package org.twoeyes.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/**
 * Lays out a document as one line for each field of the root and one for each row of its lists; what is
 * deeper stays on its line. Used for one document, by one thread.
 */
final class RowPrinter extends MinimalPrettyPrinter {

    private static final long serialVersionUID = 1L;

    private int depth;

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        super.writeStartObject(json);
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        breakLine(json, depth == 1);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        separate(json, depth == 1);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        depth--;
        breakLine(json, depth == 0 && entries > 0);
        json.writeRaw('}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        super.writeStartArray(json);
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        breakLine(json, depth == 2);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        separate(json, depth == 2);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        depth--;
        breakLine(json, depth == 1 && values > 0);
        json.writeRaw(']');
    }

    private void separate(JsonGenerator json, boolean onNewLine) throws IOException {
        if (onNewLine) {
            breakLine(json, true);
        } else {
            json.writeRaw(' ');
        }
    }

    private void breakLine(JsonGenerator json, boolean wanted) throws IOException {
        if (wanted) {
            json.writeRaw('\n');
            json.writeRaw("  ".repeat(depth));
        }
    }
}
