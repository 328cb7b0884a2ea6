package org.twoeyes.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole portfolio as a new generation of the graph, in parts sent by two sessions, makes it the visible one in
 * one small transaction, and removes the generation before. Until the switch no reader sees any of it; a run that
 * dies leaves rows that {@link Leftovers} removes.
 *
 * <p>Every part carries an id of its own, so that repeating it after a broken link writes it once.
 */
final class GenerationWriter {

    private static final int SESSIONS = 2;
    private static final long ALIVE_EVERY_NANOS = Duration.ofSeconds(10).toNanos();

    private final BoltLink link;
    private final NewGeneration rows;
    private final String operation;
    private final StoreProgress progress;
    private final String run = UUID.randomUUID().toString();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong saidAlive = new AtomicLong(System.nanoTime());

    GenerationWriter(BoltLink link, NewGeneration rows, String operation, StoreProgress progress) {
        this.link = link;
        this.rows = rows;
        this.operation = operation;
        this.progress = progress;
    }

    /**
     * Makes the visible graph equal to the portfolio.
     *
     * @param expected revision that must still be the visible one at the switch
     * @return the revision it led to
     */
    long write(long expected) {
        long generation = link.write(this::begin);
        long revision;
        try {
            inParallel(rows.nodes(), generation);
            inParallel(rows.links(), generation);
            progress.at("switching", rows.size(), rows.size());
            revision = link.write(queries -> makeVisible(queries, expected));
        } catch (StoreUnreachable e) {
            throw e;
        } catch (RuntimeException e) {
            giveUp(generation, e);
            throw e;
        }
        if (expected > 0) {
            progress.at("removing the previous state", rows.size(), rows.size());
        }
        Leftovers.removeReplaced(link, run, expected > 0);
        return revision;
    }

    private long begin(Queries queries) {
        VisibleGraph.locked(queries, operation);
        Map<String, Object> parameters = Map.of("import", run, "operation", operation);
        return queries.run(Statement.BEGIN_IMPORT, parameters)
                .get(0)
                .get("generation")
                .asLong();
    }

    /** Returns the revision that the operation led to, now or in an attempt before. */
    private long makeVisible(Queries queries, long expected) {
        VisibleGraph graph = VisibleGraph.locked(queries, operation);
        OptionalLong applied = ChangeWriter.revisionOf(queries, operation);
        if (applied.isPresent()) {
            return applied.getAsLong();
        }
        if (graph.revision() != expected
                || queries.find(Statement.SWITCH, Map.of("import", run)).isEmpty()) {
            throw new StoreChanged(link.where());
        }
        return ChangeWriter.apply(queries, operation);
    }

    /** Sends all parts; after a failure none is still being sent when this returns. */
    private void inParallel(List<NewGeneration.Part> parts, long generation) {
        ConcurrentLinkedQueue<NewGeneration.Part> queue = new ConcurrentLinkedQueue<>(parts);
        ExecutorService sessions = Executors.newFixedThreadPool(SESSIONS);
        try {
            List<Future<?>> running = IntStream.range(0, SESSIONS)
                    .<Future<?>>mapToObj(i -> sessions.submit(() -> drain(queue, generation)))
                    .toList();
            RuntimeException failure = null;
            for (Future<?> session : running) {
                failure = awaited(session, queue, failure);
            }
            if (failure != null) {
                throw failure;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnreachable(link.where(), "the write was interrupted", e);
        } finally {
            queue.clear();
            sessions.shutdown();
        }
    }

    private static @Nullable RuntimeException awaited(
            Future<?> session, ConcurrentLinkedQueue<?> queue, @Nullable RuntimeException earlier)
            throws InterruptedException {
        try {
            session.get();
            return earlier;
        } catch (ExecutionException e) {
            queue.clear();
            RuntimeException failure =
                    e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            if (earlier != null) {
                earlier.addSuppressed(failure);
                return earlier;
            }
            return failure;
        }
    }

    private void drain(ConcurrentLinkedQueue<NewGeneration.Part> queue, long generation) {
        for (NewGeneration.Part part = queue.poll(); part != null; part = queue.poll()) {
            NewGeneration.Part current = part;
            String id = run + "/" + UUID.randomUUID();
            progress.at(part.stage(), done.get(), rows.size());
            link.write(queries -> once(queries, current, id, generation));
            done.addAndGet(part.rows());
            sayAlive();
        }
    }

    private boolean once(Queries queries, NewGeneration.Part part, String id, long generation) {
        if (queries.find(Statement.READ_OPERATION, Map.of("operation", id)).isPresent()) {
            return false;
        }
        if (queries.find(Statement.IMPORT_BATCH, Map.of("batch", id, "import", run))
                .isEmpty()) {
            throw new StoreChanged(link.where());
        }
        part.send(queries, generation);
        return true;
    }

    private void sayAlive() {
        long last = saidAlive.get();
        if (System.nanoTime() - last > ALIVE_EVERY_NANOS && saidAlive.compareAndSet(last, System.nanoTime())) {
            link.write(queries -> queries.run(Statement.IMPORT_ALIVE, Map.of("import", run)));
        }
    }

    /** Removes what was written of a generation that will not be switched to. */
    private void giveUp(long generation, RuntimeException reason) {
        try {
            if (VisibleGraph.of(link.reads()).generation() != generation) {
                Leftovers.removeHalf(link, run, generation);
            }
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }
}
