package org.twoeyes.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/**
 * Takes the cells of one record from the parser, within the limits of 500 cells and 65,536 characters a
 * cell. Short cells that repeat share one string: in a file of ties nearly all of them do.
 */
final class RecordHandler extends AbstractBaseCsvCallbackHandler<RecordHandler> {

    /** A limit was passed. */
    static final class Limit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String expected;

        Limit(String wrong, String expected) {
            super(wrong);
            this.expected = expected;
        }

        String expected() {
            return expected;
        }
    }

    static final int MAX_CELLS = 500;
    static final int MAX_CELL_LENGTH = 1 << 16;

    private static final int SHARED = 1 << 14;
    private static final int SHARED_LENGTH = 40;

    private final String[] shared = new String[SHARED];
    private String[] cells = new String[32];
    private int size;
    private int lastGiven;
    private long line = 1;

    RecordHandler() {
        Arrays.fill(shared, "");
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = startingLine;
        size = 0;
        lastGiven = -1;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index >= MAX_CELLS) {
            throw new Limit("the row has more than " + MAX_CELLS + " cells", "at most " + MAX_CELLS);
        }
        if (length > MAX_CELL_LENGTH) {
            throw new Limit(
                    "cell " + (index + 1) + " has more than " + MAX_CELL_LENGTH + " characters",
                    "a shorter cell (is a closing quote missing?)");
        }
        if (index >= cells.length) {
            cells = Arrays.copyOf(cells, MAX_CELLS);
        }
        cells[index] = text(buffer, offset, length);
        size = index + 1;
        if (length > 0) {
            lastGiven = index;
        }
    }

    private String text(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length > SHARED_LENGTH) {
            return new String(buffer, offset, length);
        }
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ (hash >>> 15)) & (SHARED - 1);
        String known = shared[slot];
        if (known.length() == length && same(known, buffer, offset)) {
            return known;
        }
        String text = new String(buffer, offset, length);
        shared[slot] = text;
        return text;
    }

    private static boolean same(String text, char[] buffer, int offset) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected RecordHandler buildRecord() {
        return this;
    }

    /** Physical line on which the record starts. */
    long line() {
        return line;
    }

    /** The cells; only the first {@link #size()} belong to this record. */
    String[] cells() {
        return cells;
    }

    /** How many cells the record has. */
    int size() {
        return size;
    }

    /** Index of the last cell that is not empty; −1 if all are. */
    int lastGiven() {
        return lastGiven;
    }

    /** Says whether all cells are empty. */
    boolean isBlank() {
        return lastGiven < 0;
    }
}
