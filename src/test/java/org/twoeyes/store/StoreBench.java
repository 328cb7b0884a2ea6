package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.Bench;
import org.twoeyes.testkit.LifelikePortfolio;

/**
 * What writing and reading cost beside the usual ways of doing it, wall time on the embedded database; run by
 * {@code mvn -Pbench test}.
 */
class StoreBench {

    private static final int CONTACTS = Integer.getInteger("twoeyes.bench.contacts", 100_000);
    private static final int WARM_SHARE = 10;
    private static final int BATCH = 10_000;
    private static final double NANOS_A_SECOND = 1e9;

    @TempDir
    private Path folder;

    @Test
    void readAgainstRows() throws IOException {
        Portfolio portfolio = LifelikePortfolio.of(1, CONTACTS);
        StoreOptions.Copying never = new StoreOptions.Copying(Long.MAX_VALUE, Duration.ZERO);
        double read;
        try (GraphStore store = GraphStores.open(folder.resolve("read"), StoreOptions.SHARED.withCopy(never))) {
            load(store, portfolio);
            assertThat(store.read()).isEqualTo(portfolio);
            read = seconds(() -> assertThat(store.read()).isEqualTo(portfolio));
        }
        try (GraphStore store = GraphStores.open(folder.resolve("read"))) {
            assertThat(store.read()).as("makes the copy").isEqualTo(portfolio);
        }
        try (GraphStore store = GraphStores.open(folder.resolve("read"), StoreOptions.SHARED)) {
            double again = seconds(() -> assertThat(store.read()).isEqualTo(portfolio));
            try (Driver driver = driver("read");
                    Session session = driver.session()) {
                double rows = seconds(() -> rows(session, portfolio.ties().size()));
                double columns = seconds(() -> columns(session, portfolio.ties().size()));
                Bench.row("ties as columns by employee", "one row a tie", "s", columns, rows);
            }
            Bench.row("reading from the copy of the facts", "reading the graph", "s", again, read);
        }
    }

    /** The same rows, properties and relationships both times; code that was run before, and databases that are empty. */
    @Test
    void importAgainstMerge() throws IOException {
        Portfolio small = LifelikePortfolio.of(2, CONTACTS / WARM_SHARE);
        Portfolio portfolio = LifelikePortfolio.of(1, CONTACTS);
        try (GraphStore warm = GraphStores.open(folder.resolve("warm"), StoreOptions.SHARED);
                Driver driver = driver("warm");
                Session session = driver.session()) {
            load(warm, small);
            merge(session, small);
        }
        double ours;
        try (GraphStore store = GraphStores.open(folder.resolve("ours"), StoreOptions.SHARED)) {
            ours = seconds(() -> load(store, portfolio));
            assertThat(store.read()).isEqualTo(portfolio);
        }
        try (GraphStore store = GraphStores.open(folder.resolve("merged"), StoreOptions.SHARED);
                Driver driver = driver("merged");
                Session session = driver.session()) {
            assertThat(store.read()).isEqualTo(Portfolio.EMPTY);
            double merged = seconds(() -> merge(session, portfolio));
            Bench.row("import, seen at once or not at all", "MERGE of the same rows in batches", "s", ours, merged);
        }
    }

    private static void load(GraphStore store, Portfolio portfolio) {
        store.write(Portfolio.EMPTY, portfolio, UUID.randomUUID().toString(), StoreProgress.NONE);
    }

    private Driver driver(String name) throws IOException {
        LockNote note =
                StoreLock.note(StoreFolder.at(folder.resolve(name)).lockFile()).orElseThrow();
        return GraphDatabase.driver(
                "bolt://127.0.0.1:" + note.port(), AuthTokens.basic(InitialPassword.USER, note.password()));
    }

    private static int rows(Session session, int expected) {
        int found = session.run("MATCH (e:Employee)-[k:KNOWS]->(c:Contact) RETURN e.id, c.id, k.strength")
                .list(row -> row.get(2).isNull() ? 0 : 1)
                .size();
        assertThat(found).isEqualTo(expected);
        return found;
    }

    private static int columns(Session session, int expected) {
        int found = session
                .run("MATCH (e:Employee)-[k:KNOWS]->(c:Contact)"
                        + " RETURN e.id, collect(c.id) AS contacts, collect(k.strength)")
                .list(row -> row.get("contacts").size())
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(found).isEqualTo(expected);
        return found;
    }

    /** What a tutorial would do: unique ids, then rows as maps, merged in batches of one session. */
    private static void merge(Session session, Portfolio portfolio) {
        Difference whole = Difference.whole(portfolio);
        whole.addedNodes().keySet().forEach(table -> {
            String label = Objects.requireNonNull(table.nodes()).label();
            session.run("CREATE CONSTRAINT IF NOT EXISTS FOR (n:Merged" + label + ") REQUIRE n.id IS UNIQUE")
                    .consume();
        });
        session.run("CALL db.awaitIndexes(60)").consume();
        whole.addedNodes().forEach((table, rows) -> mergeNodes(session, table, rows));
        whole.addedLinks().forEach((kind, rows) -> mergeLinks(session, kind, rows));
    }

    @SuppressWarnings("unchecked")
    private static <T> void mergeNodes(Session session, Table<T> table, List<Object> rows) {
        Table.Nodes<T> kind = Objects.requireNonNull(table.nodes());
        send(session, rows, "MERGE (n:Merged" + kind.label() + " {id: row.id}) SET n += row", one -> {
            Map<String, Object> row = new HashMap<>();
            kind.columns().forEach((column, value) -> row.put(column, value.apply((T) one)));
            return row;
        });
    }

    private static void mergeLinks(Session session, LinkKind kind, List<Link> rows) {
        String merge = String.format(
                "MATCH (a:Merged%s {id: row.from}) MATCH (b:Merged%s {id: row.to}) MERGE (a)-[r:%s]->(b) SET r += row.own",
                kind.from(), kind.to(), kind.type());
        send(session, rows, merge, link -> {
            Map<String, Object> own = new HashMap<>();
            for (int i = 0; i < kind.columns().size(); i++) {
                own.put(kind.columns().get(i), link.properties().get(i));
            }
            return Map.of("from", link.from(), "to", link.to(), "own", own);
        });
    }

    private static <T> void send(
            Session session, List<T> rows, String statement, Function<T, Map<String, Object>> row) {
        for (List<T> some : Parts.cut(rows, BATCH)) {
            List<Map<String, Object>> batch = some.stream().map(row).toList();
            session.executeWriteWithoutResult(transaction -> transaction
                    .run("UNWIND $rows AS row " + statement, Map.of("rows", batch))
                    .consume());
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOS_A_SECOND;
    }
}
