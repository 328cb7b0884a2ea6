package org.twoeyes.store;

/** The database of a data folder, in this process; its lock is held until it has stopped. */
final class LocalHost implements Neo4jStore.Host {

    private final StoreFolder folder;
    private final StoreLock lock;
    private final EmbeddedDatabase database;
    private final Thread stopAtExit;
    private boolean stopped;

    LocalHost(StoreFolder folder, StoreLock lock, EmbeddedDatabase database) {
        this.folder = folder;
        this.lock = lock;
        this.database = database;
        this.stopAtExit = new Thread(this::stop, "store-stop");
        Runtime.getRuntime().addShutdownHook(stopAtExit);
    }

    /** The database of a folder that another process runs and shares. */
    static Neo4jStore.Host joined(StoreFolder folder) {
        return new Neo4jStore.Host() {
            @Override
            public void requireSpaceFor(long rows) {
                folder.requireSpaceFor(rows);
            }

            @Override
            public boolean isShared() {
                return true;
            }
        };
    }

    @Override
    public void requireSpaceFor(long rows) {
        folder.requireSpaceFor(rows);
    }

    @Override
    public void checkpoint() {
        database.checkpoint();
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
