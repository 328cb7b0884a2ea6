package org.twoeyes.store.backup;

import java.time.Instant;

/**
 * The first line of a backup.
 *
 * @param format always {@link #FORMAT}
 * @param version of the format; a program reads those up to {@link #VERSION}
 * @param program the version of the program that wrote it
 * @param made when
 * @param revision of the graph that it shows
 */
public record BackupHeader(String format, int version, String program, Instant made, long revision) {

    /** What every backup says it is. */
    static final String FORMAT = "twoeyes-backup";

    /** The version that this program writes. Raised when an older program could not read what is written. */
    static final int VERSION = 1;

    /** The header of a backup that is made now. */
    public static BackupHeader of(String program, Instant made, long revision) {
        return new BackupHeader(FORMAT, VERSION, program, made, revision);
    }
}
