package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twoeyes.model.Portfolio;

/** Two processes that write different things under one operation id at once: one is written, and only that one is told so. */
@Tag("store")
class SameOperationTest {

    private static final Portfolio OLD = RandomPortfolio.of(1, 3);
    private static final Portfolio ONE = RandomPortfolio.of(2, 3);
    private static final Portfolio OTHER = RandomPortfolio.of(3, 3);

    @TempDir
    private Path folder;

    private SharedFolder shared;

    @BeforeEach
    void open() throws IOException {
        shared = new SharedFolder(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        shared.close();
    }

    /** A store that asks how much room there is after it has looked for the operation, and before it takes the lock. */
    private GraphStore second(int limit, Runnable meanwhile) {
        FreeSpace space = new FreeSpace() {
            private boolean asked;

            @Override
            public long onDisk(Path path) {
                if (!asked) {
                    asked = true;
                    meanwhile.run();
                }
                return Long.MAX_VALUE;
            }

            @Override
            public long inHeap() {
                return Long.MAX_VALUE;
            }
        };
        return GraphStores.open(folder.resolve("data"), StoreOptions.SHARED.withOneTransactionRows(limit), space);
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 0})
    void secondChangeIsToldThatItWasDoneBefore(int limit) {
        shared.host().write(Portfolio.EMPTY, OLD, "old", StoreProgress.NONE);
        assertSecondIsToldThatItWasDoneBefore(OLD, limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 0})
    void secondFirstImportIsToldThatItWasDoneBefore(int limit) {
        assertSecondIsToldThatItWasDoneBefore(Portfolio.EMPTY, limit);
    }

    private void assertSecondIsToldThatItWasDoneBefore(Portfolio stored, int limit) {
        Runnable first = () -> {
            WriteReport report = shared.host().write(stored, ONE, "key", StoreProgress.NONE);
            assertThat(report.alreadyApplied()).isFalse();
        };
        try (GraphStore second = second(limit, first)) {
            WriteReport report = second.write(stored, OTHER, "key", StoreProgress.NONE);
            assertThat(report.alreadyApplied()).isTrue();
            assertThat(report.revision()).isEqualTo(shared.host().revision());
            assertThat(second.read(OTHER)).isEqualTo(ONE);
            assertThat(second.write(ONE, OTHER, "next", StoreProgress.NONE).alreadyApplied())
                    .isFalse();
        }
        shared.assertHolds(OTHER);
    }
}
