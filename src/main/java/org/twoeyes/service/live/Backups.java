package org.twoeyes.service.live;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.twoeyes.intake.person.Erasure;
import org.twoeyes.model.GraphContents;
import org.twoeyes.service.Shelves;
import org.twoeyes.store.backup.Backup;
import org.twoeyes.store.backup.BackupFile;
import org.twoeyes.store.backup.BackupHeader;
import org.twoeyes.store.backup.BackupShelf;

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
        return keep(home.contents(), occasion);
    }

    private Optional<Path> keep(Home.Kept kept, String occasion) throws IOException {
        Optional<BackupShelf> shelf = home.shelf();
        return shelf.isEmpty() || kept.contents().equals(GraphContents.EMPTY)
                ? Optional.empty()
                : Optional.of(Shelves.keep(shelf.get(), occasion, kept.number(), kept.contents(), clock.instant()));
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
     * @throws IOException with one sentence, if the file is no backup that this program can restore, or what is stored
     *     cannot be backed up; nothing was changed
     */
    public Optional<Restored> restore(Path file, Home.WriteProgress progress) throws IOException {
        Backup backup = BackupFile.read(file);
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
     * @throws IOException with one sentence, if it is no backup that this program can restore
     */
    public static void check(Path file) throws IOException {
        BackupHeader unused = BackupFile.check(file);
    }
}
