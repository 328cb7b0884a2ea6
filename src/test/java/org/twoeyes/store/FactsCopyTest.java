package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    private VisibleGraph filled() {
        return filled(data(), FACTS);
    }

    private static VisibleGraph filled(Path data, Portfolio facts) {
        try (GraphStore store = GraphStores.open(data, COPIED.withShared(false))) {
            write(store, Portfolio.EMPTY, facts);
            return visible(store);
        }
    }

    private static VisibleGraph visible(GraphStore store) {
        return ((Neo4jStore) store).visible();
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
        VisibleGraph graph = filled();
        FactsFile.write(copy(), graph, OTHERS, () -> true);
        try (GraphStore store = GraphStores.open(data(), COPIED)) {
            assertThat(store.read()).as("only the copy says so").isEqualTo(OTHERS);
        }
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        VisibleGraph graph = filled();
        assertThat(Files.getPosixFilePermissions(copy())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(FactsFile.read(copy(), graph)).isEqualTo(FACTS);
    }

    @Test
    void damagedOneIsMadeAnewFromTheGraph() throws Exception {
        VisibleGraph graph = filled();
        byte[] bytes = Files.readAllBytes(copy());
        bytes[bytes.length / 2]++;
        Files.write(copy(), bytes);
        try (GraphStore store = GraphStores.open(data(), COPIED)) {
            assertThat(store.read()).isEqualTo(FACTS);
            awaitCopy();
            assertThat(FactsFile.read(copy(), graph)).isEqualTo(FACTS);
        }
    }

    @Test
    void anOldOneIsNeitherReadNorKept() throws IOException {
        VisibleGraph graph = filled();
        VisibleGraph former = new VisibleGraph(1, graph.revision() - 1, graph.state());
        FactsFile.write(copy(), former, OTHERS, () -> true);
        try (GraphStore store = GraphStores.open(data())) {
            assertThat(store.read()).isEqualTo(FACTS);
            assertThat(copy()).doesNotExist();
        }
    }

    @Test
    void oneOfAnotherGraphIsNotRead() throws IOException {
        VisibleGraph graph = filled();
        Path other = folder.resolve("other");
        assertThat(filled(other, OTHERS).revision()).isEqualTo(graph.revision());
        Files.move(data().resolve("neo4j"), folder.resolve("before"));
        Files.move(other.resolve("neo4j"), data().resolve("neo4j"));
        try (GraphStore store = GraphStores.open(data())) {
            assertThat(store.read()).isEqualTo(OTHERS);
            assertThat(copy()).doesNotExist();
        }
    }

    @Test
    void graphThatEarlierVersionsMadeIsToldFromOthersOnceItIsOpened() throws IOException {
        VisibleGraph graph = filled();
        try (SharedFolder shared = new SharedFolder(data())) {
            shared.ask("MATCH (g:Graph) REMOVE g.state");
            VisibleGraph nameless = visible(shared.host());
            assertThat(nameless.state()).isEmpty();
            FactsFile.write(copy(), nameless, OTHERS, () -> true);
            assertThat(shared.host().read()).isEqualTo(FACTS);
            assertThat(copy()).doesNotExist();
        }
        try (GraphStore store = GraphStores.open(data(), COPIED.withShared(false))) {
            assertThat(visible(store).state()).isNotEmpty().isNotEqualTo(graph.state());
            assertThat(store.read()).isEqualTo(FACTS);
        }
        assertThat(copy()).exists();
    }

    @Test
    void whatIsChangedByOtherMeansIsSeenOnceTheRevisionIsRaised() throws IOException {
        VisibleGraph graph = filled();
        FactsFile.write(copy(), graph, OTHERS, () -> true);
        try (SharedFolder shared = new SharedFolder(data())) {
            assertThat(shared.host().read()).isEqualTo(OTHERS);
            shared.ask("MATCH (g:Graph {id: 'graph'}) SET g.revision = g.revision + 1");
            assertThat(shared.host().read()).isEqualTo(FACTS);
            assertThat(copy()).doesNotExist();
        }
    }

    @Test
    void isGoneAsSoonAsTheGraphIsAnother() {
        VisibleGraph unused = filled();
        try (GraphStore store = GraphStores.open(data(), COPIED)) {
            Portfolio wanted = Portfolios.renamed(FACTS, "another name");
            write(store, FACTS, wanted);
            assertThat(copy()).doesNotExist();
            assertThat(store.read()).isEqualTo(wanted);
        }
    }

    @Test
    void writeIsRefusedBeforeButNotAfterwardsWhereAFormerOneCannotBeRemoved() throws IOException {
        VisibleGraph unused = filled();
        Portfolio wanted = Portfolios.renamed(FACTS, "another name");
        Path inTheWay = copy().resolve("something");
        try (GraphStore store = GraphStores.open(data(), COPIED)) {
            StoreProgress laying = (stage, done, total) -> {
                boolean unusedToo = inTheWay.toFile().mkdirs();
            };
            assertThat(store.write(FACTS, wanted, "done", laying).revision()).isEqualTo(2);
            assertThat(inTheWay).exists();
            assertThatThrownBy(() -> write(store, wanted, FACTS)).isInstanceOf(StoreFailed.class);
            assertThat(store.read()).isEqualTo(wanted);
        }
    }

    @Test
    void isThereAfterACommandThatChangedALittle() throws IOException {
        VisibleGraph former = filled();
        Portfolio wanted = Portfolios.renamed(FACTS, "another name");
        VisibleGraph graph;
        try (GraphStore store = GraphStores.open(data(), COPIED.withShared(false))) {
            write(store, FACTS, wanted);
            graph = visible(store);
        }
        assertThat(graph.revision()).isEqualTo(former.revision() + 1);
        assertThat(FactsFile.read(copy(), graph)).isEqualTo(wanted);
    }

    @Test
    void comesBackOnceNothingChangesAnyMore() throws Exception {
        VisibleGraph graph = filled();
        StoreOptions soon = COPIED.withCopy(new StoreOptions.Copying(0, Duration.ofMillis(50)));
        try (GraphStore store = GraphStores.open(data(), soon)) {
            Portfolio once = Portfolios.renamed(FACTS, "once");
            Portfolio twice = Portfolios.renamed(FACTS, "twice");
            write(store, FACTS, once);
            write(store, once, twice);
            awaitCopy();
            assertThat(FactsFile.read(copy(), visible(store))).isEqualTo(twice);
            assertThat(store.revision()).isEqualTo(graph.revision() + 2);
        }
    }

    @Test
    void whatAnotherProcessWritesIsSeen() {
        VisibleGraph unused = filled();
        try (GraphStore host = GraphStores.open(data(), COPIED);
                GraphStore other = GraphStores.open(data(), COPIED)) {
            assertThat(host.read()).isEqualTo(FACTS);
            write(other, FACTS, OTHERS);
            assertThat(host.read()).isEqualTo(OTHERS);
        }
    }

    @Test
    void nobodyErasedIsInIt() throws Exception {
        VisibleGraph unused = filled();
        String name = "Somebody To Be Erased";
        try (GraphStore store = GraphStores.open(data(), COPIED)) {
            write(store, FACTS, Portfolios.renamed(FACTS, name));
            String before = visible(store).state();
            StoredGraph now = store.contents();
            GraphContents contents = now.contents();
            GraphContents without = new GraphContents(
                    FACTS, contents.changes(), contents.writes(), contents.plans(), contents.tombstones());
            GraphStore.Replaced replaced = store.replaceAnew(now, without, StoreProgress.NONE);
            awaitCopy();
            assertThat(Files.readString(copy(), StandardCharsets.ISO_8859_1)).doesNotContain(name);
            assertThat(FactsFile.read(copy(), visible(store))).isEqualTo(FACTS);
            assertThat(visible(store).revision()).isEqualTo(replaced.revision());
            assertThat(visible(store).state()).isNotEqualTo(before);
        }
    }

    @Test
    void halfOfOneIsRemovedAtTheNextOpening() throws IOException {
        VisibleGraph unused = filled();
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
