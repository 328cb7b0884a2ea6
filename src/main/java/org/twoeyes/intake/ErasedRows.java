package org.twoeyes.intake;

import java.util.ArrayList;
import java.util.List;
import org.twoeyes.intake.PersonColumn.Without;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Tombstones;

/**
 * Keeps people who were erased out of a bundle that still has them: their rows and those that say something of them alone
 * are left out, and their ids are taken out of the others.
 */
final class ErasedRows {

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
        for (PersonColumn column : erased.isEmpty() ? List.<PersonColumn>of() : PersonColumn.of(file)) {
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
