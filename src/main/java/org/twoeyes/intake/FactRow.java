package org.twoeyes.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that was typed, as the cells of a bundle's table.
 *
 * @param columns all columns of its kind, then whatever else was given
 * @param cells a cell for each column
 * @param flaws what is wrong with values that cannot be cells
 */
record FactRow(List<String> columns, List<String> cells, List<RawRow.Flaw> flaws) {

    /** A row of given values over an empty one; null is an empty cell. */
    static FactRow of(EntityKey key, Map<String, ?> given) {
        return of(key, Collections.nCopies(key.kind().columns().size(), ""), given);
    }

    /** A row of given values over cells. */
    static FactRow of(EntityKey key, List<String> before, Map<String, ?> given) {
        FactRow row = new FactRow(new ArrayList<>(key.kind().columns()), new ArrayList<>(before), new ArrayList<>());
        given.forEach((column, value) -> row.put(key.kind(), column, value));
        for (int i = 0; i < key.ids().size(); i++) {
            row.putKey(i, key.ids().get(i), given.get(row.columns.get(i)));
        }
        if (Boolean.TRUE.equals(given.get(Facts.LAYER_INFERRED)) && key.kind().hasLayer()) {
            row.cells.set(row.columns.indexOf(Facts.LAYER), "");
        }
        return row;
    }

    private void put(EntityKind kind, String column, @Nullable Object value) {
        int at = columns.indexOf(column);
        if (at < 0) {
            columns.add(column);
            cells.add("");
            boolean known = column.equals(Facts.LAYER_INFERRED) && kind.hasLayer();
            if (!known) {
                flaw(
                        columns.size() - 1,
                        value,
                        "is given for a field that is none of " + kind.word() + "s",
                        fields(kind));
            } else if (value != null && !(value instanceof Boolean)) {
                flaw(columns.size() - 1, value, "is neither true nor false", "true, false, or null");
            }
            return;
        }
        FactType type = FactType.of(column);
        String cell = value == null ? "" : type.toCell(value);
        if (cell == null) {
            flaw(at, value, type.wrong(), type.expected());
        }
        cells.set(at, cell == null ? "" : cell);
    }

    private void putKey(int at, String id, @Nullable Object given) {
        if (given instanceof String text && !text.equals(id)) {
            flaw(at, text, "is another id than that of the address", id);
        }
        cells.set(at, CellText.neutralized(id));
    }

    private void flaw(int at, @Nullable Object value, String wrong, String expected) {
        flaws.add(new RawRow.Flaw(at, String.valueOf(value), wrong, expected));
    }

    private static String fields(EntityKind kind) {
        return "one of " + String.join(", ", kind.columns()) + (kind.hasLayer() ? ", " + Facts.LAYER_INFERRED : "");
    }
}
