package org.twoeyes.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** One page of nodes of a kind: their properties as columns, and the other ends of their relationships. */
final class NodePage {

    /** What the column of the database's own ids is called. */
    private static final String OWN_IDS = "";

    private final Columns cells;
    private final Value nodes;
    private final Map<String, List<List<End>>> ends = new HashMap<>();

    /**
     * The other end of a relationship.
     *
     * @param id its id
     * @param detail its place in a list, or a role
     */
    record End(String id, Value detail) {}

    /**
     * A page of which no relationships are known yet.
     *
     * @param what a node is about, for messages
     * @param rows a row a column, of equal length
     * @param known every string seen so far, so that a repeated id takes memory once
     */
    NodePage(String what, List<Record> rows, Map<String, String> known) {
        Map<String, Value> columns = new HashMap<>();
        rows.forEach(row -> columns.put(row.get("column").asString(), row.get("cells")));
        this.nodes = Objects.requireNonNull(columns.get(OWN_IDS));
        this.cells = new Columns(what, columns, known);
    }

    /** How many nodes there are. */
    int size() {
        return nodes.size();
    }

    /** The database's own ids. */
    Value nodes() {
        return nodes;
    }

    /** Their properties. */
    Columns cells() {
        return cells;
    }

    /** Takes the other ends of relationships: columns {@code place}, {@code type}, {@code id} and {@code detail}. */
    void add(Record links) {
        Value places = links.get("place");
        Value types = links.get("type");
        Value ids = links.get("id");
        Value details = links.get("detail");
        for (int i = 0; i < places.size(); i++) {
            List<List<End>> ofType = ends.computeIfAbsent(
                    types.get(i).asString(), type -> new ArrayList<>(Collections.nCopies(size(), List.of())));
            int place = places.get(i).asInt();
            if (ofType.get(place).isEmpty()) {
                ofType.set(place, new ArrayList<>(1));
            }
            ofType.get(place).add(new End(cells.same(ids.get(i).asString()), details.get(i)));
        }
    }

    /** The id of the one other end; null where there is none. */
    @Nullable
    String one(String type, int place) {
        List<End> found = ends(type, place);
        return found.isEmpty() || found.get(0).id().isEmpty()
                ? null
                : found.get(0).id();
    }

    /** The id of the one other end, which must be there. */
    String need(String type, String name, int place) {
        return cells.needed(name, one(type, place), place);
    }

    /** The ids of the other ends, in their order. */
    List<String> all(String type, int place) {
        return ends(type, place).stream()
                .sorted(Comparator.comparingLong(end -> end.detail().asLong()))
                .map(End::id)
                .toList();
    }

    /** The other ends as they came. */
    List<End> ends(String type, int place) {
        List<List<End>> found = ends.get(type);
        return found == null ? List.of() : found.get(place);
    }
}
