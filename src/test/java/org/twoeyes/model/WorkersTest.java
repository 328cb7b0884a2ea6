package org.twoeyes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each piece is done once, on any number of threads, and what can wait lets others go first. */
class WorkersTest {

    private static final int PIECES = 1000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void doEachPieceOnce(int threads) {
        assertEachIsDoneOnce(threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void beginNothingWhileOthersWait(int threads) throws Exception {
        AtomicBoolean wait = new AtomicBoolean(true);
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch asked = new CountDownLatch(threads + 1);
        ExecutorService polite = Executors.newSingleThreadExecutor();
        try {
            Future<?> work = polite.submit(() -> Workers.givingWay(
                    () -> {
                        asked.countDown();
                        return wait.get();
                    },
                    () -> Workers.forEach(threads, PIECES, () -> piece -> begun.incrementAndGet())));
            assertThat(asked.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(begun).hasValue(0);

            wait.set(false);
            work.get(1, TimeUnit.MINUTES);
            assertThat(begun).hasValue(PIECES);
        } finally {
            wait.set(false);
            polite.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void giveWayToNobodyAfterwards(int threads) {
        AtomicInteger asked = new AtomicInteger();
        Workers.givingWay(() -> asked.incrementAndGet() < 0, () -> assertEachIsDoneOnce(threads));
        int before = asked.get();
        assertEachIsDoneOnce(threads);
        assertThat(before).isPositive();
        assertThat(asked).hasValue(before);
    }

    private static void assertEachIsDoneOnce(int threads) {
        AtomicIntegerArray done = new AtomicIntegerArray(PIECES);
        Workers.forEach(threads, PIECES, () -> done::incrementAndGet);
        for (int piece = 0; piece < PIECES; piece++) {
            assertThat(done.get(piece)).isEqualTo(1);
        }
    }
}
