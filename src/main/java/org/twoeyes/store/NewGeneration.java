package org.twoeyes.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.twoeyes.model.Change;
import org.twoeyes.model.Portfolio;

/**
 * A whole portfolio as parts to be loaded into a generation that is empty, in {@link Slices}. Nodes
 * are made without looking for them, and links find theirs by the ids that the database gave them, which are kept here
 * meanwhile; that is several times as fast as asking an index for both ends. Linear memory in the nodes.
 *
 * <p>Parts of one phase may be sent by several threads at once.
 */
final class NewGeneration {

    /** The longest of the stages, for progress. */
    static final String PEOPLE = "contacts with ties and interactions";

    private static final String POSITION = "position";

    private final Slices slices;
    private final List<Change> changes;
    private final int partRows;
    private final Map<String, Map<String, Long>> nodes = new ConcurrentHashMap<>();

    /** The facts alone; the recorded changes stay as they are. */
    NewGeneration(Portfolio portfolio, int partRows) {
        this(portfolio, List.of(), partRows);
    }

    /** The facts, and recorded changes that are to take the place of all others, the oldest first. */
    NewGeneration(Portfolio portfolio, List<Change> changes, int partRows) {
        this.slices = new Slices(portfolio, partRows);
        this.changes = changes;
        this.partRows = partRows;
    }

    /** Rows in all. */
    long size() {
        return slices.size() + changes.size();
    }

    /** The parts, in phases of which each is to be sent when the one before is there. */
    List<List<Part>> phases() {
        List<Part> people = new ArrayList<>();
        links(people, slices.first().links());
        slices.slices().forEach(slice -> people.add(part(slice)));
        List<Part> across = new ArrayList<>();
        links(across, slices.across());
        return List.of(first(), people, across);
    }

    /** All parts, to be sent one after the other. */
    List<Part> parts() {
        return phases().stream().flatMap(List::stream).toList();
    }

    private List<Part> first() {
        List<Part> parts = new ArrayList<>();
        slices.first().nodes().forEach((table, rows) -> nodes(parts, table, rows));
        long last = 0;
        for (List<Change> some : Parts.cut(changes, partRows)) {
            long before = last;
            parts.add(new Part(
                    "changes",
                    some.size(),
                    (queries, generation) -> ChangeLog.load(queries, some, before, generation)));
            last += some.size();
        }
        return parts;
    }

    private Part part(Slices.Slice slice) {
        return new Part(PEOPLE, slice.size(), (queries, generation) -> {
            slice.nodes().forEach((table, rows) -> nodes(queries, table, rows, generation));
            slice.links().forEach((kind, rows) -> send(queries, kind, rows));
        });
    }

    private void links(List<Part> parts, Map<LinkKind, List<Link>> links) {
        links.forEach((kind, rows) -> {
            for (List<Link> some : Parts.cut(rows, partRows)) {
                parts.add(new Part(kind.stage(), some.size(), (queries, generation) -> send(queries, kind, some)));
            }
        });
    }

    private void nodes(List<Part> parts, Table<?> table, List<Object> rows) {
        for (List<Object> some : Parts.cut(rows, partRows)) {
            parts.add(new Part(
                    table.name(), some.size(), (queries, generation) -> nodes(queries, table, some, generation)));
        }
    }

    @SuppressWarnings("unchecked")
    private <T> void nodes(Queries queries, Table<T> table, List<Object> rows, long generation) {
        send(queries, Objects.requireNonNull(table.nodes()), (List<T>) rows, generation);
    }

    private <T> void send(Queries queries, Table.Nodes<T> kind, List<T> rows, long generation) {
        Map<String, Object> parameters = Parts.columns(kind, rows);
        parameters.put("generation", generation);
        Value made = queries.run(kind.load(), parameters).get(0).get("node");
        Map<String, Long> known = nodes.computeIfAbsent(kind.label(), label -> new ConcurrentHashMap<>());
        for (int i = 0; i < rows.size(); i++) {
            known.put((String) kind.id(rows.get(i)), made.get(i).asLong());
        }
    }

    private void send(Queries queries, LinkKind kind, List<Link> rows) {
        Map<String, Object> parameters = Parts.columns(kind, rows);
        parameters.put("from", ids(rows, kind.from(), Link::from));
        parameters.put("to", ids(rows, kind.to(), Link::to));
        Statement statement = statement(kind);
        if (statement == Statement.LOAD_LINKS || statement == Statement.LOAD_ORDERED_LINKS) {
            parameters.put("type", kind.type());
        }
        long made = queries.run(statement, parameters).get(0).get("made").asLong();
        if (made != rows.size()) {
            throw new NodesGone();
        }
    }

    private static Statement statement(LinkKind kind) {
        if (kind.columns().isEmpty()) {
            return Statement.LOAD_LINKS;
        }
        if (kind.columns().equals(List.of(POSITION))) {
            return Statement.LOAD_ORDERED_LINKS;
        }
        return kind == LinkKind.KNOWS ? Statement.LOAD_TIES : Statement.LOAD_ASSIGNMENTS;
    }

    private List<@Nullable Object> ids(List<Link> rows, String label, Function<Link, String> end) {
        Map<String, Long> known = nodes.getOrDefault(label, Map.of());
        return Parts.column(rows, link -> Objects.requireNonNull(known.get(end.apply(link)), label));
    }
}
