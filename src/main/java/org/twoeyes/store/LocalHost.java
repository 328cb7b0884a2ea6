package org.twoeyes.store;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.twoeyes.model.GraphContents;

/** The database of a data folder, in this process; its lock is held until it has stopped. */
final class LocalHost implements Host {

    private final StoreFolder folder;
    private final StoreLock lock;
    private final StoreOptions options;
    private final FactsCopy facts;
    private EmbeddedDatabase database;
    private final Thread stopAtExit;
    private boolean stopped;

    LocalHost(StoreFolder folder, StoreLock lock, EmbeddedDatabase database, StoreOptions options) {
        this.folder = folder;
        this.lock = lock;
        this.options = options;
        this.facts = new FactsCopy(folder, options);
        this.database = database;
        this.stopAtExit = new Thread(this::stop, "store-stop");
        Runtime.getRuntime().addShutdownHook(stopAtExit);
    }

    /** The database of a folder that another process runs and shares. */
    static Host joined(StoreFolder folder, StoreOptions options, long pid) {
        FactsCopy facts = new FactsCopy(folder, options);
        return new Host() {
            @Override
            public Optional<FactsCopy> copy() {
                return Optional.of(facts);
            }

            @Override
            public void requireSpaceFor(long rows) {
                folder.requireSpaceFor(rows);
            }

            @Override
            public boolean isShared() {
                return true;
            }

            @Override
            public OptionalLong rewrite(
                    StoredGraph from, GraphContents wanted, StoreProgress progress, Consumer<URI> moved) {
                throw new StoreFailed("Process " + pid + " has the data folder " + folder.path()
                        + " open, and only it can make the database's files anew; ask its page or its API, or stop it"
                        + " first.");
            }
        };
    }

    /**
     * Copies contents into a new database, puts its files in place of those of now, and goes on with it under the same
     * port and password. Nothing is written to the present one from the moment that the copy shows.
     */
    @Override
    public OptionalLong rewrite(StoredGraph from, GraphContents wanted, StoreProgress progress, Consumer<URI> moved) {
        EmbeddedDatabase.Closing held = database()
                .holdWriters(from.revision(), from.contents().plans().size())
                .orElseThrow(() -> new StoreChanged(folder.path().toString()));
        try {
            long revision = from.revision() + 1;
            makeNext(wanted, revision, progress);
            replace(moved);
            return OptionalLong.of(revision);
        } catch (IOException e) {
            throw new StoreFailed(
                    "The files of the data folder " + folder.path() + " could not be replaced: " + e.getMessage() + ".",
                    e);
        } finally {
            held.close();
        }
    }

    private void makeNext(GraphContents wanted, long revision, StoreProgress progress) throws IOException {
        FileTree.remove(folder.next());
        boolean whole = false;
        try (EmbeddedDatabase next = EmbeddedDatabase.start(folder.next());
                BoltLink link = FolderOpening.link(folder, next.uri(), next.password())) {
            GraphStore store = Neo4jStore.open(link, options, ELSEWHERE, List.of());
            long unused = store.replace(StoredGraph.NEW, wanted, progress);
            link.write(queries -> queries.run(Statement.CONTINUE_REVISION, Map.of("revision", revision)));
            whole = true;
        } finally {
            if (!whole) {
                FileTree.remove(folder.next());
            }
        }
    }

    private synchronized void replace(Consumer<URI> moved) throws IOException {
        if (stopped) {
            throw new IOException("the program is being stopped");
        }
        int port = database.port();
        String password = database.password();
        database.close();
        try {
            folder.takeNext();
        } finally {
            try {
                folder.settle();
            } finally {
                database = restarted(port, password);
                lock.started(options.shared(), database.port(), database.password());
                moved.accept(database.uri());
            }
        }
    }

    /** Starts it where it was before, or, where another program has taken the port, at a free one. */
    private EmbeddedDatabase restarted(int port, String password) {
        try {
            return EmbeddedDatabase.start(folder.database(), port, password);
        } catch (StoreFailed e) {
            return EmbeddedDatabase.start(folder.database(), 0, password);
        }
    }

    private synchronized EmbeddedDatabase database() {
        return database;
    }

    @Override
    public void requireSpaceFor(long rows) {
        folder.requireSpaceFor(rows);
    }

    @Override
    public Optional<FactsCopy> copy() {
        return Optional.of(facts);
    }

    @Override
    public void checkpoint() {
        database().checkpoint();
    }

    @Override
    public boolean isHere() {
        return true;
    }

    @Override
    public long freeHeapBytes() {
        return folder.space().inHeap();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(stopAtExit);
        } catch (IllegalStateException e) {
            // the process is ending, and the hook runs or has run
        }
        stop();
    }

    private synchronized void stop() {
        if (!stopped) {
            stopped = true;
            try {
                database.close();
            } finally {
                lock.close();
            }
        }
    }
}
