package org.twoeyes.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The lock of a data folder: a lock of the operating system on a file, which ends with the process that holds it,
 * however it ends; and in the file a note of who that is and how to reach its database.
 *
 * <p>On POSIX systems, closing any other handle of the file would give up the lock of the whole process. Locks of
 * this process are therefore kept in a table, which is asked before the file is touched.
 */
final class StoreLock implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Path, LockNote> HELD_HERE = new ConcurrentHashMap<>();
    private static final long BEYOND_THE_NOTE = Long.MAX_VALUE - 1;
    private static final int LONGEST_NOTE = 4096;

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;
    private final Optional<LockNote> left;

    private StoreLock(Path file, FileChannel channel, FileLock lock, Optional<LockNote> left) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
        this.left = left;
    }

    /**
     * Takes the lock if nobody has it.
     *
     * @param shared whether others may use the database; noted at once
     */
    static Optional<StoreLock> tryTake(Path file, boolean shared) throws IOException {
        LockNote starting = new LockNote(ProcessHandle.current().pid(), shared, 0, "");
        if (HELD_HERE.putIfAbsent(file, starting) != null) {
            return Optional.empty();
        }
        FileChannel channel = null;
        try {
            OwnerOnly.createFile(file);
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(BEYOND_THE_NOTE, 1, false);
            if (lock != null) {
                StoreLock taken = new StoreLock(file, channel, lock, parse(readAll(channel)));
                taken.write(starting);
                return Optional.of(taken);
            }
        } catch (OverlappingFileLockException e) {
            // another class loader of this process has it
        } catch (IOException | RuntimeException e) {
            giveBack(file, channel);
            throw e;
        }
        giveBack(file, channel);
        return Optional.empty();
    }

    /** What the holder of a lock says; empty if it says nothing or there is none. */
    static Optional<LockNote> note(Path file) throws IOException {
        LockNote here = HELD_HERE.get(file);
        if (here != null) {
            return Optional.of(here);
        }
        return Files.isRegularFile(file) ? parse(Files.readString(file)) : Optional.empty();
    }

    /** The note of a process that had the lock and did not end cleanly. */
    Optional<LockNote> leftBehind() {
        return left;
    }

    /** Says how to reach the database, now that it has started. */
    void started(boolean shared, int port, String password) throws IOException {
        LockNote note = new LockNote(ProcessHandle.current().pid(), shared, port, password);
        HELD_HERE.put(file, note);
        write(note);
    }

    /** Empties the note and gives the lock back. */
    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
            lock.release();
        } catch (IOException e) {
            // the lock ends with the process at the latest; the note names a process that will be gone
        } finally {
            HELD_HERE.remove(file);
        }
    }

    private void write(LockNote note) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(Map.of(
                "pid", note.pid(), "shared", note.shared(), "port", note.port(), "password", note.password()));
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(bytes), 0);
        channel.force(true);
    }

    private static String readAll(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST_NOTE);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    }

    private static Optional<LockNote> parse(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(JSON.readValue(text, LockNote.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static void giveBack(Path file, @Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
