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
import org.neo4j.driver.Record;

/**
 * Writes a whole portfolio as a new generation of the graph, in batches of two sessions, makes it the visible one in
 * one small transaction, and removes the generation before. Until the switch no reader sees any of it; a run that
 * dies leaves rows that {@link Leftovers} removes.
 *
 * <p>Every batch carries an id of its own, so that repeating it after a broken link writes it once.
 */
final class GenerationWriter {

    private static final int SESSIONS = 2;
    private static final long ALIVE_EVERY_NANOS = Duration.ofSeconds(10).toNanos();

    private final BoltLink link;
    private final int batchRows;
    private final String run = UUID.randomUUID().toString();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong saidAlive = new AtomicLong(System.nanoTime());

    GenerationWriter(BoltLink link, int batchRows) {
        this.link = link;
        this.batchRows = batchRows;
    }

    /**
     * Makes the visible graph equal to a portfolio.
     *
     * @param whole everything in the portfolio
     * @param expected revision that must still be the visible one at the switch
     * @return the revision it led to
     */
    long write(Difference whole, long expected, String operation, StoreProgress progress) {
        long generation = link.write(queries -> begin(queries, operation));
        long revision;
        try {
            long total = whole.size();
            inParallel(whole.nodes(batchRows), generation, total, progress);
            inParallel(whole.links(batchRows), generation, total, progress);
            progress.at("switching", total, total);
            revision = link.write(queries -> makeVisible(queries, expected, operation));
        } catch (StoreUnreachable e) {
            throw e;
        } catch (RuntimeException e) {
            giveUp(generation, e);
            throw e;
        }
        progress.at("removing the previous state", whole.size(), whole.size());
        Leftovers.removeOlder(link, generation);
        return revision;
    }

    private long begin(Queries queries, String operation) {
        VisibleGraph.locked(queries, operation);
        Map<String, Object> parameters = Map.of("import", run, "operation", operation);
        return queries.run(Statement.BEGIN_IMPORT, parameters).get(0).get("generation").asLong();
    }

    /** Returns the revision that the operation led to, now or in an attempt before. */
    private long makeVisible(Queries queries, long expected, String operation) {
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

    private void inParallel(List<Batch> batches, long generation, long total, StoreProgress progress) {
        ConcurrentLinkedQueue<Batch> queue = new ConcurrentLinkedQueue<>(batches);
        ExecutorService sessions = Executors.newFixedThreadPool(SESSIONS);
        try {
            List<Future<?>> running = java.util.stream.IntStream.range(0, SESSIONS)
                    .<Future<?>>mapToObj(i -> sessions.submit(() -> drain(queue, generation, total, progress)))
                    .toList();
            for (Future<?> session : running) {
                session.get();
            }
        } catch (ExecutionException e) {
            queue.clear();
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnreachable(link.where(), "the write was interrupted", e);
        } finally {
            queue.clear();
            sessions.shutdown();
        }
    }

    private void drain(ConcurrentLinkedQueue<Batch> queue, long generation, long total, StoreProgress progress) {
        for (Batch batch = queue.poll(); batch != null; batch = queue.poll()) {
            Batch current = batch;
            String id = run + "/" + UUID.randomUUID();
            progress.at(batch.stage(), done.get(), total);
            link.write(queries -> once(queries, current, id, generation));
            done.addAndGet(batch.rows());
            sayAlive();
        }
    }

    private boolean once(Queries queries, Batch batch, String id, long generation) {
        if (queries.find(Statement.READ_OPERATION, Map.of("operation", id)).isPresent()) {
            return false;
        }
        List<Record> noted = queries.run(Statement.IMPORT_BATCH, Map.of("batch", id, "import", run));
        if (noted.isEmpty()) {
            throw new StoreChanged(link.where());
        }
        queries.run(batch.statement(), batch.parameters(generation));
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
                link.write(queries -> queries.run(Statement.REMOVE_IMPORT, Map.of("import", run)));
                Leftovers.remove(link, generation);
            }
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }
}
