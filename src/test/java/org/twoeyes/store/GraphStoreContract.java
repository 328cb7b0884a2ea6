package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.twoeyes.model.Portfolio;

/** What every store must do, wherever its database runs. Tests share one database and start from what is in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GraphStoreContract {

    private static final long SEED = 20_260_131;

    /** The store under test; changes above the given number of rows go through a new generation. */
    abstract GraphStore store(int oneTransactionRows);

    private WriteReport write(GraphStore store, Portfolio wanted) {
        return store.write(store.read(), wanted, UUID.randomUUID().toString(), StoreProgress.NONE);
    }

    @Test
    void whatWasWrittenIsRead() {
        for (long seed = SEED; seed < SEED + 5; seed++) {
            for (int limit : new int[] {100_000, 0}) {
                GraphStore store = store(limit);
                Portfolio wanted = RandomPortfolio.of(seed, 6);
                WriteReport report = write(store, wanted);
                assertThat(report.wholeGraphRewritten()).as("seed %d", seed).isEqualTo(limit == 0 && !report.nothingChanged());
                assertThat(store.read()).as("seed %d, limit %d", seed, limit).isEqualTo(wanted);
                assertThat(store.revision()).isEqualTo(report.revision());
            }
        }
    }

    @Test
    void sequenceOfChangesEndsInTheLast() {
        GraphStore store = store(100_000);
        Portfolio stored = store.read();
        for (long seed = SEED; seed < SEED + 12; seed++) {
            Portfolio wanted = RandomPortfolio.of(seed, (int) (seed % 5));
            store.write(stored, wanted, UUID.randomUUID().toString(), StoreProgress.NONE);
            stored = wanted;
            assertThat(store.read()).as("seed %d", seed).isEqualTo(wanted);
        }
        write(store, Portfolio.EMPTY);
        assertThat(store.read()).isEqualTo(Portfolio.EMPTY);
    }

    @Test
    void secondWriteOfTheSameChangesNothing() {
        GraphStore store = store(100_000);
        Portfolio wanted = RandomPortfolio.of(SEED + 100, 4);
        write(store, wanted);
        long revision = store.revision();
        WriteReport again = write(store, wanted);
        assertThat(again.nothingChanged()).isTrue();
        assertThat(again.revision()).isEqualTo(revision);
        assertThat(store.revision()).isEqualTo(revision);
    }

    @Test
    void repeatedOperationIsAppliedOnce() {
        for (int limit : new int[] {100_000, 0}) {
            GraphStore store = store(limit);
            Portfolio stored = store.read();
            Portfolio wanted = RandomPortfolio.of(SEED + 200 + limit, 4);
            String operation = UUID.randomUUID().toString();
            WriteReport first = store.write(stored, wanted, operation, StoreProgress.NONE);
            WriteReport second = store.write(stored, wanted, operation, StoreProgress.NONE);
            assertThat(first.alreadyApplied()).isFalse();
            assertThat(second.alreadyApplied()).isTrue();
            assertThat(second.revision()).isEqualTo(first.revision());
            assertThat(store.read()).isEqualTo(wanted);
        }
    }

    @Test
    void writeFromAnOutdatedStateIsRefused() {
        for (int limit : new int[] {100_000, 0}) {
            GraphStore store = store(limit);
            write(store, RandomPortfolio.of(SEED + 300, 2));
            Portfolio outdated = store.read();
            Portfolio newer = RandomPortfolio.of(SEED + 301, 2);
            write(store, newer);
            assertThatThrownBy(() -> store.write(
                            outdated, RandomPortfolio.of(SEED + 302, 2), UUID.randomUUID().toString(), StoreProgress.NONE))
                    .isInstanceOf(StoreChanged.class);
            assertThat(store.read()).isEqualTo(newer);
        }
    }

    @Test
    void progressReachesTheTotal() {
        for (int limit : new int[] {100_000, 0}) {
            GraphStore store = store(limit);
            write(store, Portfolio.EMPTY);
            List<long[]> seen = new ArrayList<>();
            store.write(
                    store.read(),
                    RandomPortfolio.of(SEED + 400, 5),
                    UUID.randomUUID().toString(),
                    (stage, done, total) -> {
                        synchronized (seen) {
                            seen.add(new long[] {done, total});
                        }
                    });
            long[] last = seen.get(seen.size() - 1);
            assertThat(last[0]).isEqualTo(last[1]).isPositive();
        }
    }

    @Test
    void healthNamesTheDatabase() {
        StoreHealth health = store(100_000).health();
        assertThat(health.product()).startsWith("Neo4j Kernel 5");
        assertThat(health.schema()).isEqualTo(Schema.VERSION);
    }
}
