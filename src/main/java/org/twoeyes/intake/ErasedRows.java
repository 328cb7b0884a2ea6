package org.twoeyes.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.PersonKey.Kind;
import org.twoeyes.model.Tombstones;

/**
 * Keeps people who were erased out of a bundle that still has them: their rows and those that say something of them alone
 * are left out, and their ids are taken out of the others.
 */
final class ErasedRows {

    /** What a row is without the one that a column names. */
    private enum Without {
        /** Nothing: it is theirs. */
        GONE,
        /** The same with one less, or nothing where nobody is left. */
        GONE_IF_EMPTY,
        /** The same without them. */
        LEFT
    }

    private record Column(String name, Kind kind, Without without) {}

    private static final Map<BundleFile, List<Column>> COLUMNS = new EnumMap<>(Map.of(
            BundleFile.CONTACTS,
            List.of(
                    new Column("id", Kind.CONTACT, Without.GONE),
                    new Column("reportsToId", Kind.CONTACT, Without.LEFT),
                    new Column("influences", Kind.CONTACT, Without.LEFT)),
            BundleFile.EMPLOYEES,
            List.of(
                    new Column("id", Kind.EMPLOYEE, Without.GONE),
                    new Column("managerId", Kind.EMPLOYEE, Without.LEFT)),
            BundleFile.TIES,
            List.of(
                    new Column("employeeId", Kind.EMPLOYEE, Without.GONE),
                    new Column("contactId", Kind.CONTACT, Without.GONE)),
            BundleFile.INTERACTIONS,
            List.of(
                    new Column("employeeIds", Kind.EMPLOYEE, Without.GONE_IF_EMPTY),
                    new Column("contactIds", Kind.CONTACT, Without.GONE_IF_EMPTY)),
            BundleFile.OPPORTUNITIES,
            List.of(
                    new Column("ownerId", Kind.EMPLOYEE, Without.LEFT),
                    new Column("contactIds", Kind.CONTACT, Without.LEFT)),
            BundleFile.ASSIGNMENTS,
            List.of(new Column("employeeId", Kind.EMPLOYEE, Without.GONE))));

    private final Tombstones erased;
    private final Notices notices;

    ErasedRows(Tombstones erased, Notices notices) {
        this.erased = erased;
        this.notices = notices;
    }

    /** Takes the erased out of a row; false if nothing of it is to be taken over. */
    boolean keeps(BundleFile file, Row row) {
        boolean changed = false;
        boolean kept = true;
        for (Column column : erased.isEmpty() ? List.<Column>of() : COLUMNS.getOrDefault(file, List.of())) {
            List<String> ids = row.list(column.name(), List.of());
            List<String> left = new ArrayList<>(ids);
            left.removeIf(id -> erased.has(new PersonKey(column.kind(), id)));
            if (left.size() < ids.size()) {
                changed = true;
                kept &= column.without() == Without.LEFT
                        || (column.without() == Without.GONE_IF_EMPTY && !left.isEmpty());
                row.overwrite(column.name(), String.join(";", left));
            }
        }
        if (changed) {
            notices.add(NoticeKind.ERASED_PERSON, row.place());
        }
        return kept;
    }
}
