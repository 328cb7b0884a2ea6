package org.twoeyes.store;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Change;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.Portfolio;

/**
 * Reads the visible graph as it was at one moment: without a lock where it does not change meanwhile, after some attempts under
 * the lock that every writer needs.
 */
final class VisibleReader {

    private static final int READ_ATTEMPTS = 4;
    private static final int READERS = 2;

    private final BoltLink link;
    private final Host host;

    VisibleReader(BoltLink link, Host host) {
        this.link = link;
        this.host = host;
    }

    /** A portfolio and the revision at which it was the visible one. */
    record Read(Portfolio portfolio, long revision) {}

    /** Reads what is visible now. */
    Read now() {
        return atOneMoment(
                (reads, before) -> {
                    Portfolio portfolio = tryRead(reads, before);
                    return portfolio == null ? null : new Read(portfolio, before.revision());
                },
                (queries, locked) -> new Read(GraphReader.read(queries, locked.generation(), 1), locked.revision()));
    }

    /**
     * Reads something that is all of one moment.
     *
     * @param attempt reads without a lock; null if the graph changed meanwhile
     * @param last reads under the lock, if the graph changed each time
     */
    private <T> T atOneMoment(
            BiFunction<Queries, VisibleGraph, @Nullable T> attempt, BiFunction<Queries, VisibleGraph, T> last) {
        for (int number = 1; number < READ_ATTEMPTS; number++) {
            Queries reads = link.reads();
            @Nullable T read = attempt.apply(reads, VisibleGraph.of(reads));
            if (read != null) {
                return read;
            }
        }
        return link.write(queries -> last.apply(queries, VisibleGraph.locked(queries, "read")));
    }

    /** Reads without a lock, from the copy where that is of now; null if the graph changed meanwhile. */
    private @Nullable Portfolio tryRead(Queries reads, VisibleGraph before) {
        Optional<Portfolio> copied = host.copy().flatMap(copy -> copy.at(before));
        if (copied.isPresent()) {
            return copied.get();
        }
        Portfolio portfolio = readRows(reads, before);
        if (portfolio != null) {
            host.copy().ifPresent(copy -> copy.keep(before.revision(), portfolio, () -> VisibleGraph.of(link.reads())));
        }
        return portfolio;
    }

    private @Nullable Portfolio readRows(Queries reads, VisibleGraph before) {
        Portfolio portfolio;
        try {
            portfolio = GraphReader.read(reads, before.generation(), READERS);
        } catch (StoreFailed e) {
            if (VisibleGraph.of(reads).equals(before)) {
                throw e;
            }
            return null;
        }
        return VisibleGraph.of(reads).equals(before) ? portfolio : null;
    }

    /**
     * Reads everything that is kept, all of one moment.
     *
     * @param known the facts of a revision, where they are in memory; null where not
     */
    StoredGraph contents(LongFunction<@Nullable Portfolio> known) {
        return atOneMoment(
                (reads, before) -> {
                    Portfolio inMemory = known.apply(before.revision());
                    Portfolio portfolio = inMemory == null ? tryRead(reads, before) : inMemory;
                    GraphContents contents = portfolio == null ? null : recorded(reads, portfolio);
                    return contents != null && VisibleGraph.of(reads).equals(before)
                            ? new StoredGraph(before.revision(), contents)
                            : null;
                },
                (queries, locked) -> new StoredGraph(
                        locked.revision(), recorded(queries, GraphReader.read(queries, locked.generation(), 1))));
    }

    private static GraphContents recorded(Queries queries, Portfolio portfolio) {
        return new GraphContents(
                portfolio,
                Change.all(query -> ChangeLog.page(queries, query)),
                Records.writes(queries),
                PlanLog.history(queries),
                Records.tombstones(queries));
    }
}
