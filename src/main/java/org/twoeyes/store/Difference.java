package org.twoeyes.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Portfolio;

/**
 * What must happen to one portfolio so that it becomes another, as rows for the graph. Built in one pass over both,
 * which are sorted. O(rows), linear memory in what differs.
 */
final class Difference {

    private final Map<Table<?>, List<Object>> nodes = new LinkedHashMap<>();
    private final Map<Table<?>, List<String>> removedNodes = new LinkedHashMap<>();
    private final Map<LinkKind, List<Link>> links = new EnumMap<>(LinkKind.class);
    private final Map<LinkKind, List<Link>> changedLinks = new EnumMap<>(LinkKind.class);
    private final Map<LinkKind, List<Link>> removedLinks = new EnumMap<>(LinkKind.class);
    private final Map<String, WriteReport.Counts> changes = new LinkedHashMap<>();

    private Difference() {}

    /** What turns {@code stored} into {@code wanted}. */
    static Difference between(Portfolio stored, Portfolio wanted) {
        Difference difference = new Difference();
        for (Table<?> table : Tables.ALL) {
            difference.compare(table, stored, wanted);
        }
        return difference;
    }

    /** Everything that must be written where there is nothing yet, the policy included. */
    static Difference whole(Portfolio wanted) {
        Difference difference = between(Portfolio.EMPTY, wanted);
        difference.nodes.put(Tables.POLICY, new ArrayList<>(List.of(wanted.policy())));
        return difference;
    }

    /**
     * What is to be sent.
     *
     * @param size rows to send, of all kinds
     * @param isWhole whether everything is written anew instead; then there are no parts, so that they need no memory meanwhile
     * @param parts the difference alone
     * @param changes rows added, changed and removed, by table; empty if there is nothing to write
     */
    record Work(long size, boolean isWhole, List<Part> parts, Map<String, WriteReport.Counts> changes) {}

    /** What is to be sent; more than so many rows are not, but everything is written anew. */
    Work work(long mostRows, int partRows) {
        boolean whole = size() > mostRows;
        return new Work(size(), whole, whole ? List.of() : parts(partRows), changes);
    }

    /** What is to be sent where nothing was ever written: the same as after {@link #between}, only counted. */
    static Work first(Portfolio wanted) {
        Map<String, WriteReport.Counts> changes = new LinkedHashMap<>();
        long size = 0;
        for (Table<?> table : Tables.ALL) {
            size += first(table, wanted, changes);
        }
        return new Work(size, true, List.of(), changes);
    }

    private static <T> long first(Table<T> table, Portfolio wanted, Map<String, WriteReport.Counts> changes) {
        List<T> before = table.rows().apply(Portfolio.EMPTY);
        List<T> rows = table.rows().apply(wanted);
        if (before.equals(rows)) {
            return 0;
        }
        int count = rows.size();
        changes.put(
                table.name(),
                before.isEmpty() ? new WriteReport.Counts(count, 0, 0) : new WriteReport.Counts(0, count, 0));
        return rows.stream().mapToLong(table::sizeOf).sum();
    }

    /** Rows to send, of all kinds. */
    long size() {
        return count(nodes) + count(removedNodes) + count(links) + count(changedLinks) + count(removedLinks);
    }

    /** Rows added, changed and removed, by table. */
    Map<String, WriteReport.Counts> changes() {
        return changes;
    }

    /** What to send: what must be gone or overwritten first, links before nodes; then nodes, then links. */
    List<Part> parts(int partRows) {
        List<Part> parts = new ArrayList<>();
        removedLinks.forEach((kind, rows) -> Parts.links(parts, kind, kind.remove(), rows, partRows));
        removedNodes.forEach((table, ids) -> Parts.ids(parts, table, ids, partRows));
        nodes.forEach((table, rows) -> Parts.nodes(parts, table, rows, partRows));
        changedLinks.forEach((kind, rows) -> Parts.links(parts, kind, Statement.CHANGED_TIES, rows, partRows));
        links.forEach((kind, rows) -> Parts.links(parts, kind, kind.write(), rows, partRows));
        return parts;
    }

    /** Nodes to add or overwrite, by table. */
    Map<Table<?>, List<Object>> addedNodes() {
        return nodes;
    }

    /** Links to add, by kind. */
    Map<LinkKind, List<Link>> addedLinks() {
        return links;
    }

    private <T> void compare(Table<T> table, Portfolio stored, Portfolio wanted) {
        List<T> before = table.rows().apply(stored);
        List<T> after = table.rows().apply(wanted);
        int added = 0;
        int changed = 0;
        int removed = 0;
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i) == after.get(j)) {
                i++;
                j++;
                continue;
            }
            int order = i == before.size()
                    ? 1
                    : j == after.size() ? -1 : table.order().compare(before.get(i), after.get(j));
            T old = order <= 0 ? before.get(i++) : null;
            T now = order >= 0 ? after.get(j++) : null;
            if (old == null) {
                added++;
            } else if (now == null) {
                removed++;
            } else if (old.equals(now)) {
                continue;
            } else {
                changed++;
            }
            row(table, old, now);
        }
        if (added + changed + removed > 0) {
            changes.put(table.name(), new WriteReport.Counts(added, changed, removed));
        }
    }

    private <T> void row(Table<T> table, @Nullable T old, @Nullable T now) {
        Table.Nodes<T> kind = table.nodes();
        if (kind != null && now != null && (old == null || !kind.same(old, now))) {
            nodes.computeIfAbsent(table, t -> new ArrayList<>()).add(now);
        }
        if (kind != null && old != null && now == null) {
            removedNodes.computeIfAbsent(table, t -> new ArrayList<>()).add((String) kind.id(old));
        }
        List<Link> oldLinks = old == null ? List.of() : table.links().apply(old);
        List<Link> newLinks = now == null ? List.of() : table.links().apply(now);
        if (oldLinks.isEmpty()) {
            newLinks.forEach(link -> link.addTo(links));
        } else if (!oldLinks.equals(newLinks)) {
            links(oldLinks, newLinks);
        }
    }

    private void links(List<Link> oldLinks, List<Link> newLinks) {
        List<Link> gone = new ArrayList<>(oldLinks);
        gone.removeAll(new java.util.HashSet<>(newLinks));
        List<Link> come = new ArrayList<>(newLinks);
        come.removeAll(new java.util.HashSet<>(oldLinks));
        if (gone.size() == 1 && come.size() == 1 && come.get(0).kind() == LinkKind.KNOWS) {
            come.get(0).addTo(changedLinks);
        } else {
            gone.forEach(link -> link.addTo(removedLinks));
            come.forEach(link -> link.addTo(links));
        }
    }

    private static long count(Map<?, ? extends List<?>> rows) {
        return rows.values().stream().mapToLong(List::size).sum();
    }
}
