package org.twoeyes.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The records of a CSV file. */
final class CsvRecords implements Records {

    private static final int BUFFER = 1 << 18;

    private final RecordHandler handler = new RecordHandler();
    private final CsvReader<RawRow> reader;
    private final Iterator<RawRow> records;

    CsvRecords(Reader text) {
        reader = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER)
                .build(handler, text);
        records = reader.iterator();
    }

    @Override
    public @Nullable RawRow next() {
        return records.hasNext() ? records.next() : null;
    }

    @Override
    public long line() {
        return handler.line();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
