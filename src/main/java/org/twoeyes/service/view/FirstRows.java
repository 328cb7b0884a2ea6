package org.twoeyes.service.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/** Counts rows and keeps the first few of them in some order, of however many. O(rows · log kept), nearly always O(rows). */
final class FirstRows<T> {

    private final int most;
    private final Comparator<? super T> order;
    private final PriorityQueue<T> kept;
    private int total;

    /** None yet, of which at most so many are kept. */
    FirstRows(int most, Comparator<? super T> order) {
        this.most = most;
        this.order = order;
        this.kept = new PriorityQueue<>(order.reversed());
    }

    /** One more. */
    void add(T row) {
        total++;
        if (kept.size() < most) {
            kept.add(row);
        } else if (!kept.isEmpty() && order.compare(row, kept.element()) < 0) {
            kept.remove();
            kept.add(row);
        }
    }

    /** How many there were, and the first of them in order, in another form. */
    <R> ChangesBetween.Rows<R> rows(Function<T, R> form) {
        List<T> first = new ArrayList<>(kept);
        first.sort(order);
        return new ChangesBetween.Rows<>(total, first.stream().map(form).toList());
    }
}
