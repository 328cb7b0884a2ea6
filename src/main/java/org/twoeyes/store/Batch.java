package org.twoeyes.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Some thousand rows for one statement. Its columns are made when it is sent, and again if it is repeated.
 *
 * @param stage what it is about, for progress
 * @param statement what to run
 * @param rows how many
 * @param columns makes the statement's columns
 */
record Batch(String stage, Statement statement, int rows, Supplier<Map<String, Object>> columns) {

    /** The statement's parameters for a generation. */
    Map<String, Object> parameters(long generation) {
        Map<String, Object> parameters = new HashMap<>(columns.get());
        parameters.put("generation", generation);
        return parameters;
    }

    /** Adds the batches that write nodes. */
    @SuppressWarnings("unchecked")
    static <T> void nodes(List<Batch> to, Table<T> table, List<Object> rows, int size) {
        Table.Nodes<T> kind = table.nodes();
        if (kind == null) {
            throw new IllegalArgumentException("table (" + table.name() + ") must have nodes");
        }
        for (List<Object> some : parts(rows, size)) {
            to.add(new Batch(table.name(), kind.write(), some.size(), () -> columns(kind, (List<T>) some)));
        }
    }

    /** Adds the batches that remove nodes. */
    static void ids(List<Batch> to, Table<?> table, List<String> ids, int size) {
        Table.Nodes<?> kind = table.nodes();
        Statement remove = kind == null ? null : kind.remove();
        if (remove == null) {
            throw new IllegalArgumentException("table (" + table.name() + ") must have nodes that can be removed");
        }
        for (List<String> some : parts(ids, size)) {
            to.add(new Batch(table.name(), remove, some.size(), () -> Map.of("id", some)));
        }
    }

    /** Adds the batches that write, change or remove links of one kind. */
    static void links(List<Batch> to, LinkKind kind, Statement statement, List<Link> rows, int size) {
        for (List<Link> some : parts(rows, size)) {
            to.add(new Batch(kind.stage(), statement, some.size(), () -> {
                Map<String, Object> columns = columns(kind, some);
                columns.put("from", column(some, Link::from));
                columns.put("to", column(some, Link::to));
                return columns;
            }));
        }
    }

    /** The columns of nodes, by name. */
    static <T> Map<String, Object> columns(Table.Nodes<T> kind, List<T> rows) {
        Map<String, Object> columns = new HashMap<>();
        kind.columns().forEach((name, value) -> columns.put(name, column(rows, value)));
        return columns;
    }

    /** The columns of links beside their two ends, by name. */
    static Map<String, Object> columns(LinkKind kind, List<Link> rows) {
        Map<String, Object> columns = new HashMap<>();
        for (int i = 0; i < kind.columns().size(); i++) {
            int place = i;
            columns.put(kind.columns().get(i), column(rows, link -> link.properties()
                    .get(place)));
        }
        return columns;
    }

    /** The values of one column. */
    static <T> List<@Nullable Object> column(List<T> rows, Function<T, @Nullable Object> value) {
        List<@Nullable Object> column = new ArrayList<>(rows.size());
        for (T row : rows) {
            column.add(value.apply(row));
        }
        return column;
    }

    /** Rows in parts of at most {@code size}, as views. */
    static <T> List<List<T>> parts(List<T> rows, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int start = 0; start < rows.size(); start += size) {
            parts.add(rows.subList(start, Math.min(rows.size(), start + size)));
        }
        return parts;
    }
}
