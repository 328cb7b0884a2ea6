package org.twoeyes.service.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * The days of one state of the data that are analyzed or being analyzed. What nobody has asked for yet is kept beside them, so that it
 * takes nobody's place. Safe for any number of threads.
 */
final class KeptDays {

    /** Today, and five that somebody looked at. */
    private static final int LOOKED_AT = 6;

    /** The days beside two. */
    private static final int AHEAD = 4;

    /** From the one that was looked at longest ago on. */
    private final Map<LocalDate, FutureTask<AnalyzedPortfolio>> lookedAt = new LinkedHashMap<>(16, 0.75f, true);

    private final Map<LocalDate, FutureTask<AnalyzedPortfolio>> ahead = new LinkedHashMap<>();
    private final DaysAhead next = new DaysAhead();

    /**
     * A day that somebody looks at.
     *
     * @param today is kept whatever else is looked at, because most readers look at it
     * @param analysis of a day that is not there
     */
    synchronized FutureTask<AnalyzedPortfolio> at(
            LocalDate day, LocalDate today, Function<LocalDate, FutureTask<AnalyzedPortfolio>> analysis) {
        if (day.isBefore(today)) {
            next.look(day);
        }
        FutureTask<AnalyzedPortfolio> prepared = ahead.remove(day);
        FutureTask<AnalyzedPortfolio> task =
                lookedAt.computeIfAbsent(day, asked -> prepared == null ? analysis.apply(asked) : prepared);
        if (lookedAt.size() > LOOKED_AT) {
            lookedAt.keySet().stream()
                    .filter(kept -> !kept.equals(today))
                    .findFirst()
                    .ifPresent(lookedAt::remove);
        }
        return task;
    }

    /** A day that somebody may look at next and that is not there; empty if there is none. */
    synchronized Optional<FutureTask<AnalyzedPortfolio>> ahead(
            LocalDate today, Function<LocalDate, FutureTask<AnalyzedPortfolio>> analysis) {
        List<LocalDate> beside = daysBeside(today);
        Optional<FutureTask<AnalyzedPortfolio>> task = beside.stream()
                .filter(day -> !lookedAt.containsKey(day) && !ahead.containsKey(day))
                .findFirst()
                .map(day -> ahead.computeIfAbsent(day, analysis));
        if (ahead.size() > AHEAD) {
            ahead.keySet().stream()
                    .filter(day -> !beside.contains(day))
                    .findFirst()
                    .ifPresent(ahead::remove);
        }
        return task;
    }

    /** Somebody may compare today with an earlier day, though nobody has looked at one yet. */
    synchronized void expectComparison() {
        next.expectComparison();
    }

    private List<LocalDate> daysBeside(LocalDate today) {
        try {
            return next.ahead(today);
        } catch (DateTimeException e) {
            return List.of(); // at the end of all days
        }
    }

    /** A day if it is there, analyzed or not. */
    synchronized Optional<FutureTask<AnalyzedPortfolio>> find(LocalDate day) {
        return Optional.ofNullable(lookedAt.get(day));
    }

    /** How many days are there that nobody has asked for. */
    synchronized int notAskedFor() {
        return ahead.size();
    }

    /** Forgets a day whose analysis failed, and that anybody moves on through time: whoever asks for a day is told. */
    synchronized void failed(FutureTask<AnalyzedPortfolio> task) {
        lookedAt.values().remove(task);
        if (ahead.values().remove(task)) {
            next.forget();
        }
    }

    /** Forgets all but one day. */
    synchronized void keepOnly(LocalDate day) {
        lookedAt.keySet().removeIf(kept -> !kept.equals(day));
        ahead.clear();
        next.forget();
    }
}
