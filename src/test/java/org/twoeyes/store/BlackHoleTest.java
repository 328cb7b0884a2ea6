package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.Portfolio;

/**
 * A network that swallows packets in the middle of a query and closes nothing. The driver alone would wait for a minute
 * and more; the store says after its limit of silence that the database cannot be reached, and is well when the network
 * is.
 */
@Tag("store")
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BlackHoleTest {

    /** Long enough for a busy machine to answer, short for a test. */
    private static final BoltLink.Limits LIMITS =
            new BoltLink.Limits(Duration.ofSeconds(4), Duration.ofSeconds(6), Duration.ofSeconds(30));

    @TempDir
    private static Path folder = Path.of("");

    private static SharedFolder shared;

    @BeforeAll
    static void start() throws IOException {
        shared = new SharedFolder(folder.resolve("data"));
        shared.host().write(Portfolio.EMPTY, RandomPortfolio.of(1, 60), "first", StoreProgress.NONE);
    }

    @AfterAll
    static void stop() {
        shared.close();
    }

    @Test
    void readIsGivenUpInTheMiddleAndWellAfterwards() throws IOException {
        try (FaultyProxy proxy = shared.proxy();
                GraphStore store = shared.store(proxy.uri(), StoreOptions.REMOTE, LIMITS)) {
            long before = proxy.answeredBytes();
            Portfolio stored = store.read();
            long bytes = proxy.answeredBytes() - before;
            assertThat(bytes).as("bytes of a read").isGreaterThan(10_000);

            proxy.swallowAfter(bytes / 2);
            assertThatThrownBy(store::read)
                    .isInstanceOf(StoreUnreachable.class)
                    .hasMessageContaining("it was silent for 4 s");

            proxy.heal();
            assertThat(store.read()).isEqualTo(stored).isEqualTo(shared.host().read());
        }
    }

    @Test
    void writeIsGivenUpInTheMiddleAndItsRepetitionAppliesItOnce() throws IOException {
        for (int oneTransaction : new int[] {100_000, 0}) {
            StoreOptions options =
                    StoreOptions.REMOTE.withOneTransactionRows(oneTransaction).withBatchRows(50);
            try (FaultyProxy proxy = shared.proxy();
                    GraphStore store = shared.store(proxy.uri(), options, LIMITS)) {
                Portfolio stored = store.read();
                Portfolio wanted = RandomPortfolio.of(3 + oneTransaction, 60);
                long revision = store.revision();
                String operation = UUID.randomUUID().toString();
                assertThatThrownBy(() -> store.write(stored, wanted, operation, (stage, done, total) -> {
                            if (stage.equals("ties") || stage.equals(NewGeneration.PEOPLE)) {
                                proxy.swallowAfter(0);
                            }
                        }))
                        .isInstanceOf(StoreUnreachable.class)
                        .hasMessageContaining("it was silent for 6 s");
                assertThat(shared.host().read()).isEqualTo(stored);

                proxy.heal();
                WriteReport report = store.write(stored, wanted, operation, StoreProgress.NONE);
                assertThat(report.revision()).isEqualTo(revision + 1);
                shared.assertHolds(wanted);
            }
        }
    }
}
