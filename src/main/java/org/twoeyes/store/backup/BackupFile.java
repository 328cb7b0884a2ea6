package org.twoeyes.store.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.twoeyes.model.GraphContents;
import org.twoeyes.store.OwnerOnly;

/**
 * Backups as files: lines of JSON, compressed with gzip, the last line with the SHA-256 of all before it. The format
 * stands in {@code docs/methods/backup.md}.
 */
public final class BackupFile {

    /** How the names of backups end. */
    public static final String ENDING = ".jsonl.gz";

    /** How the names of files end that are not whole yet. */
    static final String HALF = ".part";

    private static final int BUFFER = 1 << 16;

    private BackupFile() {}

    /**
     * Writes a backup that only its owner may read. The file appears whole, on the disk, or not at all; one of that name
     * is replaced. Folders on the way are made.
     *
     * @throws IOException with one sentence, where it cannot be written; nothing of it is left
     */
    public static void write(Path file, BackupHeader header, GraphContents contents) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new BackupRefusedException(file + " is a folder; name a file in it.");
        }
        Path draft = folder.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + HALF);
        try {
            Files.createDirectories(folder);
            try {
                writeThrough(draft, header, contents);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new IOException(
                    "The backup " + file + " could not be written (" + reason(e) + "); nothing of it is left.", e);
        }
        force(folder);
    }

    private static void writeThrough(Path draft, BackupHeader header, GraphContents contents) throws IOException {
        OwnerOnly.createFile(draft);
        try (FileChannel channel =
                        FileChannel.open(draft, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
            BackupWriter.write(header, contents, out);
            out.flush();
            channel.force(true);
        }
    }

    /** Makes sure that the name is on the disk as well, where the system lets a folder be opened for that. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // such a system writes names through by itself
        }
    }

    /**
     * Reads a backup. It is gone through to its end before anything is made of it.
     *
     * @throws BackupRefusedException if it is none, is not whole, was altered, or is of a newer program
     * @throws IOException if it cannot be read
     */
    public static Backup read(Path file) throws IOException {
        return check(file).read();
    }

    /** Goes through a backup without making anything of it; throws as {@link #read} does. */
    public static CheckedBackup check(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new BackupRefusedException(file + " is no file.");
        }
        AtomicLong bytes = new AtomicLong();
        BackupHeader header = new BackupReader(file).read(line -> bytes.addAndGet(line.length + 1L));
        return new CheckedBackup(file, header, bytes.get());
    }

    private static String reason(IOException e) {
        String message = e instanceof java.nio.file.AccessDeniedException ? "access denied" : e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
