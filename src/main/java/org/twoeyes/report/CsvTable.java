package org.twoeyes.report;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One table of a report.
 *
 * @param name as the list is called in the JSON report
 * @param header the columns
 * @param rows made while they are written, so that a large table is never held whole
 */
record CsvTable(String name, List<String> header, Iterable<Row> rows) {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    /** A table with a row for each value. */
    static <T> CsvTable of(String name, String columns, List<T> values, BiConsumer<Row, T> fill) {
        List<String> header = List.of(columns.split(","));
        Iterable<Row> rows = () -> values.stream()
                .map(value -> {
                    Row row = new Row();
                    fill.accept(row, value);
                    if (row.cells.size() != header.size()) {
                        throw new IllegalStateException("row of " + name + " must have the cells " + header);
                    }
                    return row;
                })
                .iterator();
        return new CsvTable(name, header, rows);
    }

    /** A row in the making; an absent value is an empty cell. */
    static final class Row {

        private final List<String> cells = new ArrayList<>();

        List<String> cells() {
            return cells;
        }

        /** Text that came from a file, made harmless to a spreadsheet program. */
        Row text(@Nullable String value) {
            return cell(value == null ? "" : startsFormula(value) ? "'" + value : value);
        }

        /** The rule of exported bundles: apostrophes before a formula do not hide it. */
        private static boolean startsFormula(String value) {
            int at = 0;
            while (at < value.length() && value.charAt(at) == '\'') {
                at++;
            }
            return at < value.length() && FORMULA_STARTS.indexOf(value.charAt(at)) >= 0;
        }

        Row texts(List<String> values) {
            return text(String.join(";", values));
        }

        Row number(@Nullable Double value) {
            return cell(value == null ? "" : DoubleToDecimal.toString(value));
        }

        Row numbers(List<Double> values) {
            return cell(String.join(
                    ";", values.stream().map(DoubleToDecimal::toString).toList()));
        }

        Row whole(int value) {
            return cell(Integer.toString(value));
        }

        Row flag(boolean value) {
            return cell(Boolean.toString(value));
        }

        Row date(@Nullable LocalDate value) {
            return cell(value == null ? "" : value.toString());
        }

        private Row cell(String value) {
            cells.add(value);
            return this;
        }
    }
}
