package org.twoeyes.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.twoeyes.model.GraphContents;
import org.twoeyes.store.OwnerOnly;

/**
 * The backups that the program makes by itself before it replaces what is stored: the newest few in one folder. Others'
 * files there are left alone.
 *
 * @param folder made when the first is written
 * @param former folders in which earlier versions put them; nothing is put there any more
 */
public record BackupShelf(Path folder, List<Path> former) {

    /** How many are kept. */
    public static final int KEPT = 5;

    private static final String BEGINNING = "before-";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    public BackupShelf {
        former = List.copyOf(former);
    }

    /** A shelf that was always in the same folder. */
    public BackupShelf(Path folder) {
        this(folder, List.of());
    }

    /**
     * Writes one more, and removes the oldest of those that are too many.
     *
     * @param occasion what is about to be done, one word: {@code import}, {@code restore}
     * @return where it lies
     */
    public Path keep(String occasion, BackupHeader header, GraphContents contents) throws IOException {
        OwnerOnly.folder(folder);
        Path file = folder.resolve(BEGINNING + occasion + "-" + TIME.format(header.made()) + BackupFile.ENDING);
        BackupFile.write(file, header, contents);
        List<Path> all = newestFirst();
        for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            Files.deleteIfExists(old);
        }
        return file;
    }

    /** Removes all of them, also those of earlier versions; returns how many there were. */
    public int clear() throws IOException {
        removeHalves();
        int removed = 0;
        for (Path earlier : former) {
            removed += new BackupShelf(earlier).clear();
        }
        List<Path> all = newestFirst();
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
        return removed + all.size();
    }

    private List<Path> newestFirst() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(BackupShelf::isOurs)
                    .sorted(Comparator.comparing(BackupShelf::time).reversed())
                    .toList();
        }
    }

    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(BEGINNING) && name.endsWith(BackupFile.ENDING);
    }

    /** A file that somebody who was killed had begun to write. */
    private static boolean isHalf(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("." + BEGINNING) && name.endsWith(BackupFile.HALF);
    }

    private void removeHalves() throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path half : files.filter(BackupShelf::isHalf).toList()) {
                    Files.deleteIfExists(half);
                }
            }
        }
    }

    /** The part of a name that says when; later ones are greater. */
    private static String time(Path file) {
        String name = file.getFileName().toString();
        int end = name.length() - BackupFile.ENDING.length();
        return name.substring(Math.max(0, end - "yyyyMMdd-HHmmss-SSS".length()), end);
    }
}
