package org.twoeyes.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a table written as text: one line each, cells parted by {@code |}, {@code #} begins a remark line. */
final class Table {

    private Table() {}

    /** Parses a text block into rows of trimmed cells; every row must have the same number of cells. */
    static List<Row> parse(String text, int columns) {
        List<Row> rows = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = new ArrayList<>();
            for (String cell : line.split("\\|", -1)) {
                cells.add(cell.strip());
            }
            if (cells.size() != columns) {
                throw new IllegalArgumentException(
                        "row (" + line + ") must have " + columns + " cells, has " + cells.size());
            }
            rows.add(new Row(List.copyOf(cells)));
        }
        return List.copyOf(rows);
    }

    /** One row; an empty cell is null except where text is demanded. */
    record Row(List<String> cells) {

        String text(int column) {
            String cell = cells.get(column);
            if (cell.isEmpty()) {
                throw new IllegalArgumentException("column (" + column + ") must not be empty in " + cells);
            }
            return cell;
        }

        @Nullable
        String find(int column) {
            String cell = cells.get(column);
            return cell.isEmpty() ? null : cell;
        }

        @Nullable
        LocalDate date(int column) {
            String cell = cells.get(column);
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        }

        @Nullable
        Double number(int column) {
            String cell = cells.get(column);
            return cell.isEmpty() ? null : Double.valueOf(cell);
        }

        @Nullable
        Integer whole(int column) {
            String cell = cells.get(column);
            return cell.isEmpty() ? null : Integer.valueOf(cell);
        }

        List<String> words(int column) {
            String cell = cells.get(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split("\\s+", -1));
        }
    }
}
