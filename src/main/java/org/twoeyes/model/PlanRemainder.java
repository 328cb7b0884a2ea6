package org.twoeyes.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What solving a plan left open.
 *
 * @param unmet contacts for whom nobody, or nobody with room, was found, by contact
 * @param oneEyeLeft accounts that keep one eye, by id; only where the aim is that none does
 * @param leastTies the number of new ties below which no plan reached the aim that day; null where the aim is not the
 *     fewest
 */
public record PlanRemainder(
        List<Unmet> unmet,
        List<String> oneEyeLeft,
        @Nullable Integer leastTies) {

    /** A contact who needs so many more new ties. */
    public record Unmet(String contactId, String accountId, int missing) {}

    public PlanRemainder {
        unmet = List.copyOf(unmet);
        oneEyeLeft = List.copyOf(oneEyeLeft);
    }

    /** The same with other contacts. */
    public PlanRemainder with(List<Unmet> others) {
        return new PlanRemainder(others, oneEyeLeft, leastTies);
    }
}
