package org.twoeyes.intake;

import org.twoeyes.model.Portfolio;

/**
 * How large a bundle may be for the memory there is. Measured with a million contacts, two million ties and 1.25
 * million interactions, 250 bytes of text for each contact with what belongs to it: facts, snapshot and report take
 * 3.8 bytes for each byte of text, and half as much again keeps the collection of garbage from taking over.
 *
 * @param heapBytes the most that the heap may grow to
 * @param heapForText bytes of heap for each byte of text
 */
public record MemoryLimit(long heapBytes, int heapForText) {

    /** Anything goes. */
    public static final MemoryLimit NONE = new MemoryLimit(Long.MAX_VALUE, 0);

    private static final long PROGRAM = 200L << 20;
    private static final int TO_ANALYZE = 6;
    private static final int TO_IMPORT = 8;
    /** What is stored is there already: only facts, snapshot and report are made. */
    private static final int TO_SERVE = 4;
    /** The lines of a backup name every value, so they are twice the text of a bundle; what is stored is in memory too. */
    private static final int TO_RESTORE = 4;

    private static final int TEXT_OF_CONTACT = 250;
    private static final int TEXT_OF_ROW = 56;

    /** For a bundle that is read and analyzed. */
    public static MemoryLimit toAnalyze(long heapBytes) {
        return new MemoryLimit(heapBytes, TO_ANALYZE);
    }

    /** For a bundle that is read and written into a graph, which may run in this process. */
    public static MemoryLimit toImport(long heapBytes) {
        return new MemoryLimit(heapBytes, TO_IMPORT);
    }

    /** For what is stored, which is read and analyzed. */
    public static MemoryLimit toServe(long heapBytes) {
        return new MemoryLimit(heapBytes, TO_SERVE);
    }

    /** For a backup that is read and written into a graph, which may run in this process. */
    public static MemoryLimit toRestore(long heapBytes) {
        return new MemoryLimit(heapBytes, TO_RESTORE);
    }

    /** Bytes in megabytes, for sentences; at least 1. */
    public static long megabytes(long bytes) {
        return (bytes >> 20) + 1;
    }

    /** Bytes of text that a portfolio would have as a bundle, about. */
    static long textOf(Portfolio portfolio) {
        return textOf(portfolio.rows());
    }

    /** Bytes of text that so many rows would have as a bundle, about. */
    public static long textOf(long rows) {
        return rows * TEXT_OF_ROW;
    }

    /** Bytes of heap that a bundle with so much text needs, about. */
    public long needed(long textBytes) {
        long most = (Long.MAX_VALUE - PROGRAM) / Math.max(1, heapForText);
        return heapForText == 0 ? 0 : PROGRAM + Math.max(0, Math.min(textBytes, most)) * heapForText;
    }

    /** Says whether a bundle with so much text fits. */
    public boolean allows(long textBytes) {
        return needed(textBytes) <= heapBytes;
    }

    /** How many contacts, with two ties and a meeting each, fit about. */
    public long contacts() {
        return heapForText == 0
                ? Long.MAX_VALUE
                : Math.max(0, heapBytes - PROGRAM) / ((long) heapForText * TEXT_OF_CONTACT);
    }
}
