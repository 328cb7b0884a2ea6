package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.Portfolio;

/** How the copy of the facts is written, beside a graph that answers as a test wants. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FactsCopyWritingTest {

    private static final StoreOptions COPIED =
            StoreOptions.DEFAULT.withCopy(new StoreOptions.Copying(0, Duration.ofHours(1)));
    private static final Portfolio FACTS = RandomPortfolio.of(1, 5);
    private static final long REVISION = 5;

    @TempDir
    private Path folder;

    @Test
    void whoeverAsksTheGraphIsNotInterrupted() throws Exception {
        AtomicBoolean interrupted = new AtomicBoolean();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        try (FactsCopy copy = new FactsCopy(StoreFolder.at(folder), COPIED)) {
            copy.keep(REVISION, FACTS, () -> {
                asked.countDown();
                try {
                    answered.await();
                } catch (InterruptedException e) {
                    interrupted.set(true);
                }
                return REVISION;
            });
            asked.await();
            copy.forget();
            answered.countDown();
        }
        assertThat(interrupted).isFalse();
    }
}
