package org.twoeyes.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;

/** Removes generations that are not visible: half-written ones, and old ones whose removal was cut short. */
final class Leftovers {

    private static final int NODES_AT_ONCE = 10_000;
    private static final int SILENT_SECONDS = 120;
    private static final Duration OPERATIONS_KEPT = Duration.ofDays(30);

    private Leftovers() {}

    /**
     * Cleans up and adds to the notes what was found.
     *
     * @param alone whether nobody else can be writing, because the database has just been started; otherwise imports
     *     that were heard of lately are left alone
     */
    static void clean(BoltLink link, boolean alone, List<String> notes) {
        Queries reads = link.reads();
        Set<Long> busy = new HashSet<>();
        List<String> dead = new ArrayList<>();
        for (Record row : reads.run(Statement.CHECK_STALE_IMPORTS, Map.of("silentSeconds", SILENT_SECONDS))) {
            if (alone || row.get("stale").asBoolean()) {
                dead.add(row.get("id").asString());
            } else {
                busy.add(row.get("generation").asLong());
            }
        }
        dead.forEach(id -> link.write(queries -> queries.run(Statement.REMOVE_IMPORT, Map.of("import", id))));
        long current = VisibleGraph.of(reads).generation();
        long half = 0;
        long old = 0;
        for (Record row : reads.run(Statement.CHECK_OTHER_GENERATIONS, Map.of("current", current))) {
            long generation = row.get("generation").asLong();
            if (!busy.contains(generation)) {
                long removed = remove(link, generation);
                half += generation > current ? removed : 0;
                old += generation < current ? removed : 0;
            }
        }
        if (half > 0 || !dead.isEmpty()) {
            notes.add("An import was cut short before it became visible; what it had written was removed (" + half
                    + " nodes). The graph is as it was before it.");
        }
        if (old > 0) {
            notes.add("The removal of a replaced state of the graph was finished (" + old + " nodes).");
        }
        removeOldOperations(link);
    }

    /** Removes the generations before the visible one, and the notes of batches. */
    static void removeOlder(BoltLink link, long current) {
        for (Record row : link.reads().run(Statement.CHECK_OTHER_GENERATIONS, Map.of("current", current))) {
            if (row.get("generation").asLong() < current) {
                remove(link, row.get("generation").asLong());
            }
        }
        removeOldOperations(link);
    }

    /** Removes a generation and returns how many nodes it had. */
    static long remove(BoltLink link, long generation) {
        return repeat(link, Statement.REMOVE_GENERATION, Map.of("generation", generation, "limit", NODES_AT_ONCE));
    }

    /** Removes the notes of the batches of imports that are over, and of operations that nobody repeats any more. */
    static void removeOldOperations(BoltLink link) {
        String before = Instant.now().minus(OPERATIONS_KEPT).toString();
        repeat(link, Statement.REMOVE_BATCHES, Map.of("before", before, "limit", NODES_AT_ONCE));
    }

    private static long repeat(BoltLink link, Statement statement, Map<String, Object> parameters) {
        long sum = 0;
        while (true) {
            long removed = link.write(queries -> queries.run(statement, parameters))
                    .get(0)
                    .get("removed")
                    .asLong();
            sum += removed;
            if (removed == 0) {
                return sum;
            }
        }
    }
}
