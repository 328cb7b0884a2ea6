package org.twoeyes.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Streams one table of a bundle: checks its header, then hands over row by row. Reuses the row. */
final class BundleTable {

    private static final int ROWS_BETWEEN_REPORTS = 10_000;

    private final BundleFile file;
    private final Problems problems;
    private final Notices notices;
    private final Runnable atRow;
    private final List<String> columns = new ArrayList<>();
    private long rows;

    /** @param everyTenThousand told after every 10,000 rows */
    BundleTable(BundleFile file, Problems problems, Notices notices, Runnable everyTenThousand) {
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
    boolean read(Records records, Consumer<Row> target) {
        try {
            RawRow first = records.next();
            if (first == null) {
                problems.add(file, 1, null, null, "it is empty", "a header row with " + list(file.requiredColumns()));
                return false;
            }
            Row row = header(first);
            if (row == null) {
                return false;
            }
            for (RawRow raw = records.next(); raw != null; raw = records.next()) {
                report(raw);
                if (!raw.isBlank()) {
                    hand(raw, row, target);
                }
            }
            return true;
        } catch (IOException | UncheckedIOException | CsvParseException | RawRow.Limit e) {
            new ReadFailure(file, problems).report(e, records.line());
            return false;
        }
    }

    private void report(RawRow raw) {
        for (RawRow.Flaw flaw : raw.flaws()) {
            String column = flaw.index() < columns.size() ? columns.get(flaw.index()) : null;
            problems.add(file, raw.line(), column, flaw.value(), flaw.wrong(), flaw.expected());
        }
    }

    private void hand(RawRow raw, Row row, Consumer<Row> target) {
        rows++;
        int width = row.width();
        if (raw.size() < width) {
            notices.add(NoticeKind.SHORT_ROW, problems.nameOf(file) + ", line " + raw.line());
        } else if (raw.lastGiven() >= width) {
            problems.add(
                    file,
                    raw.line(),
                    null,
                    null,
                    "the row has " + raw.size() + " cells and the header " + width,
                    "no cell without a column (in CSV, text with commas needs double quotes)");
        }
        row.move(raw);
        target.accept(row);
        if (rows % ROWS_BETWEEN_REPORTS == 0) {
            atRow.run();
        }
    }

    private @Nullable Row header(RawRow raw) {
        Map<String, Integer> positions = new HashMap<>();
        String[] cells = raw.cells();
        boolean wideNul = false;
        for (int i = 0; i < raw.size(); i++) {
            String name = CellText.trimmed(cells[i]);
            columns.add(name);
            wideNul |= name.indexOf('\0') >= 0;
            if (!file.columns().contains(name)) {
                unknown(name, i);
            } else if (positions.putIfAbsent(name, i) != null) {
                problems.add(file, raw.line(), name, null, "the column is there twice", "each column once");
            }
        }
        report(raw);
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
        notices.add(NoticeKind.UNKNOWN_COLUMN, problems.nameOf(file) + ": " + shown);
    }

    private boolean missing(RawRow raw, Map<String, Integer> positions) {
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
