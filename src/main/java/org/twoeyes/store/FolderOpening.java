package org.twoeyes.store;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens a data folder: by starting its database here, or through the process that has it open. */
final class FolderOpening {

    private static final long ASK_AGAIN_MILLIS = 100;

    private FolderOpening() {}

    /** Opens it one way or the other. */
    static GraphStore open(StoreFolder folder, StoreOptions options) {
        long deadline = System.nanoTime() + options.patience().toNanos();
        try {
            while (true) {
                Optional<StoreLock> lock = StoreLock.tryTake(folder.lockFile(), options.shared());
                if (lock.isPresent()) {
                    return start(folder, lock.get(), options);
                }
                Optional<LockNote> holder = StoreLock.note(folder.lockFile());
                if (holder.isPresent() && !holder.get().shared()) {
                    throw new StoreInUse(folder.path().toString(), holder.get().pid());
                }
                if (holder.isPresent() && holder.get().started()) {
                    return join(folder, holder.get(), options);
                }
                if (System.nanoTime() > deadline) {
                    throw new StoreInUse(
                            folder.path().toString(), holder.map(LockNote::pid).orElse(0L));
                }
                Thread.sleep(ASK_AGAIN_MILLIS);
            }
        } catch (IOException e) {
            throw new StoreFailed("The data folder " + folder.path() + " cannot be locked: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailed("Opening the data folder " + folder.path() + " was interrupted.", e);
        }
    }

    private static GraphStore start(StoreFolder folder, StoreLock lock, StoreOptions options) throws IOException {
        List<String> notes = new ArrayList<>();
        lock.leftBehind()
                .ifPresent(note -> notes.add("Process " + note.pid() + " had the data folder open and did not end"
                        + " cleanly; its lock was taken over and the database recovered."));
        LocalHost host = null;
        BoltLink link = null;
        try {
            folder.settle();
            folder.requireSpaceFor(0);
            EmbeddedDatabase database = EmbeddedDatabase.start(folder.database());
            host = new LocalHost(folder, lock, database, options);
            link = link(folder, database.uri(), database.password());
            GraphStore store = Neo4jStore.open(link, options, host, notes);
            lock.started(options.shared(), database.port(), database.password());
            return store;
        } catch (IOException | RuntimeException e) {
            if (link != null) {
                link.close();
            }
            if (host != null) {
                host.close();
            } else {
                lock.close();
            }
            throw e;
        }
    }

    private static GraphStore join(StoreFolder folder, LockNote holder, StoreOptions options) {
        BoltLink link = link(folder, URI.create("bolt://127.0.0.1:" + holder.port()), holder.password());
        try {
            return Neo4jStore.open(link, options, LocalHost.joined(folder, options, holder.pid()), List.of());
        } catch (RuntimeException e) {
            link.close();
            throw e;
        }
    }

    static BoltLink link(StoreFolder folder, URI uri, String password) {
        return new BoltLink(uri, InitialPassword.USER, password, folder.path().toString(), BoltLink.Limits.LOCAL);
    }
}
