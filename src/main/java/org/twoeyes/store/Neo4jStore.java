package org.twoeyes.store;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Change;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.Plan;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tombstones;

/** The graph behind a link, wherever the database runs. */
final class Neo4jStore implements GraphStore {

    private static final long SMALL_ROWS = 20_000;
    private static final long BYTES_A_ROW_IN_TRANSACTION = 5_000;

    private final BoltLink link;
    private final VisibleReader reader;
    private final StoreOptions options;
    private final Host host;
    private final List<String> notes;
    private volatile Known known = new Known(new WeakReference<>(null), -1);
    private boolean closed;

    /** A portfolio that was the visible graph at a revision. */
    private record Known(WeakReference<Portfolio> portfolio, long revision) {}

    private Neo4jStore(BoltLink link, StoreOptions options, Host host, List<String> notes) {
        this.link = link;
        this.reader = new VisibleReader(link, host);
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

    @Override
    public Portfolio read() {
        VisibleReader.Read read = reader.now();
        known = new Known(new WeakReference<>(read.portfolio()), read.revision());
        return read.portfolio();
    }

    @Override
    public Portfolio read(Portfolio former) {
        Portfolio last = knownAt(revision());
        if (last != null) {
            return last;
        }
        VisibleReader.Read read = reader.now();
        Portfolio shared = read.portfolio().sharing(former);
        known = new Known(new WeakReference<>(shared), read.revision());
        return shared;
    }

    @Override
    public long rows() {
        return link.reads()
                .run(Statement.READ_ROWS, Map.of())
                .get(0)
                .get("rows")
                .asLong();
    }

    @Override
    public long revision() {
        return visible().revision();
    }

    /** What is visible now. */
    VisibleGraph visible() {
        return VisibleGraph.of(link.reads());
    }

    @Override
    public WriteReport write(
            Portfolio stored, Portfolio wanted, String operationId, List<Change> changes, StoreProgress progress) {
        Operation operation = new Operation(operationId, changes);
        long now = revision();
        Optional<Operation.Applied> before = now == 0 ? Optional.empty() : operation.applied(link.reads());
        if (before.isPresent()) {
            return before(before.get());
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
        host.copy().ifPresent(FactsCopy::forget);
        Operation.Applied applied = work.isWhole()
                ? load(new NewGeneration(wanted, options.batchRows()), first, operation, progress, expected)
                : new ChangeWriter(link, operation, progress).write(work.parts(), expected);
        if (applied.already()) {
            return before(applied);
        }
        written(wanted, applied.revision(), work.isWhole());
        if (work.size() > options.batchRows()) {
            host.checkpoint();
        }
        return new WriteReport(applied.revision(), false, work.isWhole(), work.changes());
    }

    /** Of a write that was done before, perhaps by another process at the same time and with other contents. */
    private static WriteReport before(Operation.Applied applied) {
        return new WriteReport(applied.revision(), true, false, Map.of());
    }

    /** Remembers what is visible from now on. What another process was copying meanwhile is of a former state. */
    private void written(Portfolio wanted, long revision, boolean whole) {
        known = new Known(new WeakReference<>(wanted), revision);
        host.copy().ifPresent(copy -> {
            copy.forgetFormer();
            if (whole) {
                copy.keep(revision, wanted, this::visible);
            } else {
                copy.keepSoon(revision, wanted, this::visible);
            }
        });
    }

    /**
     * Writes a whole portfolio. A small first one goes into the visible generation, which is empty, in one transaction;
     * for others two sessions are faster than one, and the memory of one transaction may not do.
     */
    private Operation.Applied load(
            NewGeneration rows, boolean first, Operation operation, StoreProgress progress, long expected) {
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
        VisibleReader.Read read = reader.now();
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
        return reader.contents(this::knownAt);
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
        host.copy().ifPresent(FactsCopy::forget);
        long revision = new GenerationWriter(link, rows, operation, progress)
                .write(from.revision())
                .revision();
        written(wanted.portfolio(), revision, true);
        host.checkpoint();
        return revision;
    }

    @Override
    public Replaced replaceAnew(StoredGraph from, GraphContents wanted, StoreProgress progress) {
        StoreHealth now = health();
        host.requireSpaceFor(now.nodes() + now.relationships());
        host.copy().ifPresent(FactsCopy::forget);
        OptionalLong revision = host.rewrite(from, wanted, progress, link::moved);
        if (revision.isEmpty()) {
            long replaced = replace(from, wanted, progress);
            return new Replaced(replaced, false, Leftovers.removeAllReplaced(link));
        }
        written(wanted.portfolio(), revision.getAsLong(), true);
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
            host.copy().ifPresent(FactsCopy::close);
            link.close();
            host.close();
        }
    }
}
