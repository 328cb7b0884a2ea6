package org.twoeyes.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Change;

/**
 * Which values of stored rows were typed by hand, and what the last import had said in their place. Read from the
 * recorded changes, in the order in which they were made: an edit makes a value one by hand, an edit back to the
 * import's value and an import that overrules it end that. A row that was removed and put back by an undo has the values
 * by hand that it had before.
 */
final class HandValues {

    private final Map<EntityKey, Map<String, String>> imported = new LinkedHashMap<>();
    private final Set<EntityKey> removed = new LinkedHashSet<>();
    private final Map<String, Map<String, String>> asideByRemoval = new HashMap<>();

    /** @param history all recorded changes, the oldest first */
    HandValues(List<Change> history) {
        history.forEach(change ->
                EntityKind.find(change.kind()).ifPresent(kind -> take(change, EntityKey.parse(kind, change.entity()))));
    }

    /** For rows with values by hand: the cells that the last import had, by column. */
    Map<EntityKey, Map<String, String>> imported() {
        return imported;
    }

    /** Rows that were taken out by hand. */
    Set<EntityKey> removed() {
        return removed;
    }

    private void take(Change change, EntityKey key) {
        removed.remove(key);
        if (change.after() == null) {
            Map<String, String> aside = imported.remove(key);
            asideByRemoval.put(change.id(), aside == null ? Map.of() : aside);
            if (!change.isByImport()) {
                removed.add(key);
            }
            return;
        }
        Map<String, String> aside = change.before() == null ? asideByRemoval.get(change.undoes()) : null;
        if (aside != null) {
            // the row is what it was before it was removed
            if (!aside.isEmpty()) {
                imported.put(key, new HashMap<>(aside));
            }
            return;
        }
        List<String> before = cells(key, change.before());
        List<String> after = cells(key, change.after());
        Map<String, String> row = imported.computeIfAbsent(key, none -> new HashMap<>());
        for (int i = key.ids().size(); i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                String column = key.kind().columns().get(i);
                String former = row.getOrDefault(column, before.get(i));
                if (change.isByImport() || former.equals(after.get(i))) {
                    row.remove(column);
                } else {
                    row.put(column, former);
                }
            }
        }
        if (row.isEmpty()) {
            imported.remove(key);
        }
    }

    private static List<String> cells(EntityKey key, @Nullable String facts) {
        Map<String, @Nullable Object> values =
                facts == null ? Map.of() : Facts.parse(key, facts).values();
        return FactRow.of(key, values).cells().subList(0, key.kind().columns().size());
    }

    /** Rows that were typed, by the file they belong to, in the order of the files. */
    static Map<BundleFile, List<FactRow>> byFile(Map<EntityKey, FactRow> rows) {
        Map<BundleFile, List<FactRow>> files = new EnumMap<>(BundleFile.class);
        rows.forEach((key, row) -> files.computeIfAbsent(key.kind().file(), none -> new ArrayList<>())
                .add(row));
        return files;
    }
}
