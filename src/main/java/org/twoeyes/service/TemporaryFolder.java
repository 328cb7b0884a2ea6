package org.twoeyes.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A folder that only this user may enter and that is gone afterwards, also when the process is told to stop. */
final class TemporaryFolder {

    private static final int ATTEMPTS = 5;

    private TemporaryFolder() {}

    /** Works in a new folder and removes it, whatever happens in between. */
    static <T> T with(String purpose, Function<Path, T> work) {
        Path folder;
        try {
            folder = Files.createTempDirectory("twoeyes-" + purpose + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread atExit = new Thread(() -> remove(folder), "remove-" + purpose);
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            return work.apply(folder);
        } finally {
            remove(folder);
            unhook(atExit);
        }
    }

    private static void unhook(Thread atExit) {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException stopping) {
            // the hook runs now and finds the folder gone
        }
    }

    /** Removes a folder with all in it; a database that is just stopping may still add a file, so it is tried again. */
    static void remove(Path folder) {
        for (int attempt = 1; attempt <= ATTEMPTS && Files.exists(folder); attempt++) {
            try {
                Files.walkFileTree(folder, new Remover());
            } catch (IOException e) {
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(100L * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Remover extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
