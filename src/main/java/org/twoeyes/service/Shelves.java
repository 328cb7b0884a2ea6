package org.twoeyes.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.Tombstones;
import org.twoeyes.store.backup.BackupHeader;
import org.twoeyes.store.backup.BackupShelf;

/** Where the backups lie that are made before something is replaced. */
public final class Shelves {

    private static final String NAME = "backups";
    private static final int PORT = 7687;

    private Shelves() {}

    /**
     * The shelf of a graph: in its data folder, or for a database elsewhere in the folder where the program was started, in a
     * folder named for that database, because an erasure removes the backups of one and not those of others.
     */
    public static BackupShelf of(Source.Graph source) {
        return source instanceof Source.Remote remote
                ? of(remote.uri(), Path.of(""))
                : new BackupShelf(((Source.DataFolder) source).folder().resolve(NAME));
    }

    /**
     * The shelf of a database elsewhere. Earlier versions put the backups of all of them into one folder, from which nobody
     * can tell whose they are.
     *
     * @param start the folder where the program was started
     */
    public static BackupShelf of(URI uri, Path start) {
        Path all = start.resolve(NAME);
        return new BackupShelf(all.resolve(nameOf(uri)), List.of(all));
    }

    /** Machine and port as the name of a folder, the same whatever the scheme. */
    private static String nameOf(URI uri) {
        String host = uri.getHost() == null ? uri.getAuthority() : uri.getHost();
        int port = uri.getPort() < 0 ? PORT : uri.getPort();
        return (host + "-" + port).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "_");
    }

    /**
     * Puts a backup on a shelf. Somebody may be erased while it is being written, who would then be in a backup that the
     * erasure did not see; such a backup is removed again.
     *
     * @param occasion what is about to be done, one word
     * @param erased who is erased, asked when the backup is there
     * @return where it lies; empty if somebody was erased meanwhile
     * @throws IOException with one sentence, where it cannot be written
     */
    public static Optional<Path> keep(
            BackupShelf shelf,
            String occasion,
            long revision,
            GraphContents contents,
            Supplier<Tombstones> erased,
            Instant now)
            throws IOException {
        Path file = shelf.keep(occasion, header(now, revision), contents);
        if (erased.get().equals(contents.tombstones())) {
            return Optional.of(file);
        }
        Files.deleteIfExists(file);
        return Optional.empty();
    }

    /** The header of a backup by this program. */
    public static BackupHeader header(Instant now, long revision) {
        String version = Shelves.class.getPackage().getImplementationVersion();
        return BackupHeader.of(version == null ? "development" : version, now, revision);
    }
}
