package org.twoeyes.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Portfolio;

/**
 * Changes of single rows: a row is laid over what is stored as a bundle of only that row would be, under the same rules
 * and with the same errors. Their file is the kind of the row, and their line says nothing. A row that is right is checked among
 * its {@link Neighbourhood}, and one that goes only for others that refer to it; one that is wrong, and an account that comes below
 * another, among all rows. O(rows), in the first cases a copy of one list and comparisons of ids.
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
        Portfolio left = EntityTable.of(key.kind()).without(stored, place(stored, key));
        return References.areTo(key, left) ? BundleReader.overlay(TypedRows.NONE, left) : done(left);
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
        Map<EntityKind, Map<List<String>, Optional<Facts>>> gone = new EnumMap<>(EntityKind.class);
        for (EntityKey key : removed) {
            int unused = place(stored, key);
            gone.computeIfAbsent(key.kind(), kind -> new HashMap<>()).put(key.ids(), Optional.empty());
        }
        Portfolio base = gone.isEmpty() ? stored : EntityTable.changed(stored, gone);
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
        boolean moves = moves(stored, key, row);
        if (!moves || key.kind() == EntityKind.CONTACT) {
            Optional<String> moved = moves ? Optional.of(key.ids().get(0)) : Optional.empty();
            Optional<Portfolio> part = overlay(Neighbourhood.of(stored, row, moved), key, row)
                    .portfolio()
                    .filter(with -> EntityTable.of(key.kind()).find(with, key.ids()) >= 0);
            if (part.isPresent()) {
                EntityTable<?> table = EntityTable.of(key.kind());
                return done(table.put(stored, part.get(), table.find(part.get(), key.ids())));
            }
        }
        return overlay(stored, key, row);
    }

    /** The row over a portfolio, every row of which is looked at again. O(rows). */
    static IntakeReport overlay(Portfolio base, EntityKey key, FactRow row) {
        return BundleReader.overlay(new TypedRows(Map.of(key.kind().file(), List.of(row))), base);
    }

    /** Says whether those that refer to a row may find it in another account group than before. */
    private static boolean moves(Portfolio stored, EntityKey key, FactRow row) {
        String place =
                switch (key.kind()) {
                    case ACCOUNT -> "parentId";
                    case CONTACT -> "accountId";
                    default -> null;
                };
        EntityTable<?> table = EntityTable.of(key.kind());
        int at = table.find(stored, key.ids());
        if (place == null || at < 0) {
            return false;
        }
        int column = key.kind().columns().indexOf(place);
        return !table.cells(stored, at).get(column).equals(row.cells().get(column));
    }

    private static IntakeReport done(Portfolio portfolio) {
        return new IntakeReport(Optional.of(portfolio), List.of(), 0, List.of(), List.of(), Map.of(), List.of());
    }
}
