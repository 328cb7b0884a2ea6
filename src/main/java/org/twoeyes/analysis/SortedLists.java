package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Long sorted lists of which a little changes. */
final class SortedLists {

    private SortedLists() {}

    /**
     * A list without some of its entries and with others. O(entries) copies of references, O(changes · log entries)
     * comparisons.
     *
     * @param sorted the list, in an order in which no two entries are the same
     * @param gone entries of it that go, in that order
     * @param fresh entries to add, in that order
     */
    static <T> List<T> replaced(List<T> sorted, List<T> gone, List<T> fresh, Comparator<? super T> order) {
        if (sorted.isEmpty()) {
            return Collections.unmodifiableList(fresh);
        }
        List<T> result = new ArrayList<>(sorted.size() - gone.size() + fresh.size());
        int from = 0;
        int nextGone = 0;
        int nextFresh = 0;
        while (nextGone < gone.size() || nextFresh < fresh.size()) {
            boolean takesOut = nextFresh == fresh.size()
                    || (nextGone < gone.size() && order.compare(gone.get(nextGone), fresh.get(nextFresh)) <= 0);
            T entry = takesOut ? gone.get(nextGone++) : fresh.get(nextFresh++);
            int found = Collections.binarySearch(sorted, entry, order);
            if (takesOut && found < 0) {
                throw new IllegalStateException("what goes must be among the " + sorted.size() + " entries");
            }
            int at = Math.max(from, found < 0 ? -1 - found : found);
            result.addAll(sorted.subList(from, at));
            from = takesOut ? at + 1 : at;
            if (!takesOut) {
                result.add(entry);
            }
        }
        result.addAll(sorted.subList(from, sorted.size()));
        return Collections.unmodifiableList(result);
    }
}
