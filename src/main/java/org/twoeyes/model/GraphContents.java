package org.twoeyes.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Everything that a graph keeps and that is not remade from something else.
 *
 * @param portfolio the facts
 * @param changes what was done by hand, the oldest first
 * @param writes notes of the writes of the last weeks
 * @param plans all versions of all plans, by id, the oldest first; only the last of each has ties
 * @param tombstones who was erased
 */
public record GraphContents(
        Portfolio portfolio, List<Change> changes, List<AppliedWrite> writes, List<Plan> plans, Tombstones tombstones) {

    private static final Comparator<Plan> VERSIONS =
            Comparator.comparing(Plan::id, Ids.ORDER).thenComparingInt(Plan::version);

    /** Nothing yet. */
    public static final GraphContents EMPTY =
            new GraphContents(Portfolio.EMPTY, List.of(), List.of(), List.of(), Tombstones.NONE);

    public GraphContents {
        changes = List.copyOf(changes);
        writes = List.copyOf(writes);
        plans = plans.stream().sorted(VERSIONS).toList();
    }

    /** How many plans there are that were not taken away. */
    public long keptPlans() {
        return IntStream.range(0, plans.size())
                .filter(i -> i + 1 == plans.size()
                        || !plans.get(i + 1).id().equals(plans.get(i).id()))
                .filter(i -> !plans.get(i).isRemoved())
                .count();
    }
}
