package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.Portfolio;

/** Two processes and one data folder; and what an import that was cut short leaves to the next one. */
@Tag("store")
class FolderSharingTest {

    @TempDir
    private Path folder;

    @Test
    void otherProcessReachesAStoreThatIsShared() throws Exception {
        Path data = folder.resolve("data");
        try (GraphStore host = GraphStores.open(data, StoreOptions.SHARED)) {
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            CrashingWriter.class.getName(),
                            data.toString())
                    .redirectError(folder.resolve("errors.txt").toFile())
                    .start();
            try (BufferedReader out = other.inputReader()) {
                assertThat(out.readLine())
                        .as(Files.readString(folder.resolve("errors.txt")))
                        .isEqualTo("ready 0 0");
                assertThat(out.readLine()).isEqualTo("wrote 1");
            } finally {
                other.destroyForcibly().waitFor();
            }
            assertThat(host.read()).isIn(CrashingWriter.state(1), CrashingWriter.state(2));
        }
    }

    @Test
    void folderThatIsNotSharedIsInUse() throws IOException {
        Path data = folder.resolve("data");
        try (GraphStore host = GraphStores.open(data)) {
            assertThatThrownBy(() -> GraphStores.open(data, StoreOptions.SHARED))
                    .isInstanceOf(StoreInUse.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
            assertThat(host.revision()).isZero();
        }
        assertThat(Files.size(data.resolve("store.lock")))
                .as("the note is gone")
                .isZero();
    }

    @Test
    void importCutShortIsNeverSeenAndRemovedAtTheNextOpening() throws IOException {
        Path data = folder.resolve("data");
        Portfolio old = RandomPortfolio.of(1, 3);
        try (GraphStore host = GraphStores.open(data, StoreOptions.SHARED)) {
            host.write(Portfolio.EMPTY, old, UUID.randomUUID().toString(), StoreProgress.NONE);
            LockNote note = StoreLock.note(StoreFolder.at(data).lockFile()).orElseThrow();
            URI uri = URI.create("bolt://127.0.0.1:" + note.port());
            try (BoltLink link = new BoltLink(uri, "neo4j", note.password(), "it", BoltLink.Limits.LOCAL)) {
                long generation = link.write(queries -> queries.run(
                                Statement.BEGIN_IMPORT,
                                Map.of("import", "dying", "operation", "never", "sessions", List.of("dying/0"))))
                        .get(0)
                        .get("generation")
                        .asLong();
                for (Part part : new NewGeneration(RandomPortfolio.of(2, 3), 5)
                        .phases()
                        .get(0)
                        .get()) {
                    link.write(queries -> {
                        part.send(queries, generation);
                        return true;
                    });
                }
            }
            assertThat(host.read()).isEqualTo(old);
            try (GraphStore joined = GraphStores.open(data, StoreOptions.SHARED)) {
                assertThat(joined.openingNotes())
                        .as("an import that may be alive is left alone")
                        .isEmpty();
            }
        }
        try (GraphStore store = GraphStores.open(data)) {
            assertThat(store.openingNotes())
                    .singleElement()
                    .asString()
                    .startsWith("An import was cut short before it became visible");
            assertThat(store.read()).isEqualTo(old);
            assertThat(store.health().nodes()).as("nothing is left of it").isEqualTo(nodesOf(old) + 3);
        }
    }

    /** Nodes of a portfolio with its policy; beside them lie the graph, the schema version and one operation. */
    private static long nodesOf(Portfolio portfolio) {
        return 1L
                + portfolio.accounts().size()
                + portfolio.contacts().size()
                + portfolio.employees().size()
                + portfolio.interactions().size()
                + portfolio.opportunities().size();
    }
}
