package org.twoeyes.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Spreads numbered pieces of work over threads. The pieces must not depend on each other. */
public final class Workers {

    private static final int BATCH = 32;

    private Workers() {}

    /**
     * Runs the pieces 0 to {@code count} − 1, each once, and returns when all are done.
     *
     * @param worker makes what one thread runs its pieces with, so that each thread has memory of its own
     */
    public static void forEach(int threads, int count, Supplier<IntConsumer> worker) {
        if (threads <= 1 || count <= 1) {
            IntConsumer only = worker.get();
            for (int piece = 0; piece < count; piece++) {
                only.accept(piece);
            }
            return;
        }
        int batch = Math.max(1, Math.min(BATCH, count / (threads * 4)));
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> take(next, batch, count, worker.get())));
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

    private static void take(AtomicInteger next, int batch, int count, IntConsumer worker) {
        for (int from = next.getAndAdd(batch); from < count; from = next.getAndAdd(batch)) {
            for (int piece = from; piece < Math.min(count, from + batch); piece++) {
                worker.accept(piece);
            }
        }
    }
}
