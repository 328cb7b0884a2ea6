package org.twoeyes.service;

import java.util.List;
import java.util.function.BiConsumer;
import org.twoeyes.model.Portfolio;
import org.twoeyes.store.GraphStore;
import org.twoeyes.store.StoreChanged;

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

    /** What is stored. */
    public Portfolio read() {
        return Graphs.guarded(store::read);
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
     * @param progress told how much is done, of how much
     * @return false if {@code stored} is not what is stored by now; nothing was written
     */
    public boolean write(Portfolio stored, Portfolio wanted, String operation, BiConsumer<Long, Long> progress) {
        try {
            Graphs.guarded(
                    () -> store.write(stored, wanted, operation, (stage, done, total) -> progress.accept(done, total)));
            return true;
        } catch (StoreChanged e) {
            return false;
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
