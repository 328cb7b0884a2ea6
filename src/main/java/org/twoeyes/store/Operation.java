package org.twoeyes.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.twoeyes.model.Change;

/**
 * An attempt at a write, and what is recorded with it.
 *
 * @param id names the write: of all attempts at it, in whichever process, one is applied
 * @param attempt names this attempt, unique
 * @param changes what of it was done by hand
 * @param records what takes the place of all that was recorded before; null where that stays
 */
record Operation(
        String id,
        String attempt,
        List<Change> changes,
        @Nullable Records records) {

    Operation {
        changes = List.copyOf(changes);
    }

    /** A new attempt. */
    Operation(String id, List<Change> changes, @Nullable Records records) {
        this(id, UUID.randomUUID().toString(), changes, records);
    }

    /** A new attempt at a write of facts. */
    Operation(String id, List<Change> changes) {
        this(id, changes, null);
    }

    /**
     * What came of a write.
     *
     * @param revision it led to
     * @param already whether another attempt was applied, which may have written something else, and nothing of this one
     */
    record Applied(long revision, boolean already) {}

    /** What came of the write, if it was applied; an attempt whose answer was lost finds itself. */
    Optional<Applied> applied(Queries queries) {
        return queries.find(Statement.READ_OPERATION, Map.of("operation", id)).map(this::applied);
    }

    private Applied applied(Record row) {
        boolean isThis = attempt.equals(row.get("attempt").asString(""));
        return new Applied(row.get("revision").asLong(), !isThis);
    }

    /** Says whether what takes the place of records was made from those that are there; the lock is held. */
    boolean isCurrent(Queries queries) {
        return records == null || records.isCurrent(queries);
    }

    /** Notes it, records its changes and counts it; the lock is held. */
    Applied apply(Queries queries) {
        if (records != null) {
            records.replace(queries);
        }
        ChangeLog.append(queries, changes);
        Map<String, Object> parameters = Map.of("operation", id, "attempt", attempt);
        return applied(queries.run(Statement.APPLY_OPERATION, parameters).get(0));
    }
}
