package org.twoeyes.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twoeyes.model.Portfolio;

/**
 * A copy of the visible graph's facts in the data folder, so that a large portfolio need not be asked for row by row
 * each time that somebody opens it. The graph alone says what is true: the copy counts only at the revision and
 * the state that the graph has, it is removed before the graph changes, and what is wrong with it means that the graph is read.
 *
 * <p>Written by a thread of its own, which is never interrupted: it asks over the link that everybody else uses. It looks by
 * itself whether it is still wanted. Safe for several threads, and for several processes that share the folder.
 */
final class FactsCopy implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FactsCopy.class);
    private static final long PATIENCE_SECONDS = 60;
    private static final long SERVER_PATIENCE_SECONDS = 1;

    private final StoreFolder folder;
    private final StoreOptions options;
    private final ScheduledThreadPoolExecutor writer = new ScheduledThreadPoolExecutor(1, FactsCopy::daemon);
    private @Nullable ScheduledFuture<?> next;

    /** What waits for its time; not held any more once it is being done. */
    private @Nullable Runnable work;

    /** The number of what is to be written; whatever has another one stops. */
    private final AtomicLong asked = new AtomicLong();

    private long newest;

    FactsCopy(StoreFolder folder, StoreOptions options) {
        this.folder = folder;
        this.options = options;
        writer.setRemoveOnCancelPolicy(true);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "copy-facts");
        thread.setDaemon(true);
        return thread;
    }

    /** The facts of a graph, if they are here. A copy of another graph or revision or a damaged one is removed. */
    Optional<Portfolio> at(VisibleGraph graph) {
        Path file = folder.copy();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Portfolio facts = graph.state().isEmpty() ? null : FactsFile.read(file, graph);
            if (facts != null) {
                return Optional.of(facts);
            }
        } catch (IOException | RuntimeException e) {
            // somebody else has removed it meanwhile, it cannot be read, or its rows are refused
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // whether it is there or not, the graph says what is so
        }
        return Optional.empty();
    }

    /**
     * Removes the copy, and whatever is being written by whichever process, because the graph is about to change.
     *
     * @throws StoreFailed if it cannot be removed
     */
    synchronized void forget() {
        long unused = instead();
        folder.removeCopies();
    }

    /** The same once the graph has changed, which is so whatever becomes of this. */
    void forgetFormer() {
        try {
            forget();
        } catch (StoreFailed e) {
            LOG.warn("What was written is stored, but a copy of what was stored before is left. {}", e.getMessage());
        }
    }

    /**
     * Has the facts of a revision copied, in the background, where they are many.
     *
     * @param now asks the graph what it is, before and after the copy is there
     */
    void keep(long revision, Portfolio facts, Supplier<VisibleGraph> now) {
        keep(revision, facts, now, Duration.ZERO);
    }

    /** The same, once nothing has changed for a while. */
    void keepSoon(long revision, Portfolio facts, Supplier<VisibleGraph> now) {
        keep(revision, facts, now, options.copy().after());
    }

    private synchronized void keep(long revision, Portfolio facts, Supplier<VisibleGraph> now, Duration after) {
        if (revision < newest) {
            return; // somebody has written meanwhile
        }
        newest = revision;
        if (facts.rows() >= options.copy().rows() && !writer.isShutdown()) {
            long number = instead();
            schedule(() -> write(number, revision, facts, now), after);
        }
    }

    private void schedule(Runnable writing, Duration after) {
        work = writing;
        next = writer.schedule(writing, after.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Has nothing written of what was to be until now; returns the number of what comes instead. */
    private long instead() {
        if (next != null) {
            next.cancel(false);
        }
        next = null;
        work = null;
        return asked.incrementAndGet();
    }

    private boolean isWanted(long number) {
        return number == asked.get();
    }

    /**
     * Writes a copy, asking the graph before anything is on the disk, before it counts, and when it does. So what another process
     * deletes meanwhile does not come to lie here for good, also where the last answer does not come.
     */
    private void write(long number, long revision, Portfolio facts, Supplier<VisibleGraph> now) {
        begin(number);
        Path draft = folder.copyDraft();
        try {
            VisibleGraph graph = now.get();
            if (graph.revision() != revision || graph.state().isEmpty()) {
                return;
            }
            try {
                folder.requireSpaceFor(facts.rows());
                OwnerOnly.createFile(draft);
                FactsFile.write(draft, graph, facts, () -> isWanted(number));
                if (graph.equals(now.get()) && take(number, draft)) {
                    removeUnlessOf(graph, now);
                }
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | StoreException e) {
            // without a copy the graph is read
        }
    }

    private synchronized void begin(long number) {
        if (isWanted(number)) {
            work = null;
        }
    }

    private synchronized boolean take(long number, Path draft) throws IOException {
        if (!isWanted(number)) {
            return false;
        }
        Files.move(draft, folder.copy(), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** Another process may have written just now, and removed nothing, because the copy was not there yet. */
    private void removeUnlessOf(VisibleGraph graph, Supplier<VisibleGraph> now) throws IOException {
        boolean known = false;
        try {
            known = graph.equals(now.get());
        } finally {
            if (!known) {
                Files.deleteIfExists(folder.copy());
            }
        }
    }

    /**
     * Waits for what is being written, but not for ever. What was to be written later is written now, so that the next command need
     * not read the graph; only a process that lets others in leaves it out, as nobody is to wait for its end.
     */
    @Override
    public void close() {
        synchronized (this) {
            if (next != null && next.getDelay(TimeUnit.MILLISECONDS) > 0) {
                next.cancel(false);
                if (!options.shared() && work != null) {
                    schedule(work, Duration.ZERO);
                }
            }
            writer.shutdown();
        }
        try {
            boolean unused = writer.awaitTermination(
                    options.shared() ? SERVER_PATIENCE_SECONDS : PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop();
    }

    private synchronized void stop() {
        long unused = instead();
    }
}
