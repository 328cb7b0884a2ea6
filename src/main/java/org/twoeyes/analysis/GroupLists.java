package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Lists of the whole portfolio, put together from those of its account groups. Those of an earlier state are taken over, and
 * only what is said of groups in which something differs is put in another's place.
 */
final class GroupLists {

    private final GroupFigures[] groups;
    private final int[] changed;
    private final GroupFigures[] former;
    private final int[] formerly;

    /**
     * Of a state after another, or of the first.
     *
     * @param groups what is said of each group
     * @param changed the groups in which something differs
     * @param former what was said of each in the earlier state
     * @param formerly the numbers in that state of these groups, and of those that are gone
     */
    GroupLists(GroupFigures[] groups, int[] changed, GroupFigures[] former, int[] formerly) {
        this.groups = groups;
        this.changed = changed;
        this.former = former;
        this.formerly = formerly;
    }

    /**
     * One list of all groups, sorted. O(entries) copies, and O(changed · log entries) comparisons.
     *
     * @param part what of a group is in the list, in any order
     * @param figure of nobody smaller than of those before them in the list
     * @param order of the list; no two entries may be the same in it
     * @param earlier the list in the earlier state; empty if there is none
     */
    <T> List<T> sorted(
            Function<GroupFigures, List<T>> part,
            ToDoubleFunction<? super T> figure,
            Comparator<? super T> order,
            List<T> earlier) {
        return SortedLists.replaced(
                earlier,
                sorted(former, formerly, part, figure, order),
                sorted(groups, changed, part, figure, order),
                order);
    }

    private static <T> List<T> sorted(
            GroupFigures[] of,
            int[] some,
            Function<GroupFigures, List<T>> part,
            ToDoubleFunction<? super T> figure,
            Comparator<? super T> order) {
        List<T> entries = new ArrayList<>();
        for (int group : some) {
            entries.addAll(part.apply(of[group]));
        }
        return SortedLists.sorted(entries, figure, order);
    }
}
