package org.twoeyes.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Writes a file so that a reader sees the old one or the new one, never half of it. */
final class OutputFile {

    private OutputFile() {}

    private static final FileAttribute<?>[] AS_USUAL = {};

    /** Writes to the screen, or into a file where one is named. */
    static void write(Terminal terminal, @Nullable Path file, OutputOptions.Bytes bytes) throws IOException {
        write(terminal, file, AS_USUAL, bytes);
    }

    /** The same, and only the owner of the file may read it, where the file system has such permissions. */
    static void writeForOwner(Terminal terminal, @Nullable Path file, OutputOptions.Bytes bytes) throws IOException {
        write(terminal, file, forOwner(), bytes);
    }

    private static void write(
            Terminal terminal, @Nullable Path file, FileAttribute<?>[] attributes, OutputOptions.Bytes bytes)
            throws IOException {
        if (file == null) {
            bytes.to(terminal.out());
            terminal.out().flush();
        } else {
            replace(file, attributes, bytes);
            terminal.say("Wrote " + file);
        }
    }

    private static FileAttribute<?>[] forOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : AS_USUAL;
    }

    /**
     * Writes beside the file and moves over it; folders on the way are made. What is no regular file, such as
     * {@code /dev/null} or a pipe, is written into directly.
     */
    static void replace(Path file, OutputOptions.Bytes bytes) throws IOException {
        replace(file, AS_USUAL, bytes);
    }

    private static void replace(Path file, FileAttribute<?>[] attributes, OutputOptions.Bytes bytes)
            throws IOException {
        if (Files.isDirectory(file)) {
            throw new RefusedException("--out (" + file + ") is a folder; name a file in it.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                bytes.to(out);
            }
            return;
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new NoSuchFileException(file.toString());
        }
        Files.createDirectories(folder);
        Path draft = folder.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Files.deleteIfExists(draft);
        try {
            Files.createFile(draft, attributes);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                bytes.to(out);
            }
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
