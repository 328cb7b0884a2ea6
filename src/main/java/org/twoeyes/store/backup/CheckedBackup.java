package org.twoeyes.store.backup;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A backup that was gone through to its end and is whole, as it was written.
 *
 * @param bytes of text that it holds, uncompressed
 */
public record CheckedBackup(Path file, BackupHeader header, long bytes) {

    /** Reads it; throws as {@link BackupFile#read} does where it was altered since. */
    public Backup read() throws IOException {
        BackupReader reader = new BackupReader(file);
        ContentsLines lines = new ContentsLines(reader);
        BackupHeader found = reader.read(lines);
        return new Backup(found, lines.contents());
    }
}
