package org.twoeyes.store.backup;

/** The lines of a backup that are no rows, beside the {@link BackupHeader}. */
final class BackupLine {

    /** How the line before the rows of a table begins; no row begins so. */
    static final String TABLE = "{\"table\":";

    private BackupLine() {}

    /** Says which table the next rows are of. */
    record Head(String table) {}

    /**
     * The last line.
     *
     * @param rows how many rows all tables have
     * @param sha256 of all bytes before this line, 64 hexadecimal digits
     */
    record End(long rows, String sha256) {}
}
