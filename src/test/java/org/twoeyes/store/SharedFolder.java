package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.twoeyes.model.Portfolio;

/** A data folder that this process has open and shares, and ways to its database that tests can spoil. */
final class SharedFolder implements AutoCloseable {

    private final GraphStore host;
    private final LockNote note;

    SharedFolder(Path data) throws IOException {
        host = GraphStores.open(data, StoreOptions.SHARED);
        note = StoreLock.note(StoreFolder.at(data).lockFile()).orElseThrow();
    }

    /** The store of the process that has it open. */
    GraphStore host() {
        return host;
    }

    /** A proxy before its database. */
    FaultyProxy proxy() throws IOException {
        return new FaultyProxy(note.port());
    }

    /** A store of another process, at an address that leads to the database. */
    GraphStore store(URI uri, StoreOptions options, BoltLink.Limits limits) {
        return GraphStores.connect(uri, InitialPassword.USER, note.password(), options, limits);
    }

    /** A link of another process, straight to the database. */
    BoltLink link() {
        return new BoltLink(uri(), InitialPassword.USER, note.password(), "it", BoltLink.Limits.LOCAL);
    }

    /** Where the database listens. */
    URI uri() {
        return URI.create("bolt://127.0.0.1:" + note.port());
    }

    /** The password of this launch. */
    String password() {
        return note.password();
    }

    /** Runs a statement of a test and returns the number it answers with; 0 if it answers with none. */
    long ask(String statement) {
        try (Driver driver = GraphDatabase.driver(uri(), AuthTokens.basic(InitialPassword.USER, note.password()))) {
            List<Record> rows = driver.executableQuery(statement).execute().records();
            return rows.isEmpty() ? 0 : rows.get(0).get(0).asLong();
        }
    }

    /** Nodes that neither the visible graph nor the note of a write explains. */
    long leftovers() {
        return ask("""
                MATCH (g:Graph)
                MATCH (n)
                WHERE n:Import OR (n:Op AND n.import IS NOT NULL)
                  OR (n.generation IS NOT NULL AND n.generation <> g.current)
                RETURN count(n)
                """);
    }

    /** Holds that the visible graph is a portfolio, that nothing of it is there twice, and nothing else is left. */
    void assertHolds(Portfolio portfolio) {
        assertThat(host.read()).isEqualTo(portfolio);
        long links = Difference.whole(portfolio).addedLinks().values().stream()
                .mapToLong(List::size)
                .sum();
        assertThat(host.health().relationships()).as("relationships").isEqualTo(links);
        assertThat(leftovers()).as("leftovers").isZero();
    }

    @Override
    public void close() {
        host.close();
    }
}
