package org.twoeyes.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.twoeyes.model.GraphContents;
import org.twoeyes.store.backup.BackupHeader;
import org.twoeyes.store.backup.BackupShelf;

/** Where the backups lie that are made before something is replaced. */
public final class Shelves {

    private static final String NAME = "backups";

    private Shelves() {}

    /** The shelf of a graph: in its data folder, or for a database elsewhere in the folder where the program was started. */
    public static BackupShelf of(Source.Graph source) {
        return new BackupShelf(
                source instanceof Source.DataFolder data ? data.folder().resolve(NAME) : Path.of(NAME));
    }

    /**
     * Puts a backup on a shelf.
     *
     * @param occasion what is about to be done, one word
     * @return where it lies
     * @throws IOException with one sentence, where it cannot be written
     */
    public static Path keep(BackupShelf shelf, String occasion, long revision, GraphContents contents, Instant now)
            throws IOException {
        return shelf.keep(occasion, header(now, revision), contents);
    }

    /** The header of a backup by this program. */
    public static BackupHeader header(Instant now, long revision) {
        String version = Shelves.class.getPackage().getImplementationVersion();
        return BackupHeader.of(version == null ? "development" : version, now, revision);
    }
}
