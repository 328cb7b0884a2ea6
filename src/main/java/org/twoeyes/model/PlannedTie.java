package org.twoeyes.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tie of a kept plan, as it was proposed. The people are named by id, whether they are still there or not.
 *
 * @param tie who is to know whom
 * @param accountId the contact's
 * @param fromId who hands over; null but in a succession
 * @param gain what rests on the contact, in reporting currency of that day
 * @param fit how well the two fit
 * @param path the people of the best introduction, from the employee to the contact; empty without one
 * @param proposedOn the day on which it came into the plan
 * @param meetOn the day by which they are introduced; null without a due date
 * @param dueOn the day by which the tie is live; null without one
 * @param isAccepted whether somebody has settled it
 */
public record PlannedTie(
        Pair tie,
        String accountId,
        @Nullable String fromId,
        double gain,
        Fit fit,
        List<String> path,
        LocalDate proposedOn,
        @Nullable LocalDate meetOn,
        @Nullable LocalDate dueOn,
        boolean isAccepted) {

    /** The parts of an affinity, each 0 to 1. */
    public record Fit(double presence, double rank, double route, double region) {}

    public PlannedTie {
        path = List.copyOf(path);
    }

    /** The same of other people. */
    public PlannedTie with(Pair otherTie, @Nullable String otherFrom, List<String> otherPath) {
        return new PlannedTie(
                otherTie, accountId, otherFrom, gain, fit, otherPath, proposedOn, meetOn, dueOn, isAccepted);
    }

    /** The same as if it had come into the plan on another day. */
    public PlannedTie since(LocalDate day) {
        return new PlannedTie(tie, accountId, fromId, gain, fit, path, day, meetOn, dueOn, isAccepted);
    }

    /** The same, settled or not. */
    public PlannedTie with(boolean settled) {
        return new PlannedTie(tie, accountId, fromId, gain, fit, path, proposedOn, meetOn, dueOn, settled);
    }
}
