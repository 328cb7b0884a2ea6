package org.twoeyes.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.neo4j.driver.Record;

/**
 * Removes generations that are not visible: half-written ones, and replaced ones whose removal was cut short. The
 * record of an import names the generation and goes last, so that a removal that dies is taken up again.
 */
final class Leftovers {

    /** Given up however lately it was heard of, also where the clocks of two machines differ. In seconds. */
    static final long ANYWAY = -Duration.ofDays(365).toSeconds();

    private static final int NODES_AT_ONCE = 10_000;
    private static final long SILENT_SECONDS = 120;
    private static final Duration OPERATIONS_KEPT = Duration.ofDays(30);

    private Leftovers() {}

    /**
     * Cleans up and adds to the notes what was found.
     *
     * @param alone whether nobody else can be writing, because the database has just been started; otherwise imports
     *     that were heard of lately are left alone
     */
    static void clean(BoltLink link, boolean alone, List<String> notes) {
        long half = 0;
        long old = 0;
        boolean died = false;
        for (Record row : imports(link)) {
            String id = row.get("id").asString();
            if (row.get("over").asBoolean()) {
                if (alone || row.get("stale").asBoolean()) {
                    old += remove(link, id, row.get("generation").asLong());
                }
            } else {
                OptionalLong removed = removeHalf(link, id, alone ? ANYWAY : SILENT_SECONDS);
                died |= removed.isPresent();
                half += removed.orElse(0);
            }
        }
        if (died) {
            notes.add("An import was cut short before it became visible; what it had written was removed (" + half
                    + " nodes). The graph is as it was before it.");
        }
        if (old > 0) {
            notes.add(
                    "The removal of a state of the graph that nobody sees any more was finished (" + old + " nodes).");
        }
        removeOldOperations(link);
    }

    /**
     * Removes what an import that is over has replaced, and its record.
     *
     * @param something whether there was anything before
     */
    static void removeReplaced(BoltLink link, String run, boolean something) {
        if (something) {
            for (Record row : imports(link)) {
                if (row.get("id").asString().equals(run)) {
                    removeNodes(link, row.get("generation").asLong());
                }
            }
        }
        link.write(queries -> queries.run(Statement.REMOVE_IMPORT, Map.of("import", run)));
    }

    /** Removes whatever imports that are over have replaced; says whether nothing is left of it. */
    static boolean removeAllReplaced(BoltLink link) {
        try {
            for (Record row : imports(link)) {
                if (row.get("over").asBoolean()) {
                    remove(link, row.get("id").asString(), row.get("generation").asLong());
                }
            }
            return true;
        } catch (StoreException e) {
            return false;
        }
    }

    /** Removes what earlier attempts of an operation have left, which is about to be repeated. */
    static void removeAttempts(BoltLink link, String operation) {
        for (Record row : imports(link)) {
            if (row.get("operation").asString().equals(operation)
                    && !row.get("over").asBoolean()) {
                removeHalf(link, row.get("id").asString(), ANYWAY);
            }
        }
    }

    /**
     * Gives an import up, and removes its generation and its record.
     *
     * @param silentSeconds how long it must not have been heard of
     * @return how many nodes there were; empty if it was heard of, or is over
     */
    static OptionalLong removeHalf(BoltLink link, String run, long silentSeconds) {
        Map<String, Object> parameters = Map.of("import", run, "silentSeconds", silentSeconds);
        List<Record> ended = link.write(queries -> queries.run(Statement.END_IMPORT, parameters));
        return ended.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        remove(link, run, ended.get(0).get("generation").asLong()));
    }

    private static List<Record> imports(BoltLink link) {
        return link.reads().run(Statement.CHECK_IMPORTS, Map.of("silentSeconds", SILENT_SECONDS));
    }

    private static long remove(BoltLink link, String run, long generation) {
        long removed = removeNodes(link, generation);
        link.write(queries -> queries.run(Statement.REMOVE_IMPORT, Map.of("import", run)));
        return removed;
    }

    private static long removeNodes(BoltLink link, long generation) {
        return repeat(link, Statement.REMOVE_GENERATION, Map.of("generation", generation, "limit", NODES_AT_ONCE));
    }

    /** Removes the notes of operations that nobody repeats any more. */
    private static void removeOldOperations(BoltLink link) {
        String before = Instant.now().minus(OPERATIONS_KEPT).toString();
        repeat(link, Statement.REMOVE_OPERATIONS, Map.of("before", before, "limit", NODES_AT_ONCE));
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
