package org.twoeyes.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Streams one CSV file: checks its header, then hands over row by row. Reuses the row. */
final class CsvFile {

    private static final int BUFFER = 1 << 18;
    private static final int ROWS_BETWEEN_REPORTS = 10_000;

    private final BundleFile file;
    private final Problems problems;
    private final Notices notices;
    private final Runnable atRow;
    private final RecordHandler handler = new RecordHandler();
    private long rows;

    /** @param everyTenThousand told after every 10,000 rows */
    CsvFile(BundleFile file, Problems problems, Notices notices, Runnable everyTenThousand) {
        this.file = file;
        this.problems = problems;
        this.notices = notices;
        this.atRow = everyTenThousand;
    }

    /** How many rows were handed over. */
    long rows() {
        return rows;
    }

    /** Reads to the end. Returns whether all of it could be read; where not, a problem says where it stopped. */
    boolean read(StrictText text, Consumer<Row> target) {
        try (CsvReader<RecordHandler> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER)
                .build(handler, text)) {
            Row row = null;
            for (RecordHandler raw : reader) {
                if (row == null) {
                    row = header(raw);
                    if (row == null) {
                        return false;
                    }
                } else if (!raw.isBlank()) {
                    hand(raw, row, target);
                }
            }
            if (row == null) {
                problems.add(file, 1, null, null, "it is empty", "a header row with " + list(file.requiredColumns()));
                return false;
            }
            return true;
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            new ReadFailure(file, problems).report(e, handler.line());
            return false;
        }
    }

    private void hand(RecordHandler raw, Row row, Consumer<Row> target) {
        rows++;
        int width = row.width();
        if (raw.size() < width) {
            notices.add(NoticeKind.SHORT_ROW, file.fileName() + ", line " + raw.line());
        } else if (raw.lastGiven() >= width) {
            problems.add(
                    file,
                    raw.line(),
                    null,
                    null,
                    "the row has " + raw.size() + " cells and the header " + width,
                    "no cell without a column (text with commas needs double quotes)");
        }
        row.move(raw.line(), raw.cells(), raw.size());
        target.accept(row);
        if (rows % ROWS_BETWEEN_REPORTS == 0) {
            atRow.run();
        }
    }

    private @Nullable Row header(RecordHandler raw) {
        Map<String, Integer> positions = new HashMap<>();
        String[] cells = raw.cells();
        boolean wideNul = false;
        for (int i = 0; i < raw.size(); i++) {
            String name = CellText.trimmed(cells[i]);
            wideNul |= name.indexOf('\0') >= 0;
            if (!file.columns().contains(name)) {
                unknown(name, i);
            } else if (positions.putIfAbsent(name, i) != null) {
                problems.add(file, raw.line(), name, null, "the column is there twice", "each column once");
            }
        }
        if (wideNul) {
            problems.add(
                    file,
                    raw.line(),
                    null,
                    null,
                    "the header has NUL bytes",
                    "UTF-8, or UTF-16 with a byte order mark; name another encoding with --encoding");
            return null;
        }
        return missing(raw, positions) ? null : new Row(file, positions, raw.size(), problems, notices);
    }

    private void unknown(String name, int position) {
        String shown = name.isEmpty() ? "column " + (position + 1) + " without a name" : Problem.shown(name);
        notices.add(NoticeKind.UNKNOWN_COLUMN, file.fileName() + ": " + shown);
    }

    private boolean missing(RecordHandler raw, Map<String, Integer> positions) {
        List<String> required = file.requiredColumns();
        if (raw.size() == 1 && positions.isEmpty() && raw.cells()[0].matches("(?s).*[;\t|].*")) {
            problems.add(
                    file,
                    raw.line(),
                    null,
                    raw.cells()[0],
                    "is a header of one column",
                    "columns separated by commas: " + list(required));
            return true;
        }
        for (String name : required) {
            if (!positions.containsKey(name)) {
                problems.add(
                        file,
                        raw.line(),
                        name,
                        null,
                        "the required column is missing",
                        "a header with " + list(required));
            }
        }
        return !positions.containsKey(required.get(0));
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }
}
