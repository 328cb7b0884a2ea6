package org.twoeyes.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A data folder: {@code store.lock}, the database under {@code neo4j}, and, of a large portfolio, a copy of the facts, {@code facts}. Only its
 * owner may open it.
 *
 * @param path absolute, with links resolved, so that two names of a folder are one
 * @param space tells how much room there is
 */
record StoreFolder(Path path, FreeSpace space) {

    private static final String LOCK = "store.lock";
    private static final String DATABASE = "neo4j";
    private static final String NEXT = "neo4j-next";
    private static final String FORMER = "neo4j-former";
    private static final String COPY = "facts";
    private static final String HALF = ".part";
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long LEAST_FREE = 256 * MEBIBYTE;
    private static final long BYTES_A_ROW = 1024;

    /**
     * Makes or checks a folder.
     *
     * @throws StoreFailed if it cannot be written to, or holds other things than a store
     */
    static StoreFolder at(Path folder) {
        return at(folder, FreeSpace.OF_MACHINE);
    }

    /** Makes or checks a folder, with another opinion of how much room there is. */
    static StoreFolder at(Path folder, FreeSpace space) {
        try {
            requireOurs(folder);
            OwnerOnly.folder(folder);
            requireWritable(folder, folder);
            return new StoreFolder(folder.toRealPath(), space);
        } catch (IOException e) {
            throw new StoreFailed("The data folder " + folder + " cannot be used: " + reason(e) + ".", e);
        }
    }

    /**
     * Looks at a folder without making or changing it; where it is not there yet, at where it would be.
     *
     * @throws StoreFailed if it could not be opened: not writable, or it holds other things than a store
     */
    static FolderHealth look(Path folder, FreeSpace space) {
        try {
            requireOurs(folder);
            Path there = folder.toAbsolutePath();
            while (there.getParent() != null && !Files.exists(there)) {
                there = there.getParent();
            }
            requireWritable(there, folder);
            return new FolderHealth(folder, space.onDisk(there), LEAST_FREE);
        } catch (IOException e) {
            throw new StoreFailed("The data folder " + folder + " cannot be used: " + reason(e) + ".", e);
        }
    }

    /** The file that is locked. */
    Path lockFile() {
        return path.resolve(LOCK);
    }

    /** Where the database lies. */
    Path database() {
        return path.resolve(DATABASE);
    }

    /** Where the copy of the facts lies. */
    Path copy() {
        return path.resolve(COPY);
    }

    /** Where it can be written; another place each time, as processes in several containers may have the same id. */
    Path copyDraft() {
        return path.resolve(COPY + "." + UUID.randomUUID() + HALF);
    }

    /** Where a copy of the database is made that is to take its place. */
    Path next() {
        return path.resolve(NEXT);
    }

    /**
     * Puts the copy in place of the database, which {@link #settle} removes. A process that dies in between leaves either
     * the one or the other, which it finds as well.
     */
    void takeNext() throws IOException {
        Files.move(database(), former(), StandardCopyOption.ATOMIC_MOVE);
        Files.move(next(), database(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Finishes or takes back what a process that died has begun; the lock is held and the database is not running. Where another
     * database was to take the place of this one, a copy of the facts may be of the other, and goes.
     */
    void settle() throws IOException {
        boolean another = Files.exists(next()) || Files.exists(former());
        if (!Files.exists(database()) && Files.exists(next())) {
            Files.move(next(), database(), StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            if (another) {
                remove(copy());
            }
        } finally {
            FileTree.remove(next());
            FileTree.remove(former());
        }
        removeCopyDrafts();
    }

    /** Removes what processes are writing, or were when they died; whoever still is finds it gone. */
    private void removeCopyDrafts() {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(path, COPY + ".*" + HALF)) {
            drafts.forEach(StoreFolder::remove);
        } catch (IOException e) {
            throw unreadable(e);
        } catch (DirectoryIteratorException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()));
        }
    }

    private StoreFailed unreadable(IOException e) {
        return new StoreFailed("The data folder " + path + " cannot be read: " + reason(e) + ".", e);
    }

    /**
     * Removes the copy of the facts, and whatever of one is being written.
     *
     * @throws StoreFailed if it cannot be removed
     */
    void removeCopies() {
        remove(copy());
        removeCopyDrafts();
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (DirectoryNotEmptyException e) {
            throw new StoreFailed(
                    "The file " + file + " cannot be removed: a folder with something in it lies there; a file of the"
                            + " program, or nothing, is expected.",
                    e);
        } catch (IOException e) {
            throw new StoreFailed("The file " + file + " cannot be removed: " + reason(e) + ".", e);
        }
    }

    private Path former() {
        return path.resolve(FORMER);
    }

    private long freeBytes() {
        try {
            return space.onDisk(path);
        } catch (IOException e) {
            throw new StoreFailed("The free space of the data folder " + path + " is not known: " + reason(e) + ".", e);
        }
    }

    /**
     * Throws if the disk has no room for so many rows: a database whose disk runs full must be restarted, and
     * hangs while it still is.
     */
    void requireSpaceFor(long rows) {
        long needed = LEAST_FREE + rows * BYTES_A_ROW;
        long free = freeBytes();
        if (free < needed) {
            throw new StoreFailed("The disk of the data folder " + path + " has " + free / MEBIBYTE + " MiB free, "
                    + needed / MEBIBYTE + " MiB are needed; free some space first.");
        }
    }

    private static void requireWritable(Path place, Path folder) {
        if (!Files.isDirectory(place) || !Files.isWritable(place)) {
            throw new StoreFailed("The data folder " + folder + " is not writable by you.");
        }
    }

    private static void requireOurs(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StoreFailed("The data folder " + folder + " is a file; choose a folder.");
        }
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            Set<String> names =
                    entries.map(entry -> entry.getFileName().toString()).collect(Collectors.toSet());
            if (!names.isEmpty() && !names.contains(LOCK) && !holdsDatabase(folder)) {
                throw new StoreFailed("The folder " + folder
                        + " holds other files and no store of Two Eyes; choose an empty or a new folder.");
            }
        }
    }

    /** Whether there is a database, also where somebody has removed the lock file or left it out of a copy. */
    private static boolean holdsDatabase(Path folder) {
        return Files.isDirectory(folder.resolve(DATABASE).resolve("data").resolve("databases"));
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.AccessDeniedException ? "access denied" : String.valueOf(e.getMessage());
    }
}
