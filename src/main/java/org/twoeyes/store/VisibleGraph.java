package org.twoeyes.store;

import java.util.Map;
import org.neo4j.driver.Record;

/**
 * Which generation of the graph is the visible one, and how often it has changed.
 *
 * @param generation the one that reads use
 * @param revision grows with every visible change
 */
record VisibleGraph(long generation, long revision) {

    /** Asks the database. */
    static VisibleGraph of(Queries queries) {
        return from(queries.run(Statement.READ_STATE, Map.of()).get(0));
    }

    /** Takes the lock that every writer needs, and asks. */
    static VisibleGraph locked(Queries queries, String operation) {
        return from(queries.run(Statement.LOCK_GRAPH, Map.of("operation", operation)).get(0));
    }

    private static VisibleGraph from(Record row) {
        return new VisibleGraph(row.get("current").asLong(1), row.get("revision").asLong(0));
    }
}
