package org.twoeyes.service;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.twoeyes.model.Change;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.Plan;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tombstones;
import org.twoeyes.store.GraphStore;
import org.twoeyes.store.StoreChanged;
import org.twoeyes.store.StoredGraph;
import org.twoeyes.store.WriteReport;

/** A graph that stays open, without showing what it is stored in. Safe for several threads. */
public final class OpenGraph implements AutoCloseable {

    private final GraphStore store;

    private OpenGraph(GraphStore store) {
        this.store = store;
    }

    /**
     * Opens a graph, making it if it is not there; commands of the same user may use it meanwhile.
     *
     * @throws DatabaseUnavailableException if it cannot be used; so do all methods
     */
    public static OpenGraph open(Source.Graph source) {
        return new OpenGraph(Graphs.openShared(source));
    }

    /** Says whether a graph cannot hold anything, because its folder is not there or empty. */
    public static boolean isNew(Source.Graph source) {
        return Graphs.isNew(source);
    }

    /** What is stored, read whole. */
    public Portfolio read() {
        return Graphs.read(store);
    }

    /**
     * What is stored.
     *
     * @param former what was stored before, see {@link GraphStore#read(Portfolio)}
     */
    public Portfolio read(Portfolio former) {
        return Graphs.read(store, () -> store.read(former));
    }

    /** Grows with every change. */
    public long revision() {
        return Graphs.guarded(store::revision);
    }

    /** What was cleaned up when it was opened. */
    public List<String> notes() {
        return store.openingNotes();
    }

    /**
     * Makes what is stored equal to {@code wanted}, all or nothing.
     *
     * @param operation names this write, unique
     * @param changes what of it was done by hand, to be recorded with it
     * @param progress told how much is done, of how much
     * @return the revision it led to; empty if {@code stored} is not what is stored by now, or the operation was done
     *     before: nothing was written
     */
    public OptionalLong write(
            Portfolio stored,
            Portfolio wanted,
            String operation,
            List<Change> changes,
            BiConsumer<Long, Long> progress) {
        try {
            WriteReport report = Graphs.guarded(() -> store.write(
                    stored, wanted, operation, changes, (stage, done, total) -> progress.accept(done, total)));
            return report.alreadyApplied() ? OptionalLong.empty() : OptionalLong.of(report.revision());
        } catch (StoreChanged e) {
            return OptionalLong.empty();
        }
    }

    /** Everything that is kept, all of one moment. */
    public StoredGraph contents() {
        return Graphs.guarded(store::contents);
    }

    /**
     * Puts other contents in place of everything that is kept, in one switch.
     *
     * @param from what must still be kept, as it was read
     * @param progress told how much is done, of how much
     * @return the revision it led to; empty if something else is kept by now: nothing was written
     */
    public OptionalLong replace(StoredGraph from, GraphContents wanted, BiConsumer<Long, Long> progress) {
        try {
            return OptionalLong.of(Graphs.guarded(
                    () -> store.replace(from, wanted, (stage, done, total) -> progress.accept(done, total))));
        } catch (StoreChanged e) {
            return OptionalLong.empty();
        }
    }

    /** Who was erased. */
    public Tombstones tombstones() {
        return Graphs.guarded(store::tombstones);
    }

    /**
     * Puts other contents in place of everything that is kept, and leaves nothing of what was there before in files of a
     * database that this process runs.
     *
     * @return what came of it; empty if something else is kept by now: nothing was written
     */
    public Optional<GraphStore.Replaced> replaceAnew(
            StoredGraph from, GraphContents wanted, BiConsumer<Long, Long> progress) {
        try {
            return Optional.of(Graphs.guarded(
                    () -> store.replaceAnew(from, wanted, (stage, done, total) -> progress.accept(done, total))));
        } catch (StoreChanged e) {
            return Optional.empty();
        }
    }

    /** The recorded change of an id, if there is one. */
    public Optional<Change> findChange(String id) {
        return Graphs.guarded(() -> store.findChange(id));
    }

    /** The recorded changes that were made in one step, in their order. */
    public List<Change> changesOf(String step) {
        return Graphs.guarded(() -> store.changesOf(step));
    }

    /** Some of the recorded changes, the newest first. */
    public Change.Page changes(Change.Query query) {
        return Graphs.guarded(() -> store.changes(query));
    }

    /** The plans that are kept, by id, each in its last version. */
    public List<Plan> plans() {
        return Graphs.guarded(store::plans);
    }

    /** The versions of a plan, the newest first, also of a removed one; only the last has ties. */
    public List<Plan> planVersions(String id) {
        return Graphs.guarded(() -> store.planVersions(id));
    }

    /** The version of a plan that a request made, if it made one. */
    public Optional<Plan> planOf(String operation) {
        return Graphs.guarded(() -> store.planOf(operation));
    }

    /** Adds a version of a plan that was solved at a revision; says whether it is stored, which it is not where it is not the next one. */
    public boolean writePlan(Plan next, long revision) {
        return Graphs.guarded(() -> store.writePlan(next, revision));
    }

    @Override
    public void close() {
        store.close();
    }
}
