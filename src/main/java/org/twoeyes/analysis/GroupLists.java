package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Lists of the whole portfolio, put together from those of its account groups. Those of an earlier state are taken over, and
 * only what is said of groups in which something differs is put in another's place.
 */
final class GroupLists {

    private final GroupFigures[] groups;
    private final GroupFigures[] former;
    private final int[] changed;

    /**
     * Of some groups.
     *
     * @param groups what is said of each group
     * @param former what was said of each in the earlier state; none if there is no earlier state
     * @param changed the groups in which something differs, or all if there is no earlier state
     */
    GroupLists(GroupFigures[] groups, GroupFigures[] former, int[] changed) {
        this.groups = groups;
        this.former = former;
        this.changed = changed;
    }

    /**
     * One list of all groups, sorted. O(entries) copies, and O(changed · log entries) comparisons.
     *
     * @param part what of a group is in the list, in any order
     * @param order of the list; no two entries may be the same in it
     * @param earlier the list in the earlier state; empty if there is none
     */
    <T> List<T> sorted(Function<GroupFigures, List<T>> part, Comparator<? super T> order, List<T> earlier) {
        return SortedLists.replaced(earlier, sorted(former, part, order), sorted(groups, part, order), order);
    }

    private <T> List<T> sorted(GroupFigures[] of, Function<GroupFigures, List<T>> part, Comparator<? super T> order) {
        List<T> entries = new ArrayList<>();
        for (int i = 0; i < changed.length && of.length > 0; i++) {
            entries.addAll(part.apply(of[changed[i]]));
        }
        entries.sort(order);
        return entries;
    }
}
