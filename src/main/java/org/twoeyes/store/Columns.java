package org.twoeyes.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Columns that a reading statement returned, cell by cell. */
final class Columns {

    private final String what;
    private final Map<String, Value> columns;
    private final Map<String, String> known;

    /**
     * Columns of equal length.
     *
     * @param what a row is about, for messages
     * @param columns by name
     * @param known every string seen so far, so that a repeated id takes memory once
     */
    Columns(String what, Map<String, Value> columns, Map<String, String> known) {
        this.what = what;
        this.columns = columns;
        this.known = known;
    }

    /** A text that may be missing. */
    @Nullable
    String text(String column, int place) {
        Value value = cell(column, place);
        return value.isNull() ? null : same(value.asString());
    }

    /** A text that must be there; the graph may have been changed by other means. */
    String need(String column, int place) {
        return needed(column, text(column, place), place);
    }

    /** A text that must be there, wherever it came from. */
    String needed(String name, @Nullable String text, int place) {
        if (text == null || text.isEmpty()) {
            throw new StoreFailed("In the graph, the " + what + " with id \""
                    + cell("id", place).asObject() + "\" has no " + name + ", which this program needs.");
        }
        return text;
    }

    /** A list of texts; empty where there is none. */
    List<String> texts(String column, int place) {
        return texts(cell(column, place));
    }

    private List<String> texts(Value value) {
        if (value.isNull() || value.size() == 0) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            texts.add(same(value.get(i).asString()));
        }
        return texts;
    }

    /** A whole column of texts. */
    List<String> all(String column) {
        return texts(column(column));
    }

    /** A number that may be missing. */
    @Nullable
    Double number(String column, int place) {
        Value value = cell(column, place);
        return value.isNull() ? null : Double.valueOf(value.asNumber().doubleValue());
    }

    /** A whole number that may be missing. */
    @Nullable
    Integer whole(String column, int place) {
        Value value = cell(column, place);
        return value.isNull() ? null : Integer.valueOf(value.asInt());
    }

    /** A day that may be missing. */
    @Nullable
    LocalDate day(String column, int place) {
        Value value = cell(column, place);
        return value.isNull() ? null : value.asLocalDate();
    }

    /** Yes or no. */
    boolean flag(String column, int place, boolean missing) {
        Value value = cell(column, place);
        return value.isNull() ? missing : value.asBoolean();
    }

    private Value cell(String column, int place) {
        return column(column).get(place);
    }

    private Value column(String name) {
        Value column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("column (" + name + ") must have been asked for");
        }
        return column;
    }

    /** The same text, one object for all that are equal. */
    String same(String text) {
        String before = known.putIfAbsent(text, text);
        return before == null ? text : before;
    }
}
