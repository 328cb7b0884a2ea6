package org.twoeyes.model;

import java.util.function.IntPredicate;

/** Binary search among places that are in order. */
public final class LowerBound {

    private LowerBound() {}

    /**
     * The first place that is not before what is looked for; the end if all are. O(log places) questions.
     *
     * @param from the first place
     * @param to one past the last
     * @param isBefore true for the places up to one, and false from there on
     */
    public static int of(int from, int to, IntPredicate isBefore) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore.test(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
