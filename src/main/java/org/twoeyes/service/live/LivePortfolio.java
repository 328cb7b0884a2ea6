package org.twoeyes.service.live;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tombstones;
import org.twoeyes.service.DatabaseUnavailableException;
import org.twoeyes.service.view.AnalyzedPortfolio;
import org.twoeyes.service.view.Readings;

/**
 * A portfolio as its readers see it: read from its home at the start, and again when that changes, by an
 * import of this process or of another. Readers read on meanwhile.
 */
public final class LivePortfolio implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LivePortfolio.class);
    private static final long LOOK_MILLIS = 500;
    private static final int MOST_FAILURES = 8;

    /** By then, whoever opened the page at once has it. */
    private static final long AT_EASE_SECONDS = 5;

    /** So much of the heap may be in use where something is analyzed that nobody has asked for yet. */
    private static final double MOST_HEAP_IN_USE = 0.75;

    private final Home home;
    private final Clock clock;
    private final BooleanSupplier hasRoom;
    private final Readings readings;
    private final ScheduledExecutorService watcher;
    private final List<Runnable> onErasure = new CopyOnWriteArrayList<>();
    private Tombstones erased;
    private String lookedAt = "";
    private boolean reachable = true;
    private int failures;
    private int leftOut;

    /**
     * Reads a home; closing this closes it.
     *
     * @param fixedDay the day to look at where none is asked for; empty is today in the policy's time zone
     */
    public LivePortfolio(Home home, Clock clock, Optional<LocalDate> fixedDay) {
        this(home, clock, fixedDay, LivePortfolio::hasRoom);
    }

    /** The same that analyzes days ahead only where there is room. */
    LivePortfolio(Home home, Clock clock, Optional<LocalDate> fixedDay, BooleanSupplier hasRoom) {
        this.home = home;
        this.hasRoom = hasRoom;
        this.clock = clock;
        this.erased = home.tombstones();
        Home.State state = home.read(Portfolio.EMPTY);
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        this.readings = new Readings(state.revision(), state.portfolio(), clock, fixedDay, home::changes, threads);
        this.watcher = Executors.newScheduledThreadPool(2, task -> {
            Thread thread = new Thread(task, "watch-portfolio");
            thread.setDaemon(true);
            return thread;
        });
        for (Runnable task : List.<Runnable>of(this::look, this::lookAhead)) {
            ScheduledFuture<?> unused = watcher.scheduleWithFixedDelay(task, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        ScheduledFuture<?> unused = watcher.schedule(readings::expectComparison, AT_EASE_SECONDS, TimeUnit.SECONDS);
    }

    /** What readers read. */
    public Readings readings() {
        return readings;
    }

    /** Where it lives. */
    public Home home() {
        return home;
    }

    /** Takes over what the home has now, if that is something else. */
    public synchronized void refresh() {
        if (!home.revision().equals(readings.revision())) {
            Home.State state = home.read(readings.portfolio());
            tellOfErasures();
            readings.publish(state.revision(), state.portfolio());
        }
    }

    /**
     * Takes a step, and shows readers what it led to before anybody else in this process looks, who waits meanwhile. That is a
     * moment for a few rows; where an account with very many people is retired, the whole portfolio is written. Readers read on.
     *
     * @return the state it led to; empty as {@link Home#write} says
     */
    synchronized Optional<Home.State> write(Home.Step step) {
        Optional<Home.State> written = home.write(step, Home.WriteProgress.NONE);
        written.ifPresent(this::publish);
        return written;
    }

    /** Has something done as soon as this process sees that somebody was erased, by whichever process. */
    void whenErased(Runnable task) {
        onErasure.add(task);
    }

    private void tellOfErasures() {
        Tombstones now = home.tombstones();
        if (!now.equals(erased)) {
            erased = now;
            onErasure.forEach(Runnable::run);
        }
    }

    /** Takes over a state that this process has written, without reading it back; a later one, if there is one by now. */
    synchronized void publish(Home.State written) {
        tellOfErasures(); // one that came before it is not seen by its revision any more
        if (written.revision().equals(readings.revision())) {
            return; // seen already
        }
        if (home.revision().equals(written.revision())) {
            readings.publish(written.revision(), written.portfolio());
        } else {
            refresh();
        }
    }

    /** Tells the time. */
    public Clock clock() {
        return clock;
    }

    /** Takes over changes, and keeps today analyzed, so that readers of it need not wait: also after midnight. */
    private void look() {
        try {
            String revision = home.revision();
            if (leftOut > 0 && revision.equals(lookedAt)) {
                leftOut--;
                return;
            }
            lookedAt = revision;
            refresh();
            AnalyzedPortfolio unused = readings.at(readings.today()).prepared();
            failures = 0;
            reachable = true;
        } catch (DatabaseUnavailableException e) {
            if (reachable) {
                LOG.warn("readers get what was read before, because changes cannot be read: {}", e.getMessage());
            }
            reachable = false;
        } catch (RuntimeException | OutOfMemoryError e) {
            // a task that throws is not run again
            if (!watcher.isShutdown()) {
                LOG.error("looking for changes failed", e);
                // what fails for millions of contacts is not tried twice a second, but what comes after it is
                leftOut = failures * failures;
                failures = Math.min(MOST_FAILURES, failures + 1);
            }
        }
    }

    /** Prepares the months beside the days that somebody looks at, where there is room for them. */
    private void lookAhead() {
        try {
            while (hasRoom.getAsBoolean() && readings.prepareAhead()) {
                LOG.debug("another day is analyzed ahead");
            }
        } catch (DatabaseUnavailableException e) {
            LOG.debug("days are not analyzed ahead, because changes cannot be read: {}", e.getMessage());
        } catch (RuntimeException | OutOfMemoryError e) {
            // a task that throws is not run again
            if (!watcher.isShutdown()) {
                LOG.warn("a day beside one that is looked at could not be analyzed ahead", e);
            }
        }
    }

    private static boolean hasRoom() {
        Runtime heap = Runtime.getRuntime();
        return heap.totalMemory() - heap.freeMemory() < MOST_HEAP_IN_USE * heap.maxMemory();
    }

    @Override
    public void close() {
        watcher.shutdownNow();
        home.close();
    }
}
