package org.twoeyes.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Spreads numbered pieces of work over threads. The pieces must not depend on each other. */
public final class Workers {

    private static final int BATCH = 32;
    private static final long MOMENT_MILLIS = 2;
    private static final ThreadLocal<Courtesy> COURTESY =
            ThreadLocal.withInitial(() -> new Courtesy(() -> false, Duration.ZERO));

    private Workers() {}

    /** Waits while others need the threads, until it has waited long enough. */
    private static final class Courtesy {
        private final BooleanSupplier othersWait;
        private final AtomicLong moments;

        Courtesy(BooleanSupplier othersWait, Duration most) {
            this.othersWait = othersWait;
            this.moments = new AtomicLong(most.toMillis() / MOMENT_MILLIS);
        }

        void giveWay() {
            while (othersWait.getAsBoolean() && moments.getAndDecrement() > 0) {
                try {
                    TimeUnit.MILLISECONDS.sleep(MOMENT_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    /**
     * Does some work whose pieces are not begun while others wait for something more urgent.
     *
     * @param most so long in all it lets them go first; then it goes on, whoever waits, so that nobody waits for it in vain
     */
    public static void givingWay(BooleanSupplier othersWait, Duration most, Runnable work) {
        Courtesy before = COURTESY.get();
        COURTESY.set(new Courtesy(othersWait, most));
        try {
            work.run();
        } finally {
            COURTESY.set(before);
        }
    }

    /**
     * Runs the pieces 0 to {@code count} − 1, each once, and returns when all are done.
     *
     * @param worker makes what one thread runs its pieces with, so that each thread has memory of its own
     */
    public static void forEach(int threads, int count, Supplier<IntConsumer> worker) {
        Courtesy courtesy = COURTESY.get();
        if (threads <= 1 || count <= 1) {
            take(new AtomicInteger(), BATCH, count, worker.get(), courtesy);
            return;
        }
        int batch = Math.max(1, Math.min(BATCH, count / (threads * 4)));
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> take(next, batch, count, worker.get(), courtesy)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the work was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the work failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static void take(AtomicInteger next, int batch, int count, IntConsumer worker, Courtesy courtesy) {
        courtesy.giveWay();
        for (int from = next.getAndAdd(batch); from < count; from = next.getAndAdd(batch)) {
            for (int piece = from; piece < Math.min(count, from + batch); piece++) {
                worker.accept(piece);
            }
            courtesy.giveWay();
        }
    }
}
