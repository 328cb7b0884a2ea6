package org.twoeyes.store;

import java.lang.ref.WeakReference;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Change;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.Plan;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tombstones;

/** The graph behind a link, wherever the database runs. */
final class Neo4jStore implements GraphStore {

    private static final int READ_ATTEMPTS = 4;
    private static final int READERS = 2;
    private static final long SMALL_ROWS = 20_000;
    private static final long BYTES_A_ROW_IN_TRANSACTION = 5_000;

    private final BoltLink link;
    private final StoreOptions options;
    private final Host host;
    private final List<String> notes;
    private volatile Known known = new Known(new WeakReference<>(null), -1);
    private boolean closed;

    /** The process around the database, as far as this one has to do with it. */
    interface Host {
        /** A database that somebody else runs. */
        Host ELSEWHERE = new Host() {};

        /** Throws if there is no room for so many rows. */
        default void requireSpaceFor(long rows) {}

        /** Makes what was written quick to open again. */
        default void checkpoint() {}

        /** Whether the database shares this process's memory. */
        default boolean isHere() {
            return false;
        }

        /** Bytes of heap that a transaction of the database may still take; without bound where it runs elsewhere. */
        default long freeHeapBytes() {
            return Long.MAX_VALUE;
        }

        /** Whether another process of this machine runs it and shares it. */
        default boolean isShared() {
            return false;
        }

        /**
         * Makes the files of the database anew with other contents, so that nothing of what was there before is left.
         *
         * @param from what must still be kept
         * @param moved told where the database is from then on
         * @return the revision it led to; empty where somebody else runs the database, and nothing was done
         * @throws StoreChanged if something else is kept by now
         */
        default OptionalLong rewrite(
                StoredGraph from, GraphContents wanted, StoreProgress progress, Consumer<URI> moved) {
            return OptionalLong.empty();
        }

        /** Stops the database, if this process runs it. */
        default void close() {}
    }

    /** A portfolio that was the visible graph at a revision. */
    private record Known(WeakReference<Portfolio> portfolio, long revision) {}

    private Neo4jStore(BoltLink link, StoreOptions options, Host host, List<String> notes) {
        this.link = link;
        this.options = options;
        this.host = host;
        this.notes = List.copyOf(notes);
    }

    /** Opens the graph behind a link: the schema is brought up to date, leftovers of crashes are removed. */
    static Neo4jStore open(BoltLink link, StoreOptions options, Host host, List<String> earlierNotes) {
        List<String> notes = new ArrayList<>(earlierNotes);
        if (Schema.update(link, notes)) {
            Leftovers.clean(link, host.isHere(), notes);
        }
        return new Neo4jStore(link, options, host, notes);
    }

    /** Looks at the graph behind a link: nothing in it is changed. */
    static ReadableGraph look(BoltLink link) {
        List<String> notes = new ArrayList<>();
        Schema.look(link, notes);
        return new Neo4jStore(link, StoreOptions.REMOTE, Host.ELSEWHERE, notes);
    }

    /** A portfolio and the revision at which it was the visible one. */
    private record Read(Portfolio portfolio, long revision) {}

    @Override
    public Portfolio read() {
        Read read = readNow();
        known = new Known(new WeakReference<>(read.portfolio()), read.revision());
        return read.portfolio();
    }

    @Override
    public long rows() {
        return link.reads()
                .run(Statement.READ_ROWS, Map.of())
                .get(0)
                .get("rows")
                .asLong();
    }

    private Read readNow() {
        for (int attempt = 1; attempt < READ_ATTEMPTS; attempt++) {
            Queries reads = link.reads();
            VisibleGraph before = VisibleGraph.of(reads);
            Portfolio portfolio = tryRead(reads, before);
            if (portfolio != null) {
                return new Read(portfolio, before.revision());
            }
        }
        return link.write(queries -> {
            VisibleGraph locked = VisibleGraph.locked(queries, "read");
            return new Read(GraphReader.read(queries, locked.generation(), 1), locked.revision());
        });
    }

    /** Reads without a lock; null if the graph changed meanwhile. */
    private @Nullable Portfolio tryRead(Queries reads, VisibleGraph before) {
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

    @Override
    public long revision() {
        return VisibleGraph.of(link.reads()).revision();
    }

    @Override
    public WriteReport write(
            Portfolio stored, Portfolio wanted, String operationId, List<Change> changes, StoreProgress progress) {
        Operation operation = new Operation(operationId, changes);
        long now = revision();
        OptionalLong applied = now == 0 ? OptionalLong.empty() : operation.revision(link.reads());
        if (applied.isPresent()) {
            return new WriteReport(applied.getAsLong(), true, false, Map.of());
        }
        long expected = revisionOf(stored, now);
        boolean first = expected == 0;
        Difference.Work work = first
                ? Difference.first(wanted)
                : Difference.between(stored, wanted).work(rowsInOneTransaction(), options.batchRows());
        if (work.changes().isEmpty() && changes.isEmpty()) {
            return new WriteReport(expected, false, false, Map.of());
        }
        host.requireSpaceFor(work.size());
        long revision = work.isWhole()
                ? load(new NewGeneration(wanted, options.batchRows()), first, operation, progress, expected)
                : new ChangeWriter(link, operation, progress).write(work.parts(), expected);
        known = new Known(new WeakReference<>(wanted), revision);
        if (work.size() > options.batchRows()) {
            host.checkpoint();
        }
        return new WriteReport(revision, false, work.isWhole(), work.changes());
    }

    /**
     * Writes a whole portfolio. A small first one goes into the visible generation, which is empty, in one transaction;
     * for others two sessions are faster than one, and the memory of one transaction may not do.
     */
    private long load(NewGeneration rows, boolean first, Operation operation, StoreProgress progress, long expected) {
        return first && rows.size() <= Math.min(SMALL_ROWS, rowsInOneTransaction())
                ? new ChangeWriter(link, operation, progress).write(rows.parts(), expected)
                : new GenerationWriter(link, rows, operation, progress).write(expected);
    }

    /**
     * The revision at which the visible graph equals a portfolio.
     *
     * @throws StoreChanged if it does not
     */
    private long revisionOf(Portfolio stored, long revision) {
        boolean neverWritten = revision == 0 && stored.equals(Portfolio.EMPTY);
        if (neverWritten || stored.equals(knownAt(revision))) {
            return revision;
        }
        Read read = readNow();
        if (!read.portfolio().equals(stored)) {
            throw new StoreChanged(link.where());
        }
        return read.revision();
    }

    /** The portfolio of a revision, where it is still in memory. */
    private @Nullable Portfolio knownAt(long revision) {
        Known last = known;
        return last.revision() == revision ? last.portfolio().get() : null;
    }

    /** What one transaction may hold: a limit, and in this process not more than the memory that is free. */
    private long rowsInOneTransaction() {
        return Math.min(options.oneTransactionRows(), host.freeHeapBytes() / BYTES_A_ROW_IN_TRANSACTION);
    }

    @Override
    public StoredGraph contents() {
        for (int attempt = 1; attempt < READ_ATTEMPTS; attempt++) {
            Queries reads = link.reads();
            VisibleGraph before = VisibleGraph.of(reads);
            Portfolio portfolio = knownAt(before.revision());
            if (portfolio == null) {
                portfolio = tryRead(reads, before);
            }
            GraphContents contents = portfolio == null ? null : recorded(reads, portfolio);
            if (contents != null && VisibleGraph.of(reads).equals(before)) {
                return new StoredGraph(before.revision(), contents);
            }
        }
        return link.write(queries -> {
            VisibleGraph locked = VisibleGraph.locked(queries, "read");
            Portfolio portfolio = GraphReader.read(queries, locked.generation(), 1);
            return new StoredGraph(locked.revision(), recorded(queries, portfolio));
        });
    }

    private static GraphContents recorded(Queries queries, Portfolio portfolio) {
        return new GraphContents(
                portfolio,
                Change.all(query -> ChangeLog.page(queries, query)),
                Records.writes(queries),
                PlanLog.history(queries),
                Records.tombstones(queries));
    }

    @Override
    public long replace(StoredGraph from, GraphContents wanted, StoreProgress progress) {
        NewGeneration rows = new NewGeneration(wanted.portfolio(), wanted.changes(), options.batchRows());
        host.requireSpaceFor(rows.size());
        requireMemoryFor(wanted.changes().size());
        Operation operation = new Operation(
                UUID.randomUUID().toString(),
                List.of(),
                Records.of(wanted, from.contents().plans().size()));
        long revision = new GenerationWriter(link, rows, operation, progress).write(from.revision());
        known = new Known(new WeakReference<>(wanted.portfolio()), revision);
        host.checkpoint();
        return revision;
    }

    @Override
    public Replaced replaceAnew(StoredGraph from, GraphContents wanted, StoreProgress progress) {
        StoreHealth now = health();
        host.requireSpaceFor(now.nodes() + now.relationships());
        OptionalLong revision = host.rewrite(from, wanted, progress, link::moved);
        if (revision.isEmpty()) {
            long replaced = replace(from, wanted, progress);
            return new Replaced(replaced, false, Leftovers.removeAllReplaced(link));
        }
        known = new Known(new WeakReference<>(wanted.portfolio()), revision.getAsLong());
        return new Replaced(revision.getAsLong(), true, true);
    }

    /** The facts are written in parts, but the recorded changes become visible in one transaction. */
    private void requireMemoryFor(int changes) {
        if (changes > host.freeHeapBytes() / BYTES_A_ROW_IN_TRANSACTION) {
            throw new StoreFailed("The memory is not enough for the " + changes
                    + " recorded changes; give more with TWOEYES_OPTS=-Xmx.");
        }
    }

    @Override
    public Tombstones tombstones() {
        return Records.tombstones(link.reads());
    }

    @Override
    public Optional<Change> findChange(String id) {
        return ChangeLog.find(link.reads(), id);
    }

    @Override
    public List<Change> changesOf(String step) {
        return ChangeLog.ofStep(link.reads(), step);
    }

    @Override
    public Change.Page changes(Change.Query query) {
        return ChangeLog.page(link.reads(), query);
    }

    @Override
    public List<Plan> plans() {
        return PlanLog.all(link.reads());
    }

    @Override
    public List<Plan> planVersions(String id) {
        return PlanLog.versions(link.reads(), id);
    }

    @Override
    public Optional<Plan> planOf(String operation) {
        return PlanLog.of(link.reads(), operation);
    }

    @Override
    public boolean writePlan(Plan next, long revision) {
        return link.write(queries -> {
            VisibleGraph graph = VisibleGraph.locked(queries, next.request().operation());
            return PlanLog.append(queries, next, graph.revision() == revision);
        });
    }

    @Override
    public List<String> openingNotes() {
        return notes;
    }

    @Override
    public StoreHealth health() {
        return StoreHealth.of(link.reads(), link.where(), host.isShared());
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            link.close();
            host.close();
        }
    }
}
