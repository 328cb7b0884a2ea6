package org.twoeyes.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;

/** Runs statements: each in a transaction of its own, or all in one, as whoever hands it out says. */
@FunctionalInterface
interface Queries {

    /** Runs a statement and returns all its rows. */
    List<Record> run(Statement statement, Map<String, Object> parameters);

    /** Runs a statement that returns one row at most. */
    default Optional<Record> find(Statement statement, Map<String, Object> parameters) {
        List<Record> rows = run(statement, parameters);
        if (rows.size() > 1) {
            throw new IllegalStateException(statement.path() + " must return one row at most, not " + rows.size());
        }
        return rows.stream().findFirst();
    }
}
