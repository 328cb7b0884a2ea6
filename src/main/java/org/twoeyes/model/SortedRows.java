package org.twoeyes.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;

/**
 * The rows of a list of a {@link Portfolio}, in its order: looked through once, so that a portfolio that differs from
 * another in one list, or in one row of it, takes over the rest as it is. Cannot be changed.
 */
public final class SortedRows<T> extends AbstractList<T> implements RandomAccess {

    private final List<T> rows;
    private final Comparator<? super T> order;

    /** Takes rows over, sorted. */
    SortedRows(List<T> rows, Comparator<? super T> order) {
        this(order, isSorted(rows, order) ? List.copyOf(rows) : sorted(rows, order));
    }

    private SortedRows(Comparator<? super T> order, List<T> sorted) {
        this.rows = sorted;
        this.order = order;
    }

    /**
     * Rows of a portfolio with one more.
     *
     * @param at where it belongs, 0 to the number of rows
     * @throws IllegalArgumentException if it does not belong there, or the rows are not those of a portfolio
     */
    public static <T> List<T> inserted(List<T> rows, int at, T row) {
        return of(rows).with(at, at, List.of(row));
    }

    /**
     * Rows of a portfolio with another in one's place.
     *
     * @throws IllegalArgumentException if it does not belong there, or the rows are not those of a portfolio
     */
    public static <T> List<T> replaced(List<T> rows, int at, T row) {
        return of(rows).with(at, at + 1, List.of(row));
    }

    /**
     * Rows of a portfolio without one.
     *
     * @throws IllegalArgumentException if the rows are not those of a portfolio
     */
    public static <T> List<T> removed(List<T> rows, int at) {
        return of(rows).with(at, at + 1, List.of());
    }

    /**
     * The same rows: those that equal one of another portfolio's are taken from there; that list itself where all are.
     * O(rows + others) comparisons.
     *
     * @throws IllegalArgumentException if the rows are not those of a portfolio
     */
    static <T> List<T> sharing(List<T> rows, List<T> others) {
        SortedRows<T> sorted = of(rows);
        if (rows == others || others.isEmpty()) {
            return rows;
        }
        List<T> shared = new ArrayList<>(rows.size());
        int at = 0;
        for (T row : sorted.rows) {
            while (at < others.size() && sorted.order.compare(others.get(at), row) < 0) {
                at++;
            }
            shared.add(at < others.size() && others.get(at).equals(row) ? others.get(at) : row);
        }
        return shared.equals(others) ? others : new SortedRows<>(sorted.order, List.copyOf(shared));
    }

    private static <T> SortedRows<T> of(List<T> rows) {
        if (rows instanceof SortedRows<T> sorted) {
            return sorted;
        }
        throw new IllegalArgumentException("rows (" + rows.size() + ") must be those of a portfolio");
    }

    /** With other rows from a place up to another. Looks at the neighbours alone; O(rows) copies of references. */
    private SortedRows<T> with(int from, int to, List<T> instead) {
        List<T> joint = new ArrayList<>(rows.subList(Math.max(0, from - 1), from));
        joint.addAll(instead);
        joint.addAll(rows.subList(to, Math.min(rows.size(), to + 1)));
        if (!isSorted(joint, order)) {
            throw new IllegalArgumentException("a row for place " + from + " of " + rows.size() + " must belong there");
        }
        List<T> changed = new ArrayList<>(rows.size() + instead.size());
        changed.addAll(rows.subList(0, from));
        changed.addAll(instead);
        changed.addAll(rows.subList(to, rows.size()));
        return new SortedRows<>(order, List.copyOf(changed));
    }

    private static <T> boolean isSorted(List<T> rows, Comparator<? super T> order) {
        for (int i = 1; i < rows.size(); i++) {
            if (order.compare(rows.get(i - 1), rows.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static <T> List<T> sorted(List<T> rows, Comparator<? super T> order) {
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
