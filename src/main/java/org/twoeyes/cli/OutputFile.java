package org.twoeyes.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Writes a file so that a reader sees the old one or the new one, never half of it. */
final class OutputFile {

    private OutputFile() {}

    /** Writes to the screen, or into a file where one is named. */
    static void write(Terminal terminal, @Nullable Path file, OutputOptions.Bytes bytes) throws IOException {
        if (file == null) {
            bytes.to(terminal.out());
            terminal.out().flush();
        } else {
            replace(file, bytes);
            terminal.say("Wrote " + file);
        }
    }

    /**
     * Writes beside the file and moves over it; folders on the way are made. What is no regular file, such as
     * {@code /dev/null} or a pipe, is written into directly.
     */
    static void replace(Path file, OutputOptions.Bytes bytes) throws IOException {
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
        try {
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
