package org.twoeyes.intake;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twoeyes.model.Portfolio;

/**
 * Rows that were removed by hand and that an import brings back. Rows that named them have lost them, as a value by
 * hand; they come back there too, where the bundle has them.
 */
final class ReturnedRows {

    /** The columns in which ids of rows of a kind stand, and which can be without them. */
    private static final Map<String, EntityKind> REFERENCES = Map.of(
            "parentId", EntityKind.ACCOUNT,
            "reportsToId", EntityKind.CONTACT,
            "influences", EntityKind.CONTACT,
            "contactIds", EntityKind.CONTACT,
            "managerId", EntityKind.EMPLOYEE,
            "employeeIds", EntityKind.EMPLOYEE,
            "ownerId", EntityKind.EMPLOYEE);

    private final Set<EntityKey> keys = new LinkedHashSet<>();

    /**
     * Those that are not stored and that the bundle has.
     *
     * @param removed rows that were removed by hand
     * @param stored what was stored before the import
     * @param read the same with the bundle laid over it
     */
    ReturnedRows(Set<EntityKey> removed, Portfolio stored, Portfolio read) {
        for (EntityKey key : removed) {
            EntityTable<?> table = EntityTable.of(key.kind());
            if (table.find(read, key.ids()) >= 0 && table.find(stored, key.ids()) < 0) {
                keys.add(key);
            }
        }
    }

    /** What they are known by. */
    Set<EntityKey> keys() {
        return Collections.unmodifiableSet(keys);
    }

    /**
     * A value by hand with those back whom it lacks and the bundle names; as it is where there are none, or where it
     * names somebody else and can name only one.
     *
     * @param mine the cell by hand
     * @param theirs the cell of the bundle
     */
    String completed(String column, String mine, String theirs) {
        EntityKind kind = REFERENCES.get(column);
        if (kind == null || keys.isEmpty()) {
            return mine;
        }
        List<String> own = ids(mine);
        Set<String> all = new LinkedHashSet<>();
        boolean lost = false;
        for (String id : ids(theirs)) {
            boolean back = !own.contains(id) && keys.contains(EntityKey.of(kind, id));
            lost |= back;
            if (back || own.contains(id)) {
                all.add(id);
            }
        }
        all.addAll(own);
        boolean fits = FactType.of(column) == FactType.LIST || all.size() == 1;
        return lost && fits ? CellText.neutralized(String.join(";", all)) : mine;
    }

    private static List<String> ids(String cell) {
        return cell.isEmpty() ? List.of() : List.of(CellText.plain(cell).split(";", -1));
    }
}
