package org.twoeyes.analysis.flow;

import java.util.Arrays;

/**
 * Who may be given to whom: each row needs some columns, each column has room for some rows, and each arc joins a
 * row to a column that it may be given, at a value. A column is given to a row at most once.
 *
 * <p>Rows and columns are numbered from 0. The arcs of a row lie together, by column ascending. Arrays are taken
 * over, not copied: they may hold millions of arcs.
 */
public final class AssignmentProblem {

    private final int[] need;
    private final int[] room;
    private final int[] start;
    private final int[] column;
    private final int[] value;

    /**
     * A problem.
     *
     * @param need how many columns each row needs, at least 0
     * @param room how many rows each column has room for, at least 1
     * @param start for each row the position of its first arc, and the number of arcs at the end
     * @param column the column of each arc, ascending and each once for a row
     * @param value what each arc is worth, at least 0
     * @throws IllegalArgumentException if the arrays do not fit together or a number is too small
     */
    public AssignmentProblem(int[] need, int[] room, int[] start, int[] column, int[] value) {
        if (start.length != need.length + 1 || start[need.length] != column.length || value.length != column.length) {
            throw new IllegalArgumentException(
                    "rows (" + need.length + ") and arcs (" + column.length + ") must be those of start and value");
        }
        atLeast(0, "need", need);
        atLeast(1, "room", room);
        atLeast(0, "value", value);
        for (int row = 0; row < need.length; row++) {
            for (int arc = start[row] + 1; arc < start[row + 1]; arc++) {
                if (column[arc] <= column[arc - 1]) {
                    throw new IllegalArgumentException("columns of row (" + row + ") must be ascending");
                }
            }
        }
        this.need = need;
        this.room = room;
        this.start = start;
        this.column = column;
        this.value = value;
    }

    private static void atLeast(int least, String name, int[] numbers) {
        if (Arrays.stream(numbers).anyMatch(number -> number < least)) {
            throw new IllegalArgumentException(name + " must be at least " + least);
        }
    }

    /** How many rows there are. */
    public int rows() {
        return need.length;
    }

    /** How many columns there are. */
    public int columns() {
        return room.length;
    }

    /** How many arcs there are. */
    public int arcs() {
        return column.length;
    }

    /** How many columns a row needs. */
    public int need(int row) {
        return need[row];
    }

    /** How many rows a column has room for. */
    public int room(int column) {
        return room[column];
    }

    /** The first arc of a row. */
    public int first(int row) {
        return start[row];
    }

    /** One past the last arc of a row. */
    public int end(int row) {
        return start[row + 1];
    }

    /** The column of an arc. */
    public int column(int arc) {
        return column[arc];
    }

    /** What an arc is worth. */
    public int value(int arc) {
        return value[arc];
    }
}
