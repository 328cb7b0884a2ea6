package org.twoeyes.service;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.twoeyes.store.GraphStore;

/**
 * The opening of a data folder that is not there yet or empty, begun while a large bundle for it is still being read, which
 * takes longer. Where the graph is not taken, nothing of it is left. One thread.
 */
final class EarlyOpening implements AutoCloseable {

    /** Less than so much text is read before a database has started. */
    private static final long LARGE_BYTES = 32L << 20;

    private final Source.Graph source;
    private final boolean isThere;
    private @Nullable CompletableFuture<GraphStore> opening;

    EarlyOpening(Source.Graph source) {
        this.source = source;
        this.isThere = source instanceof Source.DataFolder data && Files.exists(data.folder());
    }

    /** Begins, where a bundle of so many bytes is being read; a second time does nothing. */
    void begin(long bytes) {
        if (opening == null && bytes >= LARGE_BYTES) {
            opening = CompletableFuture.supplyAsync(
                    () -> Graphs.open(source), task -> new Thread(task, "open-store").start());
        }
    }

    /** The graph; throws as {@link Graphs#open} does. The caller closes it. */
    GraphStore take() {
        CompletableFuture<GraphStore> begun = opening;
        opening = null;
        return begun == null ? Graphs.open(source) : await(begun);
    }

    private static GraphStore await(CompletableFuture<GraphStore> begun) {
        try {
            return begun.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Takes back what was begun and not taken. */
    @Override
    public void close() {
        if (opening != null) {
            try {
                await(opening).close();
            } catch (DatabaseUnavailableException e) {
                // it could not be opened; nobody asks any more
            }
            removeAll(((Source.DataFolder) source).folder());
        }
    }

    private void removeAll(Path folder) {
        if (!isThere) {
            TemporaryFolder.remove(folder);
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(TemporaryFolder::remove);
        } catch (IOException e) {
            // the folder cannot be read any more: there is nothing to be done about it
        }
    }
}
