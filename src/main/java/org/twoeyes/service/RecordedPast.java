package org.twoeyes.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.twoeyes.intake.PastPortfolio;
import org.twoeyes.model.Change;
import org.twoeyes.model.Portfolio;

/**
 * A state of the data on earlier days, as it was recorded then. Changes are read as far back as somebody has looked, once.
 * A change that somebody makes after that state is no harm: what it has found is that state. Safe for several threads.
 */
public final class RecordedPast {

    private static final int PAGE = 2_000;

    private final Portfolio now;
    private final Function<Change.Query, Change.Page> pages;
    private final List<Change> known = new ArrayList<>();
    private OptionalLong below = OptionalLong.of(Long.MAX_VALUE);

    /** @param pages the recorded changes, the newest first */
    public RecordedPast(Portfolio now, Function<Change.Query, Change.Page> pages) {
        this.now = now;
        this.pages = pages;
    }

    /** The portfolio at the end of a day in the policy's time zone; empty where nothing was recorded since. */
    public Optional<Portfolio> on(LocalDate day) {
        List<Change> since =
                since(day.plusDays(1).atStartOfDay(now.policy().timeZone()).toInstant());
        return since.isEmpty() ? Optional.empty() : Optional.of(PastPortfolio.before(now, since));
    }

    private synchronized List<Change> since(Instant moment) {
        while (below.isPresent() && (known.isEmpty() || isSince(known.get(known.size() - 1), moment))) {
            Change.Page page = pages.apply(new Change.Query(null, PAGE, below.getAsLong()));
            known.addAll(page.changes());
            below = page.next();
        }
        return known.stream().takeWhile(change -> isSince(change, moment)).toList();
    }

    private static boolean isSince(Change change, Instant moment) {
        return !change.at().isBefore(moment);
    }
}
