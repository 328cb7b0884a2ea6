package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.Portfolio;

/**
 * What can happen while a whole portfolio is loaded: links that break in the middle, and somebody else who gives the
 * import up. However it ends, the visible graph is the old portfolio or the new one, and nothing else is left.
 *
 * <p>The pauses give the other side time to run into the lock; where it is slower, less is proved and nothing fails.
 */
@Tag("store")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LoadingFaultsTest {

    private static final StoreOptions IN_SMALL_PARTS =
            StoreOptions.REMOTE.withOneTransactionRows(0).withBatchRows(10);
    private static final BoltLink.Limits IMPATIENT =
            new BoltLink.Limits(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofSeconds(1));
    private static final long PAUSE_MILLIS = 500;

    @TempDir
    private static Path folder = Path.of("");

    private static SharedFolder shared;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private Portfolio old = Portfolio.EMPTY;
    private Portfolio wanted = Portfolio.EMPTY;

    @BeforeAll
    static void start() throws IOException {
        shared = new SharedFolder(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        shared.close();
    }

    @BeforeEach
    void fill() {
        long seed = shared.host().revision();
        old = RandomPortfolio.of(seed + 1000, 3);
        wanted = RandomPortfolio.of(seed + 2000, 6);
        write(shared.host(), shared.host().read(), old, StoreProgress.NONE);
        shared.assertHolds(old);
    }

    @AfterEach
    void stopOthers() {
        others.shutdownNow();
    }

    @Test
    void commitsThatAreCutInTheMiddleOfLoadingDoubleNothing() throws IOException {
        long seed = 4;
        Random random = new Random(seed);
        try (FaultyProxy proxy = shared.proxy();
                GraphStore store = shared.store(proxy.uri(), IN_SMALL_PARTS, BoltLink.Limits.LOCAL)) {
            WriteReport report = write(store, old, wanted, (stage, done, total) -> {
                if (random.nextInt(3) == 0 && proxy.cuts() < 12) {
                    proxy.cutNextCommit();
                }
            });
            assertThat(report.wholeGraphRewritten()).isTrue();
            assertThat(proxy.cuts()).as("seed %d", seed).isGreaterThan(5);
        }
        shared.assertHolds(wanted);
    }

    @Test
    void batchWhoseFirstAttemptIsStillBeingCommittedIsWrittenOnce() throws Exception {
        try (BoltLink first = shared.link();
                BoltLink second = shared.link()) {
            first.write(queries -> queries.run(
                    Statement.BEGIN_IMPORT,
                    Map.of("import", "twice", "operation", "twice", "sessions", List.of("twice/0"))));
            CountDownLatch written = new CountDownLatch(1);
            Future<Boolean> one = others.submit(() -> first.write(queries -> {
                boolean fresh = isFresh(queries);
                written.countDown();
                pause();
                return fresh;
            }));
            written.await();
            assertThat(second.write(LoadingFaultsTest::isFresh)).isFalse();
            assertThat(one.get()).isTrue();
            assertThat(Leftovers.removeHalf(first, "twice", Leftovers.ANYWAY)).hasValue(0);
        }
        shared.assertHolds(old);
    }

    private static boolean isFresh(Queries queries) {
        return queries.find(Statement.IMPORT_BATCH, Map.of("batch", "twice/1", "import", "twice"))
                .orElseThrow()
                .get("fresh")
                .asBoolean();
    }

    @Test
    void importThatIsGivenUpWhileABatchIsCommittedLeavesNothing() throws Exception {
        try (FaultyProxy proxy = shared.proxy();
                GraphStore store = shared.store(proxy.uri(), IN_SMALL_PARTS, BoltLink.Limits.LOCAL)) {
            List<Future<OptionalLong>> removals = new ArrayList<>();
            assertThatThrownBy(() -> write(store, old, wanted, (stage, done, total) -> {
                        if (stage.equals("employees") && removals.isEmpty()) {
                            removals.add(giveUpDuring(proxy.holdNextCommit()));
                        }
                    }))
                    .isInstanceOf(StoreChanged.class);
            assertThat(removals).hasSize(1);
            assertThat(removals.get(0).get()).isPresent();
        }
        shared.assertHolds(old);
    }

    @Test
    void importThatIsGivenUpWhileItBecomesVisibleStaysVisible() throws Exception {
        try (FaultyProxy proxy = shared.proxy();
                GraphStore store = shared.store(proxy.uri(), IN_SMALL_PARTS, BoltLink.Limits.LOCAL)) {
            List<Future<OptionalLong>> removals = new ArrayList<>();
            write(store, old, wanted, (stage, done, total) -> {
                if (stage.equals("switching")) {
                    removals.add(giveUpDuring(proxy.holdNextCommit()));
                }
            });
            assertThat(removals).hasSize(1);
            assertThat(removals.get(0).get()).as("too late").isEmpty();
        }
        shared.assertHolds(wanted);
    }

    @Test
    void importThatIsBeingGivenUpNeverBecomesVisible() throws Exception {
        try (BoltLink other = shared.link();
                GraphStore store = shared.store(shared.uri(), IN_SMALL_PARTS, BoltLink.Limits.LOCAL)) {
            CountDownLatch ended = new CountDownLatch(1);
            List<Future<OptionalLong>> removals = new ArrayList<>();
            assertThatThrownBy(() -> write(store, old, wanted, (stage, done, total) -> {
                        if (stage.equals("switching")) {
                            removals.add(others.submit(() -> endSlowly(other, ended)));
                            await(ended);
                        }
                    }))
                    .isInstanceOf(StoreChanged.class);
            assertThat(removals.get(0).get()).isPresent();
            assertThat(shared.host().read()).isEqualTo(old);
            Leftovers.clean(other, true, new ArrayList<>());
        }
        shared.assertHolds(old);
    }

    @Test
    void writerThatWasSilentForLongIsGivenUpAndToldSo() {
        List<String> notes = new ArrayList<>();
        try (BoltLink other = shared.link();
                GraphStore store = shared.store(shared.uri(), IN_SMALL_PARTS, BoltLink.Limits.LOCAL)) {
            assertThatThrownBy(() -> write(store, old, wanted, (stage, done, total) -> {
                        if (stage.equals(NewGeneration.PEOPLE) && notes.isEmpty()) {
                            Leftovers.clean(other, false, notes);
                            assertThat(notes).as("it is alive").isEmpty();
                            shared.ask(
                                    "MATCH (w:Import|Op) WHERE w.alive IS NOT NULL SET w.alive = datetime() - duration({seconds: 121})");
                            Leftovers.clean(other, false, notes);
                        }
                    }))
                    .isInstanceOf(StoreChanged.class);
        }
        assertThat(notes)
                .singleElement()
                .asString()
                .startsWith("An import was cut short before it became visible; what it had written was removed (");
        shared.assertHolds(old);
    }

    @Test
    void nodesThatAreGoneStopTheLoading() {
        try (GraphStore store = shared.store(shared.uri(), IN_SMALL_PARTS, BoltLink.Limits.LOCAL)) {
            List<String> stages = new ArrayList<>();
            assertThatThrownBy(() -> write(store, old, wanted, (stage, done, total) -> {
                        if (stage.equals(NewGeneration.PEOPLE) && !stages.contains(stage)) {
                            stages.add(stage);
                            shared.ask("MATCH (g:Graph) MATCH (e:Employee) WHERE e.generation <> g.current"
                                    + " DETACH DELETE e");
                        }
                    }))
                    .isInstanceOf(StoreFailed.class)
                    .hasMessageContaining("Nodes of the graph are gone");
        }
        shared.assertHolds(old);
    }

    @Test
    void repetitionOfAWriteThatLostItsLinkRemovesWhatTheFirstHasLeft() throws IOException {
        String operation = UUID.randomUUID().toString();
        FaultyProxy proxy = shared.proxy();
        try (GraphStore store = shared.store(proxy.uri(), IN_SMALL_PARTS, IMPATIENT)) {
            assertThatThrownBy(() -> store.write(old, wanted, operation, (stage, done, total) -> {
                        if (stage.equals(NewGeneration.PEOPLE)) {
                            close(proxy);
                        }
                    }))
                    .isInstanceOf(StoreUnreachable.class);
        }
        assertThat(shared.leftovers()).as("what the first has left").isPositive();
        assertThat(shared.host().read()).isEqualTo(old);
        try (GraphStore store = shared.store(shared.uri(), IN_SMALL_PARTS, BoltLink.Limits.LOCAL)) {
            assertThat(store.openingNotes()).isEmpty();
            assertThat(store.write(old, wanted, operation, StoreProgress.NONE).alreadyApplied())
                    .isFalse();
        }
        shared.assertHolds(wanted);
    }

    @Test
    void writeWhoseCleanUpFailsIsAcknowledgedAndTheNextOpeningTakesTheRestAway() throws IOException {
        FaultyProxy proxy = shared.proxy();
        try (GraphStore store = shared.store(proxy.uri(), IN_SMALL_PARTS, IMPATIENT)) {
            WriteReport report = write(store, old, wanted, (stage, done, total) -> {
                if (stage.equals("removing the previous state")) {
                    close(proxy);
                }
            });
            assertThat(report.revision()).isEqualTo(shared.host().revision());
        }
        assertThat(shared.host().read()).isEqualTo(wanted);
        long left = shared.ask(
                "MATCH (g:Graph) MATCH (n) WHERE n.generation <> g.current AND NOT n:Import RETURN count(n)");
        assertThat(left).as("nodes of the previous state").isPositive();

        shared.ask("MATCH (w:Import|Op) WHERE w.alive IS NOT NULL SET w.alive = datetime() - duration({seconds: 121})");
        try (GraphStore next = shared.store(shared.uri(), IN_SMALL_PARTS, BoltLink.Limits.LOCAL)) {
            assertThat(next.openingNotes())
                    .containsExactly("The removal of a state of the graph that nobody sees any more was finished ("
                            + left + " nodes).");
        }
        shared.assertHolds(wanted);
    }

    @Test
    void visibleGenerationIsNeverRemoved() {
        try (BoltLink other = shared.link()) {
            long visible = VisibleGraph.of(other.reads()).generation();
            assertThat(other.write(queries -> queries.run(
                                    Statement.REMOVE_GENERATION, Map.of("generation", visible, "limit", 10_000)))
                            .get(0)
                            .get("removed")
                            .asLong())
                    .isZero();
        }
        shared.assertHolds(old);
    }

    /** Gives up whatever import there is while a commit of it is kept back, which is passed on after a pause. */
    private Future<OptionalLong> giveUpDuring(FaultyProxy.Held held) {
        Future<OptionalLong> removal = others.submit(() -> {
            held.await();
            try (BoltLink other = shared.link()) {
                return Leftovers.removeHalf(other, onlyImport(other), Leftovers.ANYWAY);
            }
        });
        others.execute(() -> {
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            pause();
            held.release();
        });
        return removal;
    }

    private static OptionalLong endSlowly(BoltLink link, CountDownLatch ended) {
        return link.write(queries -> {
            long generation = queries.find(
                            Statement.END_IMPORT, Map.of("import", onlyImport(link), "silentSeconds", Leftovers.ANYWAY))
                    .orElseThrow()
                    .get("generation")
                    .asLong();
            ended.countDown();
            pause();
            return OptionalLong.of(generation);
        });
    }

    private static String onlyImport(BoltLink link) {
        return link.reads()
                .run(Statement.CHECK_IMPORTS, Map.of("silentSeconds", 0))
                .get(0)
                .get("id")
                .asString();
    }

    private static WriteReport write(GraphStore store, Portfolio stored, Portfolio wanted, StoreProgress progress) {
        return store.write(stored, wanted, UUID.randomUUID().toString(), progress);
    }

    private static void close(FaultyProxy proxy) {
        try {
            proxy.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
