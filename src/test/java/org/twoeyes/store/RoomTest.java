package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.Portfolio;

/** A store on a disk that fills up and in a heap that does. */
@Tag("store")
class RoomTest {

    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    private Path folder;

    private final AtomicLong disk = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong heap = new AtomicLong(Long.MAX_VALUE);

    private final FreeSpace space = new FreeSpace() {
        @Override
        public long onDisk(Path place) {
            return disk.get();
        }

        @Override
        public long inHeap() {
            return heap.get();
        }
    };

    @Test
    void fullDiskIsRefusedBeforeTheDatabaseIsStartedAndBeforeAWrite() {
        Path data = folder.resolve("data");
        disk.set(256 * MEBIBYTE - 1);
        assertRefused(() -> GraphStores.open(data, StoreOptions.DEFAULT, space).close());
        assertThat(data.resolve("neo4j")).as("no database was started").doesNotExist();

        disk.set(256 * MEBIBYTE);
        Portfolio old = RandomPortfolio.of(1, 3);
        Portfolio wanted = RandomPortfolio.of(2, 3);
        try (GraphStore store = GraphStores.open(data, StoreOptions.DEFAULT, space)) {
            assertRefused(() -> write(store, Portfolio.EMPTY, old));
            assertThat(store.read()).isEqualTo(Portfolio.EMPTY);
            disk.set(Long.MAX_VALUE);
            write(store, Portfolio.EMPTY, old);
            disk.set(256 * MEBIBYTE);
            assertRefused(() -> write(store, old, wanted));
            assertThat(store.read()).as("the graph is as before").isEqualTo(old);
            assertThat(store.revision()).isOne();
            assertThat(write(store, old, old).nothingChanged())
                    .as("where there is nothing to write, no room is needed")
                    .isTrue();
            disk.set(257 * MEBIBYTE);
            write(store, old, wanted);
            assertThat(store.read()).as("some space was freed").isEqualTo(wanted);
        }
    }

    @Test
    void changeThatWouldFillTheHeapGoesThroughANewGeneration() {
        try (GraphStore store = GraphStores.open(folder.resolve("data"), StoreOptions.DEFAULT, space)) {
            Portfolio stored = Portfolio.EMPTY;
            boolean roomy = true;
            for (int seed = 1; seed <= 6; seed++) {
                Portfolio wanted = RandomPortfolio.of(seed, 3);
                WriteReport report = write(store, stored, wanted);
                assertThat(report.wholeGraphRewritten()).as("write %d", seed).isEqualTo(seed == 1 || !roomy);
                assertThat(store.read()).as("write %d", seed).isEqualTo(wanted);
                roomy = !roomy;
                heap.set(roomy ? Long.MAX_VALUE : 10_000);
                stored = wanted;
            }
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining(" MiB free, ")
                .hasMessageEndingWith("free some space first.");
    }

    private static WriteReport write(GraphStore store, Portfolio stored, Portfolio wanted) {
        return store.write(stored, wanted, UUID.randomUUID().toString(), StoreProgress.NONE);
    }
}
