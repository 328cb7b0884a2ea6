package org.twoeyes.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Portfolio;

/**
 * Changes of single rows: a row is laid over what is stored as a bundle of only that row would be, under the same rules
 * and with the same errors. Their file is the kind of the row, and their line says nothing. O(rows).
 */
public final class RowEdits {

    private RowEdits() {}

    /** Puts a whole row in place of the stored one, or adds it; what is not given is empty. */
    public static IntakeReport put(Portfolio stored, EntityKey key, Map<String, ? extends @Nullable Object> values) {
        return lay(stored, key, FactRow.of(key, values));
    }

    /** Changes what is given of a stored row; null empties it. The layer follows the title where it was inferred. */
    public static IntakeReport patch(Portfolio stored, EntityKey key, Map<String, ? extends @Nullable Object> values) {
        return lay(stored, key, patched(stored, key, values));
    }

    /**
     * Takes a row out.
     *
     * @return without a portfolio if something refers to it; the errors say what
     */
    public static IntakeReport remove(Portfolio stored, EntityKey key) {
        return BundleReader.overlay(TypedRows.NONE, EntityTable.of(key.kind()).without(stored, place(stored, key)));
    }

    /**
     * Changes several rows in one step; they are checked together, as one bundle.
     *
     * @param put whole rows, by what they are known by
     * @param patched what is given of stored rows
     * @param removed stored rows that go
     */
    public static IntakeReport all(
            Portfolio stored,
            Map<EntityKey, ? extends Map<String, ? extends @Nullable Object>> put,
            Map<EntityKey, ? extends Map<String, ? extends @Nullable Object>> patched,
            List<EntityKey> removed) {
        Map<EntityKey, FactRow> rows = new LinkedHashMap<>();
        put.forEach((key, values) -> rows.put(key, FactRow.of(key, values)));
        patched.forEach((key, values) -> rows.put(key, patched(stored, key, values)));
        Portfolio base = stored;
        for (EntityKey key : removed) {
            base = EntityTable.of(key.kind()).without(base, place(base, key));
        }
        return BundleReader.overlay(new TypedRows(HandValues.byFile(rows)), base);
    }

    private static FactRow patched(Portfolio stored, EntityKey key, Map<String, ? extends @Nullable Object> values) {
        return FactRow.of(key, EntityTable.of(key.kind()).typedCells(stored, place(stored, key)), values);
    }

    private static int place(Portfolio stored, EntityKey key) {
        int at = EntityTable.of(key.kind()).find(stored, key.ids());
        if (at < 0) {
            throw new IllegalArgumentException(key.kind().word() + " (" + key.text() + ") must be stored");
        }
        return at;
    }

    private static IntakeReport lay(Portfolio stored, EntityKey key, FactRow row) {
        return BundleReader.overlay(new TypedRows(Map.of(key.kind().file(), List.of(row))), stored);
    }
}
