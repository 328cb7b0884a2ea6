package org.twoeyes.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Cuts the rows of a difference into parts, each with the columns of its statement. */
final class Parts {

    private Parts() {}

    /** Adds the parts that write nodes. */
    @SuppressWarnings("unchecked")
    static <T> void nodes(List<Part> to, Table<T> table, List<Object> rows, int size) {
        Table.Nodes<T> kind = table.nodes();
        if (kind == null) {
            throw new IllegalArgumentException("table (" + table.name() + ") must have nodes");
        }
        for (List<Object> some : cut(rows, size)) {
            to.add(part(table.name(), kind.write(), some.size(), () -> columns(kind, (List<T>) some)));
        }
    }

    /** Adds the parts that remove nodes. */
    static void ids(List<Part> to, Table<?> table, List<String> ids, int size) {
        Table.Nodes<?> kind = table.nodes();
        Statement remove = kind == null ? null : kind.remove();
        if (remove == null) {
            throw new IllegalArgumentException("table (" + table.name() + ") must have nodes that can be removed");
        }
        for (List<String> some : cut(ids, size)) {
            to.add(part(table.name(), remove, some.size(), () -> Map.of("id", some)));
        }
    }

    /** Adds the parts that write, change or remove links of one kind. */
    static void links(List<Part> to, LinkKind kind, Statement statement, List<Link> rows, int size) {
        for (List<Link> some : cut(rows, size)) {
            to.add(part(kind.stage(), statement, some.size(), () -> {
                Map<String, Object> columns = columns(kind, some);
                columns.put("from", column(some, Link::from));
                columns.put("to", column(some, Link::to));
                return columns;
            }));
        }
    }

    private static Part part(String stage, Statement statement, int rows, Supplier<Map<String, Object>> columns) {
        return new Part(stage, rows, (queries, generation) -> {
            Map<String, Object> parameters = new HashMap<>(columns.get());
            parameters.put("generation", generation);
            queries.run(statement, parameters);
        });
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
    static <T> List<List<T>> cut(List<T> rows, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int start = 0; start < rows.size(); start += size) {
            parts.add(rows.subList(start, Math.min(rows.size(), start + size)));
        }
        return parts;
    }
}
