package org.twoeyes.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.twoeyes.model.Change;

/**
 * A write by its name, and what is recorded with it.
 *
 * @param id names this write, unique
 * @param changes what of it was done by hand
 * @param records what takes the place of all that was recorded before; null where that stays
 */
record Operation(String id, List<Change> changes, @Nullable Records records) {

    Operation {
        changes = List.copyOf(changes);
    }

    /** A write of facts. */
    Operation(String id, List<Change> changes) {
        this(id, changes, null);
    }

    /** The revision that it led to, if it was applied. */
    OptionalLong revision(Queries queries) {
        Optional<Record> found = queries.find(Statement.READ_OPERATION, Map.of("operation", id));
        return found.isPresent() ? OptionalLong.of(found.get().get("revision").asLong()) : OptionalLong.empty();
    }

    /** Says whether what takes the place of records was made from those that are there; the lock is held. */
    boolean isCurrent(Queries queries) {
        return records == null || records.isCurrent(queries);
    }

    /** Notes it, records its changes and counts it; the lock is held. Returns the new revision. */
    long apply(Queries queries) {
        if (records != null) {
            records.replace(queries);
        }
        ChangeLog.append(queries, changes);
        return queries.run(Statement.APPLY_OPERATION, Map.of("operation", id))
                .get(0)
                .get("revision")
                .asLong();
    }
}
