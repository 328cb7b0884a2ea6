package org.twoeyes.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cells of one record as they were read, within the limits of 500 cells and 65,536 characters a cell. The same
 * object serves record after record.
 */
final class RawRow {

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

    /**
     * A cell that is wrong whatever its text means.
     *
     * @param index of the cell, from 0
     * @param value what is shown of it
     * @param wrong what is wrong, as words that follow the value
     * @param expected what would be right, as words that follow "expected"
     */
    record Flaw(int index, String value, String wrong, String expected) {}

    static final int MAX_CELL_LENGTH = 1 << 16;

    private static final int MAX_CELLS = 500;

    private String[] cells = new String[32];
    private int size;
    private int lastGiven = -1;
    private long line = 1;
    private final List<Flaw> flaws = new ArrayList<>();

    /** Begins the next record, on a physical line counted from 1. */
    void begin(long startingLine) {
        line = startingLine;
        size = 0;
        lastGiven = -1;
        flaws.clear();
    }

    /** Throws where a cell of this index and length is beyond the limits. */
    static void requireWithinLimits(int index, int length) {
        if (index >= MAX_CELLS) {
            throw new Limit("the row has more than " + MAX_CELLS + " cells", "at most " + MAX_CELLS);
        }
        if (length > MAX_CELL_LENGTH) {
            throw new Limit(
                    "cell " + (index + 1) + " has more than " + MAX_CELL_LENGTH + " characters",
                    "a shorter cell (is a closing quote missing?)");
        }
    }

    /** Puts a cell behind those that are there; cells in between are empty. */
    void put(int index, String text) {
        requireWithinLimits(index, text.length());
        growTo(index);
        cells[index] = text;
        size = index + 1;
        if (!text.isEmpty()) {
            lastGiven = index;
        }
    }

    /** Makes the record at least so many cells wide. */
    void widen(int width) {
        if (width > size) {
            growTo(width - 1);
            cells[width - 1] = "";
            size = width;
        }
    }

    private void growTo(int index) {
        if (index >= cells.length) {
            cells = Arrays.copyOf(cells, MAX_CELLS);
        }
        if (index > size) {
            Arrays.fill(cells, size, index, "");
        }
    }

    /** Notes that a cell is wrong whatever its text means. */
    void add(Flaw flaw) {
        requireWithinLimits(flaw.index(), 0);
        flaws.add(flaw);
    }

    /** The cells that are wrong whatever their text means. */
    List<Flaw> flaws() {
        return flaws;
    }

    /** Says whether the cell of an index is wrong whatever its text means. */
    boolean isFlawed(int index) {
        return !flaws.isEmpty() && flaws.stream().anyMatch(flaw -> flaw.index() == index);
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
