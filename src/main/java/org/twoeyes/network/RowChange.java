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
        if (before == after) {
            return changes;
        }
        Object[] olds = before.toArray();
        Object[] nows = after.toArray();
        int i = 0;
        int j = 0;
        while (i < olds.length || j < nows.length) {
            if (i < olds.length && j < nows.length && olds[i] == nows[j]) {
                i++;
                j++;
                continue;
            }
            T old = i < olds.length ? before.get(i) : null;
            T now = j < nows.length ? after.get(j) : null;
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
