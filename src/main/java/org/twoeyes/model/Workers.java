package org.twoeyes.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Spreads numbered pieces of work over threads. The pieces must not depend on each other. */
public final class Workers {

    private static final int BATCH = 32;
    private static final long MOMENT_MILLIS = 2;
    private static final ThreadLocal<BooleanSupplier> OTHERS_WAIT = ThreadLocal.withInitial(() -> () -> false);

    private Workers() {}

    /**
     * Does some work whose pieces are not begun while others wait for something more urgent.
     *
     * @param othersWait asked before pieces are begun, by any thread; must not say so for ever
     */
    public static void givingWay(BooleanSupplier othersWait, Runnable work) {
        BooleanSupplier before = OTHERS_WAIT.get();
        OTHERS_WAIT.set(othersWait);
        try {
            work.run();
        } finally {
            OTHERS_WAIT.set(before);
        }
    }

    private static void giveWay(BooleanSupplier othersWait) {
        while (othersWait.getAsBoolean()) {
            try {
                TimeUnit.MILLISECONDS.sleep(MOMENT_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /**
     * Runs the pieces 0 to {@code count} − 1, each once, and returns when all are done.
     *
     * @param worker makes what one thread runs its pieces with, so that each thread has memory of its own
     */
    public static void forEach(int threads, int count, Supplier<IntConsumer> worker) {
        BooleanSupplier othersWait = OTHERS_WAIT.get();
        if (threads <= 1 || count <= 1) {
            take(new AtomicInteger(), BATCH, count, worker.get(), othersWait);
            return;
        }
        int batch = Math.max(1, Math.min(BATCH, count / (threads * 4)));
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> take(next, batch, count, worker.get(), othersWait)));
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

    private static void take(AtomicInteger next, int batch, int count, IntConsumer worker, BooleanSupplier othersWait) {
        giveWay(othersWait);
        for (int from = next.getAndAdd(batch); from < count; from = next.getAndAdd(batch)) {
            for (int piece = from; piece < Math.min(count, from + batch); piece++) {
                worker.accept(piece);
            }
            giveWay(othersWait);
        }
    }
}
