package org.twoeyes.service.live;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.twoeyes.intake.MemoryLimit;
import org.twoeyes.intake.person.Erasure;
import org.twoeyes.model.GraphContents;
import org.twoeyes.service.Shelves;
import org.twoeyes.store.backup.Backup;
import org.twoeyes.store.backup.BackupFile;
import org.twoeyes.store.backup.BackupShelf;
import org.twoeyes.store.backup.CheckedBackup;

/** Everything that a home keeps as a file, and back. */
public final class Backups {

    private static final int ATTEMPTS = 3;

    private final Home home;
    private final Clock clock;

    /** Of a home. */
    public Backups(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /** Writes a backup into a file, whole or not at all. Returns what is in it. */
    public GraphContents write(Path file) throws IOException {
        Home.Kept kept = home.contents();
        BackupFile.write(file, Shelves.header(clock.instant(), kept.number()), kept.contents());
        return kept.contents();
    }

    /**
     * Writes a backup of what is about to be replaced.
     *
     * @param occasion what is about to be done, one word
     * @return where it lies; empty where there is no shelf or nothing to be kept
     */
    public Optional<Path> keepBefore(String occasion) throws IOException {
        Home.Kept kept = home.contents();
        Optional<Path> file = keep(kept, occasion);
        while (file.isEmpty() && isKept(kept)) {
            kept = home.contents();
            file = keep(kept, occasion);
        }
        return file;
    }

    /** Writes a backup of what was kept at a moment; empty also where somebody was erased since. */
    private Optional<Path> keep(Home.Kept kept, String occasion) throws IOException {
        Optional<BackupShelf> shelf = home.shelf();
        return shelf.isEmpty() || !isKept(kept)
                ? Optional.empty()
                : Shelves.keep(
                        shelf.get(), occasion, kept.number(), kept.contents(), home::tombstones, clock.instant());
    }

    /** Says whether there is a shelf for it and anything in it. */
    private boolean isKept(Home.Kept kept) {
        return home.shelf().isPresent() && !kept.contents().equals(GraphContents.EMPTY);
    }

    /**
     * What a restore has done.
     *
     * @param made when the backup was made
     * @param contents what is stored now
     * @param before where what was stored before lies; empty where there was nothing
     */
    public record Restored(Instant made, GraphContents contents, Optional<Path> before) {}

    /**
     * Puts a backup in place of everything that is kept, in one switch; what was there before is backed up first.
     * Tombstones stay, so that nobody comes back who was erased since.
     *
     * @return empty if others changed what is stored so often that it could not be done in between
     * @throws IOException with one sentence, if the file is no backup that this program can restore, is too large for the
     *     memory, or what is stored cannot be backed up; nothing was changed
     */
    public Optional<Restored> restore(Path file, Home.WriteProgress progress) throws IOException {
        Backup backup = checked(file, MemoryLimit.toRestore(Runtime.getRuntime().maxMemory()))
                .read();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Home.Kept now = home.contents();
            Optional<Path> before = keep(now, "restore");
            GraphContents wanted =
                    Erasure.again(backup.contents(), now.contents().tombstones());
            if (home.replace(now, wanted, progress).isPresent()) {
                return Optional.of(new Restored(backup.header().made(), wanted, before));
            }
        }
        return Optional.empty();
    }

    /**
     * Looks at a backup as {@link #restore} would, before anything is opened.
     *
     * @throws IOException with one sentence, if it is no backup that this program can restore, or too large for the memory
     */
    public static void check(Path file) throws IOException {
        CheckedBackup unused =
                checked(file, MemoryLimit.toRestore(Runtime.getRuntime().maxMemory()));
    }

    /** A backup that can be restored within so much memory; throws if it cannot. */
    static CheckedBackup checked(Path file, MemoryLimit memory) throws IOException {
        CheckedBackup checked = BackupFile.check(file);
        long text = checked.bytes();
        if (!memory.allows(text)) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "%s holds %,d MB of text, which takes about %,d MB of memory to restore; there are %,d. Nothing was"
                            + " changed; give more with TWOEYES_OPTS=-Xmx%dm.",
                    file,
                    MemoryLimit.megabytes(text),
                    MemoryLimit.megabytes(memory.needed(text)),
                    MemoryLimit.megabytes(memory.heapBytes()),
                    MemoryLimit.megabytes(memory.needed(text))));
        }
        return checked;
    }
}
