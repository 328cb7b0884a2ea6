package org.twoeyes.store;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.twoeyes.model.Change;

/**
 * The recorded changes: nodes that are added in the transaction of what they tell of. They
 * are replaced as a whole only, by a backup or where somebody is erased.
 */
final class ChangeLog {

    private ChangeLog() {}

    /** Records changes; the lock of the graph is held. */
    static void append(Queries queries, List<Change> changes) {
        if (!changes.isEmpty()) {
            queries.run(Statement.WRITE_CHANGES, columns(changes));
        }
    }

    /**
     * Lays some of a whole history down with a generation, to become visible with it.
     *
     * @param last how many come before them
     */
    static void load(Queries queries, List<Change> changes, long last, long generation) {
        Map<String, Object> parameters = columns(changes);
        parameters.put("last", last);
        parameters.put("generation", generation);
        queries.run(Statement.LOAD_CHANGES, parameters);
    }

    private static Map<String, Object> columns(List<Change> changes) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("id", Parts.column(changes, Change::id));
        columns.put("at", Parts.column(changes, change -> change.at().toString()));
        columns.put("who", Parts.column(changes, Change::who));
        columns.put("kind", Parts.column(changes, Change::kind));
        columns.put("entity", Parts.column(changes, Change::entity));
        columns.put("before", Parts.column(changes, Change::before));
        columns.put("after", Parts.column(changes, Change::after));
        columns.put("undoes", Parts.column(changes, Change::undoes));
        columns.put("request", Parts.column(changes, Change::request));
        columns.put("into", Parts.column(changes, Change::into));
        return columns;
    }

    /** The change of an id. */
    static Optional<Change> find(Queries queries, String id) {
        return queries.find(Statement.READ_CHANGE, Map.of("id", id)).map(row -> change(row.get("change")));
    }

    /** The changes that were made in one step, in their order. */
    static List<Change> ofStep(Queries queries, String step) {
        return queries.run(Statement.READ_CHANGES_OF_STEP, Map.of("beginning", Change.idInStep(step, ""))).stream()
                .map(row -> change(row.get("change")))
                .toList();
    }

    /** Some changes, the newest first. */
    static Change.Page page(Queries queries, Change.Query query) {
        Map<String, Object> parameters = new HashMap<>(Map.of("below", query.below(), "limit", query.limit() + 1));
        List<Record> rows = queries.run(reading(query.of(), parameters), parameters);
        List<Change> changes = new ArrayList<>();
        rows.stream().limit(query.limit()).forEach(row -> changes.add(change(row.get("change"))));
        return new Change.Page(
                changes,
                rows.size() > query.limit()
                        ? OptionalLong.of(rows.get(query.limit() - 1)
                                .get("change")
                                .get("number")
                                .asLong())
                        : OptionalLong.empty());
    }

    /** What reads a selection, whose parameters are added. */
    private static Statement reading(Change.Query.@Nullable Selection of, Map<String, Object> parameters) {
        if (of instanceof Change.Query.Row row) {
            parameters.put("kind", row.kind());
            parameters.put("entity", row.entity());
            return Statement.READ_CHANGES_OF;
        }
        if (of instanceof Change.Query.OfRows several) {
            List<Change.Query.Row> rows = List.copyOf(several.rows());
            parameters.put("kinds", rows.stream().map(Change.Query.Row::kind).toList());
            parameters.put(
                    "entities", rows.stream().map(Change.Query.Row::entity).toList());
            return Statement.READ_CHANGES_OF_ROWS;
        }
        if (of instanceof Change.Query.OfKind kind) {
            parameters.put("kind", kind.kind());
            return Statement.READ_CHANGES_OF_KIND;
        }
        if (of instanceof Change.Query.Naming naming) {
            parameters.put("id", naming.id());
            parameters.put("quoted", naming.quoted());
            return Statement.READ_CHANGES_NAMING;
        }
        return Statement.READ_CHANGES;
    }

    private static Change change(Value node) {
        ZonedDateTime at = node.get("at").asZonedDateTime();
        return new Change(
                node.get("id").asString(),
                at.toInstant(),
                node.get("who").asString(),
                node.get("kind").asString(),
                node.get("entity").asString(),
                text(node.get("before")),
                text(node.get("after")),
                text(node.get("undoes")),
                node.get("request").asString(),
                text(node.get("into")));
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }
}
