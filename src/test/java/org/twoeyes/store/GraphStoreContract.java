package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.twoeyes.model.AppliedWrite;
import org.twoeyes.model.Change;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Plan;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tombstones;
import org.twoeyes.testkit.SamplePlans;

/** What every store must do, wherever its database runs. Tests share one database and start from what is in it. */
@Tag("store")
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
                assertThat(report.wholeGraphRewritten())
                        .as("seed %d", seed)
                        .isEqualTo(limit == 0 && !report.nothingChanged());
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
                            outdated,
                            RandomPortfolio.of(SEED + 302, 2),
                            UUID.randomUUID().toString(),
                            StoreProgress.NONE))
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
    void contentsTakeThePlaceOfAllOthersInOneSwitch() {
        GraphStore store = store(100_000);
        Portfolio first = RandomPortfolio.of(SEED + 500, 4);
        String operation = UUID.randomUUID().toString();
        Change early = ChangeLogTest.change(UUID.randomUUID().toString(), "c-early", true);
        store.write(store.read(), first, operation, List.of(early), StoreProgress.NONE);
        Plan plan = SamplePlans.version(1, 2);
        assertThat(store.writePlan(plan, store.revision())).isTrue();
        StoredGraph kept = store.contents();
        assertThat(kept.contents().plans()).containsExactly(plan);
        assertThat(kept.contents().portfolio()).isEqualTo(first);
        assertThat(kept.contents().changes()).contains(early);
        assertThat(kept.contents().writes()).extracting(AppliedWrite::id).contains(operation);

        Portfolio second = RandomPortfolio.of(SEED + 501, 3);
        String later = UUID.randomUUID().toString();
        Change late = ChangeLogTest.change(UUID.randomUUID().toString(), "c-late", false);
        store.write(first, second, later, List.of(late), StoreProgress.NONE);
        assertThatThrownBy(() -> store.replace(kept, kept.contents(), StoreProgress.NONE))
                .isInstanceOf(StoreChanged.class);
        assertThat(store.findChange(late.id())).contains(late);

        GraphContents wanted = new GraphContents(
                first,
                kept.contents().changes(),
                kept.contents().writes(),
                kept.contents().plans(),
                Tombstones.NONE.with(PersonKey.contact("c-gone"), "salt"));
        StoredGraph now = store.contents();
        Plan next = SamplePlans.version(2, 1);
        assertThat(store.writePlan(next, kept.revision()))
                .as("solved from older facts")
                .isFalse();
        assertThat(store.writePlan(next, store.revision())).isTrue();
        assertThatThrownBy(() -> store.replace(now, wanted, StoreProgress.NONE))
                .as("a plan was kept meanwhile")
                .isInstanceOf(StoreChanged.class);
        assertThat(store.contents().contents().plans()).containsExactly(plan.withoutTies(), next);
        long revision = store.replace(store.contents(), wanted, StoreProgress.NONE);

        GraphStore other = store(100_000);
        assertThat(other.revision()).isEqualTo(revision).isGreaterThan(kept.revision() + 1);
        assertThat(other.read()).isEqualTo(first);
        assertThat(Change.all(other::changes)).isEqualTo(kept.contents().changes());
        assertThat(other.plans()).containsExactly(plan);
        assertThat(other.contents().contents().tombstones()).isEqualTo(wanted.tombstones());
        assertThat(other.findChange(late.id())).as("changed since").isEmpty();
        assertThat(other.write(first, second, later, List.of(late), StoreProgress.NONE)
                        .alreadyApplied())
                .as("a write that was taken back by the restore")
                .isFalse();
        assertThat(Change.all(other::changes)).endsWith(late);
        write(store, first);
        assertThat(other.write(first, second, operation, List.of(), StoreProgress.NONE)
                        .alreadyApplied())
                .as("a write of before")
                .isTrue();
    }

    @Test
    void healthNamesTheDatabase() {
        StoreHealth health = store(100_000).health();
        assertThat(health.product()).startsWith("Neo4j Kernel 5");
        assertThat(health.schema()).isEqualTo(Schema.VERSION);
    }
}
