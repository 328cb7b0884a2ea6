package org.twoeyes.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.twoeyes.model.Portfolio;

/**
 * A whole portfolio as parts to be loaded into a generation that nobody sees: first the nodes, then the links. Nodes
 * are made without looking for them, and links find theirs by the ids that the database gave them, which are kept here
 * meanwhile; that is several times as fast as asking an index for both ends. Linear memory in the nodes.
 *
 * <p>Parts may be sent by several threads at once.
 */
final class NewGeneration {

    private static final String POSITION = "position";

    private final Difference whole;
    private final int partRows;
    private final Map<String, Map<String, Long>> nodes = new ConcurrentHashMap<>();

    NewGeneration(Portfolio portfolio, int partRows) {
        this.whole = Difference.whole(portfolio);
        this.partRows = partRows;
    }

    /** Some thousand rows for one statement. */
    interface Part {
        /** What it is about, for progress. */
        String stage();

        /** How many rows. */
        int rows();

        /**
         * Sends it; what a transaction that was not committed has answered is overwritten by its repetition.
         *
         * @throws StoreFailed if nodes that were made before are gone
         */
        void send(Queries queries, long generation);
    }

    /** Rows in all. */
    long size() {
        return whole.size();
    }

    /** The parts that make nodes. */
    List<Part> nodes() {
        List<Part> parts = new ArrayList<>();
        whole.addedNodes().forEach((table, rows) -> nodes(parts, table, rows));
        return parts;
    }

    /** The parts that make links, to be sent when all nodes are there. */
    List<Part> links() {
        List<Part> parts = new ArrayList<>();
        whole.addedLinks().forEach((kind, rows) -> {
            for (List<Link> some : Batch.parts(rows, partRows)) {
                parts.add(new Links(kind, some));
            }
        });
        return parts;
    }

    @SuppressWarnings("unchecked")
    private <T> void nodes(List<Part> parts, Table<T> table, List<Object> rows) {
        Table.Nodes<T> kind = Objects.requireNonNull(table.nodes());
        for (List<Object> some : Batch.parts(rows, partRows)) {
            parts.add(new Nodes<>(table.name(), kind, (List<T>) some));
        }
    }

    private final class Nodes<T> implements Part {
        private final String stage;
        private final Table.Nodes<T> kind;
        private final List<T> rows;

        private Nodes(String stage, Table.Nodes<T> kind, List<T> rows) {
            this.stage = stage;
            this.kind = kind;
            this.rows = rows;
        }

        @Override
        public String stage() {
            return stage;
        }

        @Override
        public int rows() {
            return rows.size();
        }

        @Override
        public void send(Queries queries, long generation) {
            Map<String, Object> parameters = new HashMap<>();
            kind.columns().forEach((name, value) -> parameters.put(name, Batch.column(rows, value)));
            parameters.put("generation", generation);
            Record answer = queries.run(kind.load(), parameters).get(0);
            Map<String, Long> known = nodes.computeIfAbsent(kind.label(), label -> new ConcurrentHashMap<>());
            Value made = answer.get("node");
            for (int i = 0; i < rows.size(); i++) {
                known.put((String) kind.id(rows.get(i)), made.get(i).asLong());
            }
        }
    }

    private final class Links implements Part {
        private final LinkKind kind;
        private final List<Link> rows;

        private Links(LinkKind kind, List<Link> rows) {
            this.kind = kind;
            this.rows = rows;
        }

        @Override
        public String stage() {
            return kind.stage();
        }

        @Override
        public int rows() {
            return rows.size();
        }

        @Override
        public void send(Queries queries, long generation) {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("from", ids(kind.from(), Link::from));
            parameters.put("to", ids(kind.to(), Link::to));
            for (int i = 0; i < kind.columns().size(); i++) {
                int place = i;
                parameters.put(kind.columns().get(i), Batch.column(rows, link -> link.properties()
                        .get(place)));
            }
            Statement statement = statement();
            if (statement == Statement.LOAD_LINKS || statement == Statement.LOAD_ORDERED_LINKS) {
                parameters.put("type", kind.type());
            }
            long made = queries.run(statement, parameters).get(0).get("made").asLong();
            if (made != rows.size()) {
                throw new StoreFailed(
                        "Nodes of the graph are gone while it was being loaded; somebody else removed them.");
            }
        }

        private Statement statement() {
            if (kind.columns().isEmpty()) {
                return Statement.LOAD_LINKS;
            }
            if (kind.columns().equals(List.of(POSITION))) {
                return Statement.LOAD_ORDERED_LINKS;
            }
            return kind == LinkKind.KNOWS ? Statement.LOAD_TIES : Statement.LOAD_ASSIGNMENTS;
        }

        private List<@Nullable Object> ids(String label, Function<Link, String> end) {
            Map<String, Long> known = nodes.getOrDefault(label, Map.of());
            return Batch.column(rows, link -> Objects.requireNonNull(known.get(end.apply(link)), label));
        }
    }
}
