package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** Long sorted lists of which a little changes. */
final class SortedLists {

    private SortedLists() {}

    /**
     * Puts entries in order. O(n log n), of which nearly all are comparisons of numbers beside each other in memory: they are put in
     * the order of a figure first, and the order itself finds little to do.
     *
     * @param figure of nobody smaller than of those before them; where it is not, that costs time alone
     */
    static <T> List<T> sorted(List<T> entries, ToDoubleFunction<? super T> figure, Comparator<? super T> order) {
        long places = Long.highestOneBit(Math.max(1, entries.size())) * 2 - 1;
        long[] keys = new long[entries.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (ascending(figure.applyAsDouble(entries.get(i))) & ~places) | i;
        }
        Arrays.sort(keys);
        List<T> sorted = new ArrayList<>(keys.length);
        for (long key : keys) {
            sorted.add(entries.get((int) (key & places)));
        }
        sorted.sort(order);
        return sorted;
    }

    /** The same of numbers. */
    static int[] sorted(int[] numbers, IntToDoubleFunction figure, Comparator<Integer> order) {
        List<Integer> all = Arrays.stream(numbers).boxed().toList();
        return sorted(all, number -> figure.applyAsDouble(number), order).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** A number that is in the order of figures. */
    private static long ascending(double figure) {
        long bits = Double.doubleToLongBits(figure);
        return bits ^ ((bits >> (Long.SIZE - 1)) & Long.MAX_VALUE);
    }

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
