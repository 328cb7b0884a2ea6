package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.Portfolios;

/** The copy of the facts: it saves reading the graph, and is never what the graph is not. */
@Tag("store")
class FactsCopyTest {

    private static final StoreOptions COPIED =
            StoreOptions.SHARED.withCopy(new StoreOptions.Copying(0, Duration.ofHours(1)));
    private static final Portfolio FACTS = RandomPortfolio.of(1, 5);
    private static final Portfolio OTHERS = RandomPortfolio.of(2, 5);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private Path copy() {
        return data().resolve("facts");
    }

    /** A folder with facts in it, and a copy of them. */
    private long filled() {
        try (GraphStore store = GraphStores.open(data(), COPIED.withShared(false))) {
            write(store, Portfolio.EMPTY, FACTS);
            return store.revision();
        }
    }

    /** Waits until the thread that writes it has done so. */
    private void awaitCopy() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(copy()) && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        assertThat(copy()).exists();
    }

    private static void write(GraphStore store, Portfolio from, Portfolio to) {
        store.write(from, to, UUID.randomUUID().toString(), StoreProgress.NONE);
    }

    @Test
    void isReadInPlaceOfTheGraph() throws IOException {
        long revision = filled();
        FactsFile.write(copy(), revision, OTHERS, () -> true);
        try (GraphStore store = GraphStores.open(data(), COPIED)) {
            assertThat(store.read()).as("only the copy says so").isEqualTo(OTHERS);
        }
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        long unused = filled();
        assertThat(Files.getPosixFilePermissions(copy())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(FactsFile.read(copy(), 1)).isEqualTo(FACTS);
    }

    @Test
    void damagedOneIsMadeAnewFromTheGraph() throws Exception {
        long revision = filled();
        byte[] bytes = Files.readAllBytes(copy());
        bytes[bytes.length / 2]++;
        Files.write(copy(), bytes);
        try (GraphStore store = GraphStores.open(data(), COPIED)) {
            assertThat(store.read()).isEqualTo(FACTS);
            awaitCopy();
            assertThat(FactsFile.read(copy(), revision)).isEqualTo(FACTS);
        }
    }

    @Test
    void anOldOneIsNeitherReadNorKept() throws IOException {
        long revision = filled();
        FactsFile.write(copy(), revision - 1, OTHERS, () -> true);
        try (GraphStore store = GraphStores.open(data())) {
            assertThat(store.read()).isEqualTo(FACTS);
            assertThat(copy()).doesNotExist();
        }
    }

    @Test
    void isGoneAsSoonAsTheGraphIsAnother() {
        long unused = filled();
        try (GraphStore store = GraphStores.open(data(), COPIED)) {
            Portfolio wanted = Portfolios.renamed(FACTS, "another name");
            write(store, FACTS, wanted);
            assertThat(copy()).doesNotExist();
            assertThat(store.read()).isEqualTo(wanted);
        }
    }

    @Test
    void comesBackOnceNothingChangesAnyMore() throws Exception {
        long revision = filled();
        StoreOptions soon = COPIED.withCopy(new StoreOptions.Copying(0, Duration.ofMillis(50)));
        try (GraphStore store = GraphStores.open(data(), soon)) {
            Portfolio once = Portfolios.renamed(FACTS, "once");
            Portfolio twice = Portfolios.renamed(FACTS, "twice");
            write(store, FACTS, once);
            write(store, once, twice);
            awaitCopy();
            assertThat(FactsFile.read(copy(), revision + 2)).isEqualTo(twice);
        }
    }

    @Test
    void whatAnotherProcessWritesIsSeen() {
        long unused = filled();
        try (GraphStore host = GraphStores.open(data(), COPIED);
                GraphStore other = GraphStores.open(data(), COPIED)) {
            assertThat(host.read()).isEqualTo(FACTS);
            write(other, FACTS, OTHERS);
            assertThat(host.read()).isEqualTo(OTHERS);
        }
    }

    @Test
    void nobodyErasedIsInIt() throws Exception {
        long unused = filled();
        String name = "Somebody To Be Erased";
        try (GraphStore store = GraphStores.open(data(), COPIED)) {
            write(store, FACTS, Portfolios.renamed(FACTS, name));
            StoredGraph now = store.contents();
            GraphContents contents = now.contents();
            GraphContents without = new GraphContents(
                    FACTS, contents.changes(), contents.writes(), contents.plans(), contents.tombstones());
            long revision = store.replaceAnew(now, without, StoreProgress.NONE).revision();
            awaitCopy();
            assertThat(Files.readString(copy(), StandardCharsets.ISO_8859_1)).doesNotContain(name);
            assertThat(FactsFile.read(copy(), revision)).isEqualTo(FACTS);
        }
    }

    @Test
    void halfOfOneIsRemovedAtTheNextOpening() throws IOException {
        long unused = filled();
        Path half = data().resolve("facts.4711.part");
        Files.writeString(half, "half");
        GraphStores.open(data()).close();
        assertThat(half).doesNotExist();
        assertThat(copy()).exists();
    }

    @Test
    void smallPortfolioHasNone() {
        try (GraphStore store = GraphStores.open(data())) {
            write(store, Portfolio.EMPTY, FACTS);
        }
        assertThat(copy()).doesNotExist();
    }
}
