package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;
import org.twoeyes.testkit.Bench;
import org.twoeyes.testkit.LifelikePortfolio;

/**
 * What writing and reading cost beside the usual ways of doing it, wall time on the embedded database; run by
 * {@code mvn -Pbench test}.
 */
class StoreBench {

    private static final int CONTACTS = Integer.getInteger("twoeyes.bench.contacts", 100_000);
    private static final int BATCH = 10_000;
    private static final double NANOS_A_SECOND = 1e9;

    @TempDir
    private Path folder;

    @Test
    void importAgainstMergeAndReadAgainstRows() throws IOException {
        Portfolio portfolio = LifelikePortfolio.of(1, CONTACTS);
        try (GraphStore store = GraphStores.open(folder.resolve("ours"), StoreOptions.SHARED)) {
            double load = seconds(() ->
                    store.write(Portfolio.EMPTY, portfolio, UUID.randomUUID().toString(), StoreProgress.NONE));
            double read = seconds(() -> assertThat(store.read()).isEqualTo(portfolio));
            double again = seconds(() -> assertThat(store.read()).isEqualTo(portfolio));
            LockNote note = StoreLock.note(
                            StoreFolder.at(folder.resolve("ours")).lockFile())
                    .orElseThrow();
            try (Driver driver = GraphDatabase.driver(
                            "bolt://127.0.0.1:" + note.port(),
                            AuthTokens.basic(InitialPassword.USER, note.password()));
                    Session session = driver.session()) {
                double rows = seconds(() -> rows(session, portfolio.ties().size()));
                double columns = seconds(() -> columns(session, portfolio.ties().size()));
                Bench.row("ties as columns by employee", "one row a tie", "s", columns, rows);
                merge(session, portfolio, "Warm", BATCH);
                double merged = seconds(() -> merge(session, portfolio, "Merged", Integer.MAX_VALUE));
                Bench.row(
                        "import of contacts and ties and all else",
                        "MERGE batches of contacts and ties alone",
                        "s",
                        load,
                        merged);
            }
            Bench.row("second reading of a whole portfolio", "first reading", "s", again, read);
        }
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
    private static int merge(Session session, Portfolio portfolio, String prefix, int most) {
        for (String label : List.of("Contact", "Employee")) {
            session.run("CREATE CONSTRAINT IF NOT EXISTS FOR (n:" + prefix + label + ") REQUIRE n.id IS UNIQUE")
                    .consume();
        }
        session.run("CALL db.awaitIndexes(60)").consume();
        send(session, portfolio.contacts(), most, "MERGE (n:" + prefix + "Contact {id: row.id}) SET n += row", c -> {
            Map<String, Object> row = new HashMap<>();
            row.put("id", c.id());
            row.put("name", c.name());
            row.put("title", c.title());
            row.put("department", c.department());
            row.put("layer", c.layer());
            row.put("stance", c.stance());
            return row;
        });
        send(
                session,
                portfolio.employees(),
                most,
                "MERGE (n:" + prefix + "Employee {id: row.id}) SET n += row",
                e -> Map.of("id", e.id(), "name", e.name(), "layer", e.layer()));
        return send(
                session,
                portfolio.ties(),
                most,
                "MATCH (e:" + prefix + "Employee {id: row.from}) MATCH (c:" + prefix + "Contact {id: row.to})"
                        + " MERGE (e)-[k:KNOWS]->(c) SET k.strength = row.strength",
                StoreBench::row);
    }

    private static Map<String, Object> row(Tie tie) {
        Map<String, Object> row = new HashMap<>();
        row.put("from", tie.employeeId());
        row.put("to", tie.contactId());
        row.put("strength", tie.strength());
        return row;
    }

    private static <T> int send(
            Session session, List<T> all, int most, String statement, Function<T, Map<String, Object>> row) {
        List<T> rows = all.subList(0, Math.min(most, all.size()));
        for (int start = 0; start < rows.size(); start += BATCH) {
            List<Map<String, Object>> batch = new ArrayList<>();
            rows.subList(start, Math.min(rows.size(), start + BATCH)).forEach(one -> batch.add(row.apply(one)));
            session.executeWriteWithoutResult(transaction -> transaction
                    .run("UNWIND $rows AS row " + statement, Map.of("rows", batch))
                    .consume());
        }
        return rows.size();
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOS_A_SECOND;
    }
}
