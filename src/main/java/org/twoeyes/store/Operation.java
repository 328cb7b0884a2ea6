package org.twoeyes.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.neo4j.driver.Record;
import org.twoeyes.model.Change;

/**
 * A write by its name, and what is recorded with it.
 *
 * @param id names this write, unique
 * @param changes what of it was done by hand
 */
record Operation(String id, List<Change> changes) {

    Operation {
        changes = List.copyOf(changes);
    }

    /** The revision that it led to, if it was applied. */
    OptionalLong revision(Queries queries) {
        Optional<Record> found = queries.find(Statement.READ_OPERATION, Map.of("operation", id));
        return found.isPresent() ? OptionalLong.of(found.get().get("revision").asLong()) : OptionalLong.empty();
    }

    /** Notes it, records its changes and counts it; the lock is held. Returns the new revision. */
    long apply(Queries queries) {
        ChangeLog.append(queries, changes);
        return queries.run(Statement.APPLY_OPERATION, Map.of("operation", id))
                .get(0)
                .get("revision")
                .asLong();
    }
}
