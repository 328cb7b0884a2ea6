package org.twoeyes.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.twoeyes.intake.MemoryLimit;
import org.twoeyes.model.Portfolio;
import org.twoeyes.store.GraphStore;
import org.twoeyes.store.GraphStores;
import org.twoeyes.store.ReadableGraph;
import org.twoeyes.store.StoreChanged;
import org.twoeyes.store.StoreException;
import org.twoeyes.store.StoreOptions;

/** Opens graphs, and keeps what can go wrong with them from the floors above. */
final class Graphs {

    private Graphs() {}

    /** Opens a graph; the caller closes it. */
    static GraphStore open(Source.Graph source) {
        return guarded(() -> {
            if (source instanceof Source.DataFolder data) {
                return GraphStores.open(data.folder());
            }
            Source.Remote remote = (Source.Remote) source;
            return GraphStores.connect(remote.uri(), remote.user(), remote.password());
        });
    }

    /** Opens a graph to look at it; one that somebody else runs is not changed. The caller closes it. */
    static ReadableGraph look(Source.Graph source) {
        return source instanceof Source.Remote remote
                ? guarded(() -> GraphStores.look(remote.uri(), remote.user(), remote.password()))
                : open(source);
    }

    /** Opens a graph for a long time, so that other processes of this user may use it as well. */
    static GraphStore openShared(Source.Graph source) {
        return source instanceof Source.DataFolder data
                ? guarded(() -> GraphStores.open(data.folder(), StoreOptions.SHARED))
                : open(source);
    }

    /**
     * Reads what is stored.
     *
     * @throws PortfolioTooLargeException if it does not fit into the memory there is
     */
    static Portfolio read(ReadableGraph graph) {
        return read(graph, graph::read);
    }

    /** Reads what is stored in a way of one's own; throws as {@link #read(ReadableGraph)} does. */
    static Portfolio read(ReadableGraph graph, Supplier<Portfolio> reading) {
        tooLarge(graph, MemoryLimit.toServe(Runtime.getRuntime().maxMemory())).ifPresent(sentence -> {
            throw new PortfolioTooLargeException(sentence);
        });
        return guarded(reading);
    }

    /** Says why what is stored does not fit into so much memory; empty where it does. */
    static Optional<String> tooLarge(ReadableGraph graph, MemoryLimit memory) {
        long rows = guarded(graph::rows);
        long text = MemoryLimit.textOf(rows);
        return memory.allows(text)
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "What is stored has %,d rows, which take about %,d MB of memory; there are %,d. Give more with"
                                + " TWOEYES_OPTS=-Xmx%dm.",
                        rows,
                        MemoryLimit.megabytes(memory.needed(text)),
                        MemoryLimit.megabytes(memory.heapBytes()),
                        MemoryLimit.megabytes(memory.needed(text))));
    }

    /** Asks something of a graph. A graph that somebody else changed stays a {@link StoreChanged}. */
    static <T> T guarded(Supplier<T> question) {
        try {
            return question.get();
        } catch (StoreChanged e) {
            throw e;
        } catch (StoreException e) {
            String sentence = e.getMessage();
            throw new DatabaseUnavailableException(sentence == null ? "The database cannot be used." : sentence, e);
        }
    }

    /** Says whether a source cannot hold anything because its folder is not there or empty; a remote one may. */
    static boolean isNew(Source.Graph source) {
        if (!(source instanceof Source.DataFolder data)) {
            return false;
        }
        Path folder = data.folder();
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            throw new DatabaseUnavailableException(
                    folder + " is a file; --data needs a folder (a bundle is read with --bundle).",
                    new IOException("not a folder"));
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new DatabaseUnavailableException("The folder " + folder + " cannot be read.", e);
        }
    }
}
