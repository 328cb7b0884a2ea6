package org.twoeyes.store;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Portfolio;

/**
 * How one list of a portfolio lies in the graph: as nodes with properties, as relationships, or both.
 *
 * @param name of the list
 * @param rows the list, in {@code order}
 * @param order in which no two rows are equal
 * @param nodes its nodes; null if the rows are relationships only
 * @param links the relationships that a row asks for
 * @param linkCount how many those are
 */
record Table<T>(
        String name,
        Function<Portfolio, List<T>> rows,
        Comparator<T> order,
        @Nullable Nodes<T> nodes,
        Function<T, List<Link>> links,
        ToIntFunction<T> linkCount) {

    /** How many nodes and relationships a row is. */
    int sizeOf(T row) {
        return (nodes == null ? 0 : 1) + linkCount.applyAsInt(row);
    }

    /** There is one table of each name: rows by the million are put to theirs. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /**
     * The nodes of a table.
     *
     * @param label of the nodes
     * @param load makes them in a generation that is being loaded, and returns the database's own ids
     * @param write makes or overwrites them
     * @param remove removes them; null if that is never asked for
     * @param columns value of each parameter of {@code write}, by its name; the first is the id
     */
    record Nodes<T>(
            String label,
            Statement load,
            Statement write,
            @Nullable Statement remove,
            Map<String, Function<T, @Nullable Object>> columns) {

        /** Nodes with an id and no other columns yet. */
        static <T> Nodes<T> of(
                String label,
                Statement load,
                Statement write,
                @Nullable Statement remove,
                Function<T, @Nullable Object> id) {
            Map<String, Function<T, @Nullable Object>> columns = new LinkedHashMap<>();
            columns.put("id", id);
            return new Nodes<>(label, load, write, remove, columns);
        }

        /** Adds a column and returns itself. */
        Nodes<T> with(String column, Function<T, @Nullable Object> value) {
            columns.put(column, value);
            return this;
        }

        /** The id of a row's node. */
        Object id(T row) {
            return Objects.requireNonNull(
                    Objects.requireNonNull(columns.get("id")).apply(row));
        }

        /** Says whether two rows have the same id and properties. */
        boolean same(T a, T b) {
            return columns.values().stream().allMatch(c -> Objects.equals(c.apply(a), c.apply(b)));
        }
    }
}
