package org.twoeyes.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
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
    private final Map<Slices.Slice, List<Link>> across = new ConcurrentHashMap<>();

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

    /** The parts, in phases: those of each are to be asked for and sent when all of the one before are there. */
    List<Supplier<List<Part>>> phases() {
        return List.of(this::first, this::people, () -> links(across(), NewGeneration::none));
    }

    /** All parts, to be sent one after the other. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>(first());
        parts.addAll(people());
        parts.add(new Part(PEOPLE, 0, (queries, generation) -> links(across(), NewGeneration::none)
                .forEach(part -> part.send(queries, generation))));
        return parts;
    }

    private List<Part> first() {
        List<Part> parts = new ArrayList<>();
        slices.first().nodes().forEach((table, rows) -> {
            for (List<Object> some : Parts.cut(rows, partRows)) {
                parts.add(new Part(table.name(), some.size(), (queries, generation) -> {
                    Map<String, Long> unused = nodes(queries, table, some, generation);
                }));
            }
        });
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

    private List<Part> people() {
        List<Part> people = new ArrayList<>(links(links(slices.first()), List::size));
        slices.slices().forEach(slice -> people.add(part(slice)));
        return people;
    }

    /** Writes a slice, and keeps what it refers to in others. */
    private Part part(Slices.Slice slice) {
        return new Part(PEOPLE, slice.size(), (queries, generation) -> {
            Map<String, Map<String, Long>> own = new HashMap<>();
            slice.nodes().forEach((table, rows) -> own.put(label(table), nodes(queries, table, rows, generation)));
            Map<LinkKind, List<Link>> inside = new EnumMap<>(LinkKind.class);
            List<Link> outside = new ArrayList<>();
            slice.forEachLink(link -> {
                boolean isInside = isThere(own, link.kind().from(), link.from())
                        && isThere(own, link.kind().to(), link.to());
                if (isInside) {
                    link.addTo(inside);
                } else {
                    outside.add(link);
                }
            });
            inside.forEach((kind, rows) -> send(queries, kind, rows, own));
            across.put(slice, outside);
        });
    }

    /** Says whether a node is among some, or among those that were written first. */
    private static boolean isThere(Map<String, Map<String, Long>> own, String label, String id) {
        return Slices.isFirst(label) || own.getOrDefault(label, Map.of()).containsKey(id);
    }

    private Map<LinkKind, List<Link>> across() {
        Map<LinkKind, List<Link>> all = new EnumMap<>(LinkKind.class);
        slices.slices().forEach(slice -> across.getOrDefault(slice, List.of()).forEach(link -> link.addTo(all)));
        return all;
    }

    private static Map<LinkKind, List<Link>> links(Slices.Slice slice) {
        Map<LinkKind, List<Link>> links = new EnumMap<>(LinkKind.class);
        slice.forEachLink(link -> link.addTo(links));
        return links;
    }

    private List<Part> links(Map<LinkKind, List<Link>> links, ToIntFunction<List<Link>> rowsOf) {
        List<Part> parts = new ArrayList<>();
        links.forEach((kind, rows) -> {
            for (List<Link> some : Parts.cut(rows, partRows)) {
                parts.add(new Part(
                        kind.stage(),
                        rowsOf.applyAsInt(some),
                        (queries, generation) -> send(queries, kind, some, Map.of())));
            }
        });
        return parts;
    }

    /** What lies across slices was counted with them. */
    private static int none(List<Link> links) {
        return 0;
    }

    private static String label(Table<?> table) {
        return Objects.requireNonNull(table.nodes()).label();
    }

    @SuppressWarnings("unchecked") // rows are put to their own table
    private <T> Map<String, Long> nodes(Queries queries, Table<T> table, List<Object> rows, long generation) {
        return send(queries, Objects.requireNonNull(table.nodes()), (List<T>) rows, generation);
    }

    /** Makes nodes; returns their ids in the database by their own. */
    private <T> Map<String, Long> send(Queries queries, Table.Nodes<T> kind, List<T> rows, long generation) {
        Map<String, Object> parameters = Parts.columns(kind, rows);
        parameters.put("generation", generation);
        Value made = queries.run(kind.load(), parameters).get(0).get("node");
        Map<String, Long> ids = new HashMap<>(2 * rows.size());
        for (int i = 0; i < rows.size(); i++) {
            ids.put((String) kind.id(rows.get(i)), made.get(i).asLong());
        }
        nodes.computeIfAbsent(kind.label(), label -> new ConcurrentHashMap<>()).putAll(ids);
        return ids;
    }

    private void send(Queries queries, LinkKind kind, List<Link> rows, Map<String, Map<String, Long>> own) {
        Map<String, Object> parameters = Parts.columns(kind, rows);
        parameters.put("from", ids(rows, kind.from(), Link::from, own));
        parameters.put("to", ids(rows, kind.to(), Link::to, own));
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

    /** The database's ids of one end: of nodes of one's own, which are few and soon found, or of all. */
    private List<@Nullable Object> ids(
            List<Link> rows, String label, Function<Link, String> end, Map<String, Map<String, Long>> own) {
        Map<String, Long> known = own.getOrDefault(label, nodes.getOrDefault(label, Map.of()));
        return Parts.column(rows, link -> Objects.requireNonNull(known.get(end.apply(link)), label));
    }
}
