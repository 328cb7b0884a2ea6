package org.twoeyes.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;

/**
 * The rows of a list of a {@link Portfolio}, in its order: looked through once, so that a portfolio that differs from
 * another in one list takes over the others as they are. Cannot be changed.
 */
final class SortedRows<T> extends AbstractList<T> implements RandomAccess {

    private final List<T> rows;

    /** Takes rows over, sorted. */
    SortedRows(List<T> rows, Comparator<T> order) {
        this.rows = isSorted(rows, order) ? List.copyOf(rows) : sorted(rows, order);
    }

    private static <T> boolean isSorted(List<T> rows, Comparator<T> order) {
        for (int i = 1; i < rows.size(); i++) {
            if (order.compare(rows.get(i - 1), rows.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
        List<T> copy = new ArrayList<>(rows);
        copy.sort(order);
        return List.copyOf(copy);
    }

    @Override
    public T get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Object[] toArray() {
        return rows.toArray();
    }

    /** Equal where the rows are; those of one portfolio taken over into another are the same object. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof List<?> && rows.equals(plain((List<?>) other)));
    }

    private static List<?> plain(List<?> list) {
        return list instanceof SortedRows<?> sorted ? sorted.rows : list;
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }
}
