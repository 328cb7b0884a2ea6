package org.twoeyes.service.view;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twoeyes.model.Change;
import org.twoeyes.model.Lazy;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Workers;
import org.twoeyes.service.DatabaseUnavailableException;
import org.twoeyes.service.RecordedPast;

/**
 * The analyzed portfolios that readers share. Each (revision, date) is analyzed once, by the first who asks;
 * others who ask for the same wait for it, and nobody waits for another date or revision. A reader keeps the
 * whole they were given, whatever is published meanwhile. Safe for any number of threads.
 */
public final class Readings {

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

    /** So long after its beginning the analysis of a day ahead lets others go first. */
    private static final Duration MOST_GIVEN_WAY = Duration.ofSeconds(20);

    private final Clock clock;
    private final Optional<LocalDate> fixedDay;
    private final Function<Change.Query, Change.Page> changes;
    private final int threads;
    private final Step step;

    /** The days that somebody is about to be given, analyzed or not. */
    private final Queue<FutureTask<AnalyzedPortfolio>> awaited = new ConcurrentLinkedQueue<>();

    private volatile Generation generation;

    /** How the portfolio after a change is worked out from the one before it. */
    @FunctionalInterface
    interface Step {
        AnalyzedPortfolio next(AnalyzedPortfolio before, String revision, Portfolio portfolio);
    }

    private record Generation(
            String revision, Portfolio portfolio, RecordedPast past, Lazy<ToldApart> toldApart, KeptDays days) {

        /** The portfolio on a day, if it is analyzed. */
        Optional<AnalyzedPortfolio> known(LocalDate day) {
            FutureTask<AnalyzedPortfolio> task = days.find(day).orElse(null);
            try {
                return task != null && task.isDone() ? Optional.of(task.get()) : Optional.empty();
            } catch (ExecutionException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    /**
     * Starts with a portfolio.
     *
     * @param fixedDay the day to look at where none is asked for; empty is today in the policy's time zone
     * @param changes gives the recorded changes of what is stored, for days before today
     * @param threads how many threads work on one analysis
     */
    public Readings(
            String revision,
            Portfolio portfolio,
            Clock clock,
            Optional<LocalDate> fixedDay,
            Function<Change.Query, Change.Page> changes,
            int threads) {
        this(revision, portfolio, clock, fixedDay, changes, threads, AnalyzedPortfolio::next);
    }

    /** The same with a step of one's own. */
    Readings(
            String revision,
            Portfolio portfolio,
            Clock clock,
            Optional<LocalDate> fixedDay,
            Function<Change.Query, Change.Page> changes,
            int threads,
            Step step) {
        this.clock = clock;
        this.fixedDay = fixedDay;
        this.changes = changes;
        this.threads = threads;
        this.step = step;
        this.generation = generation(revision, portfolio);
    }

    private Generation generation(String revision, Portfolio portfolio) {
        return new Generation(
                revision,
                portfolio,
                new RecordedPast(portfolio, changes),
                new Lazy<>(() -> ToldApart.of(portfolio, changes)),
                new KeptDays());
    }

    /**
     * Puts another state of the data in place of the one before, once today is analyzed and prepared: until
     * then, readers get the one before, and who reads that one reads on. Takes as long as that.
     */
    public void publish(String revision, Portfolio portfolio) {
        Generation next = generation(revision, portfolio);
        LocalDate today = today(portfolio);
        Generation current = generation;
        AnalyzedPortfolio before = current.known(today).orElse(null);
        current.days()
                .keepOnly(today(
                        current.portfolio())); // the others are of no use afterwards, and what comes needs their room
        if (before != null) {
            FutureTask<AnalyzedPortfolio> unused =
                    next.days().at(today, today, day -> new FutureTask<>(() -> after(before, next, day)));
        }
        AnalyzedPortfolio unused =
                awaited(task(next, today), task -> result(next, task).prepared());
        generation = next;
    }

    /**
     * People who are alike and of whom somebody has decided that they are two: all that were decided up to any state of the
     * data that was read before this is asked.
     */
    public ToldApart toldApart() {
        return generation.toldApart().get();
    }

    /** The state after a change; worked out whole where the step to it fails, so that readers do not stay behind. */
    private AnalyzedPortfolio after(AnalyzedPortfolio before, Generation next, LocalDate today) {
        try {
            return step.next(before, next.revision(), next.portfolio()).prepared();
        } catch (RuntimeException | Error e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e; // this is being closed
            }
            LOG.error("analyzing what a change has touched failed; the whole portfolio is analyzed again", e);
            return analyzed(next, today);
        }
    }

    /** The facts that are current now. */
    public Portfolio portfolio() {
        return generation.portfolio();
    }

    /** The name of the state of the data that is current now. */
    public String revision() {
        return generation.revision();
    }

    /** The day to look at where none is asked for. */
    public LocalDate today() {
        return today(generation.portfolio());
    }

    private LocalDate today(Portfolio portfolio) {
        return fixedDay.orElseGet(
                () -> LocalDate.now(clock.withZone(portfolio.policy().timeZone())));
    }

    /**
     * The portfolio on a date, analyzed: of a day before today, as it was recorded at its end. Takes as long as the analysis
     * for the first who asks.
     *
     * @throws DatabaseUnavailableException if the recorded changes are needed and cannot be read
     */
    public AnalyzedPortfolio at(LocalDate asOf) {
        return lookedAt(generation, asOf);
    }

    /** The same state of the data on two dates. */
    public Pair at(LocalDate earlier, LocalDate later) {
        Generation current = generation;
        return new Pair(lookedAt(current, earlier), lookedAt(current, later));
    }

    private AnalyzedPortfolio lookedAt(Generation current, LocalDate asOf) {
        return awaited(task(current, asOf), task -> result(current, task));
    }

    /** Has something done with a day before anything that nobody waits for. */
    private AnalyzedPortfolio awaited(
            FutureTask<AnalyzedPortfolio> task, Function<FutureTask<AnalyzedPortfolio>, AnalyzedPortfolio> done) {
        awaited.add(task);
        try {
            return done.apply(task);
        } finally {
            awaited.remove(task);
        }
    }

    /**
     * Analyzes a month beside the days that were looked at last, so that whoever moves on through time need not wait for it. Takes as
     * long as that, and lets go first whoever waits for something else.
     *
     * @return false if there is none, because all are analyzed or nobody moves through time, or where a reader waits for a day
     */
    public boolean prepareAhead() {
        if (!awaited.isEmpty()) {
            return false;
        }
        Generation current = generation;
        Optional<FutureTask<AnalyzedPortfolio>> next =
                current.days().ahead(today(current.portfolio()), day -> analysis(current, day));
        next.ifPresent(task -> {
            AnalyzedPortfolio unused =
                    at(current, today(current.portfolio())); // all days need it, and readers of today most
            long begun = System.nanoTime();
            Workers.givingWay(
                    () -> !awaited.isEmpty()
                            && !awaited.contains(task)
                            && System.nanoTime() - begun < MOST_GIVEN_WAY.toNanos(),
                    () -> result(current, task));
        });
        return next.isPresent();
    }

    /** How many days are analyzed that nobody has asked for yet. */
    public int daysAhead() {
        return generation.days().notAskedFor();
    }

    /** One state of the data on two dates. */
    public record Pair(AnalyzedPortfolio earlier, AnalyzedPortfolio later) {}

    /**
     * Somebody is expected to compare today with an earlier day, so that {@link #prepareAhead} analyzes the one that is offered first,
     * as long as the facts stay as they are: nobody waits for it, so that is not done after every edit.
     */
    public void expectComparison() {
        generation.days().expectComparison();
    }

    private AnalyzedPortfolio at(Generation current, LocalDate asOf) {
        return result(current, task(current, asOf));
    }

    private FutureTask<AnalyzedPortfolio> task(Generation current, LocalDate asOf) {
        return current.days().at(asOf, today(current.portfolio()), day -> analysis(current, day));
    }

    private FutureTask<AnalyzedPortfolio> analysis(Generation current, LocalDate day) {
        return new FutureTask<>(() -> analyzed(current, day));
    }

    private AnalyzedPortfolio analyzed(Generation current, LocalDate asOf) {
        LocalDate today = today(current.portfolio());
        if (asOf.equals(today)) {
            return AnalyzedPortfolio.of(current.revision(), current.portfolio(), asOf, threads);
        }
        Optional<Portfolio> then = asOf.isBefore(today) ? current.past().on(asOf) : Optional.empty();
        AnalyzedPortfolio present = at(current, today);
        return then.map(recorded -> present.on(asOf, recorded)).orElseGet(() -> present.on(asOf));
    }

    private static AnalyzedPortfolio result(Generation generation, FutureTask<AnalyzedPortfolio> task) {
        task.run(); // does nothing where somebody else works on it, or has
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was interrupted", e);
        } catch (ExecutionException e) {
            generation.days().failed(task);
            if (e.getCause() instanceof DatabaseUnavailableException unavailable) {
                throw unavailable;
            }
            throw new IllegalStateException("the analysis failed", e.getCause());
        }
    }
}
