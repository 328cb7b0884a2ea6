package org.twoeyes.store;

import java.util.Map;
import org.neo4j.driver.Record;

/**
 * Which generation of the graph is the visible one, and how often it has changed.
 *
 * @param generation the one that reads use
 * @param revision grows with every visible change
 * @param state random, another after every visible change: two graphs of one revision have different ones; empty where there
 *     is none, because only an earlier version of the program has opened the graph
 */
record VisibleGraph(long generation, long revision, String state) {

    /** Asks the database. */
    static VisibleGraph of(Queries queries) {
        return from(queries.run(Statement.READ_STATE, Map.of()).get(0));
    }

    /** Takes the lock that every writer needs, and asks. */
    static VisibleGraph locked(Queries queries, String operation) {
        return from(queries.run(Statement.LOCK_GRAPH, Map.of("operation", operation))
                .get(0));
    }

    private static VisibleGraph from(Record row) {
        return new VisibleGraph(
                row.get("current").asLong(1),
                row.get("revision").asLong(0),
                row.get("state").asString(""));
    }
}
