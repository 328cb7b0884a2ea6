package org.twoeyes.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twoeyes.model.AppliedWrite;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.Plan;
import org.twoeyes.model.Tombstones;

/**
 * What is recorded beside the facts, and belongs to no generation.
 *
 * @param formerPlans how many versions of plans must be kept until then
 * @param changes how many recorded changes lie hidden with the generation that becomes visible
 * @param writes notes of writes that were done
 * @param plans all versions of plans
 * @param tombstones who was erased
 */
record Records(int formerPlans, int changes, List<AppliedWrite> writes, List<Plan> plans, Tombstones tombstones) {

    /** What is recorded in contents that take the place of all others. */
    static Records of(GraphContents contents, int formerPlans) {
        return new Records(
                formerPlans, contents.changes().size(), contents.writes(), contents.plans(), contents.tombstones());
    }

    /** Says whether nobody has kept a plan meanwhile; the lock is held. */
    boolean isCurrent(Queries queries) {
        return PlanLog.count(queries) == formerPlans;
    }

    /** The notes of writes that were done, the oldest first. */
    static List<AppliedWrite> writes(Queries queries) {
        return queries.run(Statement.READ_OPERATIONS, Map.of()).stream()
                .map(row -> new AppliedWrite(
                        row.get("id").asString(),
                        row.get("revision").asLong(0),
                        row.get("at").asZonedDateTime().toInstant()))
                .toList();
    }

    /** Who was erased. */
    static Tombstones tombstones(Queries queries) {
        return Tombstones.of(queries.run(Statement.READ_TOMBSTONES, Map.of()).stream()
                .map(row -> row.get("id").asString())
                .toList());
    }

    /** Puts these in place of all that is recorded; the switch was just made and the lock is held. */
    void replace(Queries queries) {
        queries.run(Statement.REMOVE_HISTORY, Map.of());
        queries.run(Statement.REVEAL_HISTORY, Map.of("last", changes));
        queries.run(Statement.REMOVE_NOTES, Map.of());
        Map<String, Object> notes = new HashMap<>();
        notes.put("id", Parts.column(writes, AppliedWrite::id));
        notes.put("revision", Parts.column(writes, AppliedWrite::revision));
        notes.put("at", Parts.column(writes, write -> write.at().toString()));
        notes.put("tombstones", tombstones.texts());
        queries.run(Statement.WRITE_NOTES, notes);
        PlanLog.replace(queries, plans);
    }
}
