package org.twoeyes.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one kind while a bundle is laid over what is stored: each with its id and the line it came
 * from, 0 for one that is only stored.
 */
final class Rows<T> {

    /** Stands in for the id of a row that has none of its own; such a row cannot be found. */
    static final String NO_ID = "(no id\uE000)";

    private final BundleFile kind;
    private final Function<T, String> id;
    private final Map<String, Integer> positions = new HashMap<>();
    private List<T> rows = new ArrayList<>();
    private long[] lines = new long[16];
    private final Set<String> kept = new HashSet<>();
    private boolean complete = true;

    Rows(BundleFile kind, List<T> stored, Function<T, String> id) {
        this.kind = kind;
        this.id = id;
        for (T row : stored) {
            put(id.apply(row), row, 0);
        }
    }

    /** The kind of the rows. */
    BundleFile kind() {
        return kind;
    }

    /** How many there are. */
    int size() {
        return rows.size();
    }

    /** The row at a position. */
    T get(int at) {
        return rows.get(at);
    }

    /** Its id. */
    String idAt(int at) {
        return id.apply(rows.get(at));
    }

    /** Its line in the file; 0 where it is only stored. */
    long line(int at) {
        return lines[at];
    }

    /** The position of an id; −1 if there is none. */
    int find(@Nullable String wanted) {
        Integer at = wanted == null ? null : positions.get(wanted);
        return at == null ? -1 : at;
    }

    /** The stored row that a row of the file with this id is laid over; null if there is none. */
    @Nullable
    T stored(String wanted) {
        int at = find(wanted);
        return at < 0 || lines[at] > 0 ? null : rows.get(at);
    }

    /**
     * The id under which a row of the file is kept: its own, or {@link #NO_ID}, with a problem, where an earlier row of the
     * file has it already.
     */
    String claim(String wanted, String column, Row row) {
        int at = find(wanted);
        if (at < 0 || lines[at] == 0) {
            return wanted;
        }
        row.problem(column, wanted, "is the id of line " + lines[at] + " already", "each id once");
        return NO_ID;
    }

    /** Adds a row or puts it in place of the stored one of the same id. */
    void put(String key, T row, long line) {
        int at = find(key);
        if (at < 0) {
            at = rows.size();
            if (!key.equals(NO_ID)) {
                positions.put(key, at);
            }
            rows.add(row);
            if (at == lines.length) {
                lines = Arrays.copyOf(lines, at * 2);
            }
        } else {
            rows.set(at, row);
        }
        lines[at] = line;
    }

    /** Puts another row in place of one with the same id. */
    void set(int at, T row) {
        rows.set(at, row);
    }

    /** Notes that the file has a row of this id under another one, so that it stays as it is stored. */
    void keep(String wanted) {
        kept.add(wanted);
    }

    /** Leaves only the rows of the file, and those that are kept. */
    void dropStored() {
        List<T> all = rows;
        long[] allLines = lines;
        rows = new ArrayList<>();
        lines = new long[16];
        positions.clear();
        for (int i = 0; i < all.size(); i++) {
            if (allLines[i] > 0 || kept.contains(id.apply(all.get(i)))) {
                put(id.apply(all.get(i)), all.get(i), allLines[i]);
            }
        }
    }

    /** Notes that not all rows of the file are known, so that a missing id proves nothing. */
    void markIncomplete() {
        complete = false;
    }

    /** Says whether all rows are known. */
    boolean isComplete() {
        return complete;
    }

    /** All rows. */
    List<T> all() {
        return rows;
    }
}
