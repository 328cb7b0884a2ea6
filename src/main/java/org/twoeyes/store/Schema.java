package org.twoeyes.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.driver.Record;

/**
 * Lays the constraints before the first row. Each statement may be repeated, so that a crash in the middle, or two
 * programs at once, do no harm. A graph of a newer version is refused and left as it is.
 */
final class Schema {

    /** The version that this program writes. Raised when constraints or the meaning of stored data change. */
    static final long VERSION = 3;

    private static final Pattern NAME = Pattern.compile("CREATE CONSTRAINT (\\w+)");
    private static final int WAIT_SECONDS = 300;

    private Schema() {}

    /**
     * Brings the schema up to date; adds to the notes what was done to a graph that had one.
     *
     * @return whether there was one, so that there may be something of earlier runs
     */
    static boolean update(BoltLink link, List<String> notes) {
        Record state = state(link);
        long found = state.get("schema").asLong(0);
        Set<String> missing = found == 0 ? Set.of() : missing(link);
        if (found == VERSION
                && missing.isEmpty()
                && !state.get("current").isNull()
                && !state.get("state").isNull()) {
            return true;
        }
        link.write(queries -> {
            Statement.schema().forEach(statement -> queries.run(statement, Map.of()));
            return true;
        });
        link.write(queries -> queries.run(Statement.CHECK_AWAIT_INDEXES, Map.of("seconds", WAIT_SECONDS)));
        link.write(queries -> queries.run(Statement.WRITE_SCHEMA_VERSION, Map.of("version", VERSION)));
        if (found > 0 && found < VERSION) {
            notes.add("The schema was brought from version " + found + " to " + VERSION + ".");
        } else if (found == VERSION && !missing.isEmpty()) {
            notes.add("Constraints that were missing were made again: " + String.join(", ", missing) + ".");
        }
        return found > 0;
    }

    /** Looks whether the schema can be read and is whole, without changing it; adds to the notes what is missing. */
    static void look(BoltLink link, List<String> notes) {
        Set<String> missing = state(link).get("schema").asLong(0) == 0 ? Set.of() : missing(link);
        if (!missing.isEmpty()) {
            notes.add(
                    "Constraints are missing, which the next import makes again: " + String.join(", ", missing) + ".");
        }
    }

    private static Record state(BoltLink link) {
        Record state = link.reads().run(Statement.READ_STATE, Map.of()).get(0);
        long found = state.get("schema").asLong(0);
        if (found > VERSION) {
            throw new SchemaTooNew(link.where(), found, VERSION);
        }
        return state;
    }

    /** Names of constraints that should be there and are not, in order. */
    static Set<String> missing(BoltLink link) {
        Set<String> there = new HashSet<>();
        link.reads()
                .run(Statement.READ_CONSTRAINTS, Map.of())
                .forEach(row -> there.add(row.get("name").asString()));
        Set<String> missing = new java.util.TreeSet<>();
        for (Statement statement : Statement.schema()) {
            name(statement).filter(name -> !there.contains(name)).ifPresent(missing::add);
        }
        return missing;
    }

    private static Optional<String> name(Statement statement) {
        Matcher matcher = NAME.matcher(statement.text());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
