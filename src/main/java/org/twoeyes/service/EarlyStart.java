package org.twoeyes.service;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twoeyes.store.GraphStore;
import org.twoeyes.store.GraphStores;

/**
 * A start of a database for practice, while a large bundle for a new data folder is being read: the first of a process takes
 * several times as long as the next, nearly all of it for loading the database's classes. It is done in a temporary
 * folder, so that the data folder is not touched by a bundle that turns out to be wrong. One thread.
 */
final class EarlyStart implements AutoCloseable {

    /** Less than so much text is read before a database has started. */
    private static final long LARGE_BYTES = 32L << 20;

    private final CompletableFuture<Boolean> started = new CompletableFuture<>();
    private final Function<Path, GraphStore> database;
    private @Nullable CompletableFuture<Boolean> over;

    EarlyStart() {
        this(GraphStores::open);
    }

    /** With what starts a database in a folder. */
    EarlyStart(Function<Path, GraphStore> database) {
        this.database = database;
    }

    /** Begins, where a bundle of so many bytes is being read; a second time does nothing. */
    void begin(long bytes) {
        if (over == null && bytes >= LARGE_BYTES) {
            // whatever keeps it from starting here keeps nobody from starting the real one, which says what is wrong
            over = CompletableFuture.supplyAsync(
                            () -> TemporaryFolder.with("start", this::startAndStop),
                            task -> new Thread(task, "start-database").start())
                    .handle((done, failure) -> started.complete(true));
        }
    }

    private boolean startAndStop(Path folder) {
        try (GraphStore store = database.apply(folder)) {
            return started.complete(store.revision() == 0);
        }
    }

    /** Waits until it has started, if it was begun: to start two at once takes both longer. */
    void await() {
        if (over != null) {
            boolean unused = started.join();
        }
    }

    /** Waits until nothing of it is left. */
    @Override
    public void close() {
        if (over != null) {
            boolean unused = over.join();
        }
    }
}
