package org.twoeyes.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.neo4j.driver.Record;

/**
 * Writes a whole portfolio as a new generation of the graph, in parts sent by two sessions, makes it the visible one in
 * one small transaction, and removes the generation before. Until the switch no reader sees any of it; a run that
 * dies leaves rows that {@link Leftovers} removes.
 *
 * <p>Every part carries an id of its own, so that repeating it after a broken link writes it once. It is committed under
 * the lock of its session's note, and only while nobody has given the import up; so whoever gives it up, who needs the
 * locks of all sessions, sees all that was written, and nothing comes after.
 */
final class GenerationWriter {

    private static final int SESSIONS = 2;

    private final BoltLink link;
    private final NewGeneration rows;
    private final Operation operation;
    private final StoreProgress progress;
    private final String run = UUID.randomUUID().toString();
    private final AtomicLong done = new AtomicLong();

    GenerationWriter(BoltLink link, NewGeneration rows, Operation operation, StoreProgress progress) {
        this.link = link;
        this.rows = rows;
        this.operation = operation;
        this.progress = progress;
    }

    /**
     * Makes the visible graph equal to the portfolio, unless the operation was applied before.
     *
     * @param expected revision that must still be the visible one at the switch
     */
    Operation.Applied write(long expected) {
        Leftovers.removeAttempts(link, operation.id());
        long generation = link.write(this::begin);
        Operation.Applied applied;
        try {
            rows.phases().forEach(parts -> inParallel(parts.get(), generation));
            say("switching");
            applied = link.write(queries -> makeVisible(queries, expected));
        } catch (StoreUnreachable e) {
            throw e;
        } catch (RuntimeException e) {
            giveUp(e);
            throw e;
        }
        if (expected > 0 && !applied.already()) {
            say("removing the previous state");
        }
        tidyUp(applied, expected > 0);
        return applied;
    }

    /**
     * Removes what was replaced, or what was written in vain. The write is done by now, whatever becomes of this: the record
     * names what is left.
     *
     * @param something whether there was anything before
     */
    private void tidyUp(Operation.Applied applied, boolean something) {
        try {
            if (applied.already()) {
                OptionalLong unused = Leftovers.removeHalf(link, run, Leftovers.ANYWAY);
            } else {
                Leftovers.removeReplaced(link, run, something);
            }
        } catch (StoreException e) {
            // the next opening removes it
        }
    }

    private long begin(Queries queries) {
        VisibleGraph.locked(queries, operation.id());
        Map<String, Object> parameters = Map.of("import", run, "operation", operation.id(), "sessions", sessions());
        return queries.run(Statement.BEGIN_IMPORT, parameters)
                .get(0)
                .get("generation")
                .asLong();
    }

    private List<String> sessions() {
        return IntStream.range(0, SESSIONS)
                .mapToObj(number -> run + "/" + number)
                .toList();
    }

    private Operation.Applied makeVisible(Queries queries, long expected) {
        VisibleGraph graph = VisibleGraph.locked(queries, operation.id());
        Optional<Operation.Applied> applied = operation.applied(queries);
        if (applied.isPresent()) {
            return applied.get();
        }
        if (graph.revision() != expected
                || !operation.isCurrent(queries)
                || queries.find(Statement.SWITCH, Map.of("import", run)).isEmpty()) {
            throw new StoreChanged(link.where());
        }
        return operation.apply(queries);
    }

    /** Sends all parts; after a failure none is still being sent when this returns. */
    private void inParallel(List<Part> parts, long generation) {
        ConcurrentLinkedQueue<Part> queue = new ConcurrentLinkedQueue<>(parts);
        ExecutorService sessions = Executors.newFixedThreadPool(SESSIONS);
        try {
            List<Future<?>> running = sessions().stream()
                    .<Future<?>>map(session -> sessions.submit(() -> drain(queue, session, generation)))
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

    private void drain(ConcurrentLinkedQueue<Part> queue, String session, long generation) {
        for (Part part = queue.poll(); part != null; part = queue.poll()) {
            say(part.stage());
            write(part, run + "/" + UUID.randomUUID(), session, generation);
            done.addAndGet(part.rows());
        }
    }

    private synchronized void say(String stage) {
        progress.at(stage, done.get(), rows.size());
    }

    private boolean once(Queries queries, Part part, String id, String session, long generation) {
        Optional<Record> batch = queries.find(Statement.IMPORT_BATCH, Map.of("batch", id, "import", run));
        if (batch.isPresent() && !batch.get().get("fresh").asBoolean()) {
            return false;
        }
        if (batch.isPresent()) {
            part.send(queries, generation);
        }
        if (batch.isEmpty() || !isAlive(queries, session)) {
            throw new StoreChanged(link.where());
        }
        return true;
    }

    /** Writes a part. Where nodes are gone because somebody gave the import up, that is what is told. */
    private void write(Part part, String id, String session, long generation) {
        try {
            link.write(queries -> once(queries, part, id, session, generation));
        } catch (NodesGone e) {
            if (link.write(queries -> isAlive(queries, session))) {
                throw e;
            }
            StoreChanged changed = new StoreChanged(link.where());
            changed.addSuppressed(e);
            throw changed;
        }
    }

    private static boolean isAlive(Queries queries, String session) {
        return queries.find(Statement.IMPORT_ALIVE, Map.of("session", session)).isPresent();
    }

    /** Removes what was written of a generation that will not be switched to. */
    private void giveUp(RuntimeException reason) {
        try {
            Leftovers.removeHalf(link, run, Leftovers.ANYWAY);
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }
}
