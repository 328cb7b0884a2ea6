package org.twoeyes.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of a list of rows.
 *
 * @param before the row as it was; null where it is new
 * @param after the row as it is; null where it is gone
 */
record RowChange<T>(@Nullable T before, @Nullable T after) {

    /**
     * The rows that differ, in their order. O(rows) comparisons of references: rows that stayed are the same objects, or
     * they are looked at as if they had changed unless they are equal.
     *
     * @param order in which both lists are
     */
    static <T> List<RowChange<T>> between(List<T> before, List<T> after, Comparator<T> order) {
        List<RowChange<T>> changes = new ArrayList<>();
        if (before.equals(after)) {
            return changes;
        }
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            T old = i < before.size() ? before.get(i) : null;
            T now = j < after.size() ? after.get(j) : null;
            if (old == now) {
                i++;
                j++;
                continue;
            }
            int place = old == null ? 1 : now == null ? -1 : order.compare(old, now);
            i += place <= 0 ? 1 : 0;
            j += place >= 0 ? 1 : 0;
            if (place != 0 || old == null || !old.equals(now)) {
                changes.add(new RowChange<>(place <= 0 ? old : null, place >= 0 ? now : null));
            }
        }
        return changes;
    }
}
