package org.twoeyes.service.live;

import java.util.List;
import java.util.Optional;
import org.twoeyes.analysis.plan.PlanFlaw;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.Facts;
import org.twoeyes.intake.Problem;
import org.twoeyes.model.Change;
import org.twoeyes.model.Plan;

/** What came of an edit. Something was written only where it is {@link Done}, {@link AllDone} or {@link Planned}. */
public sealed interface EditOutcome {

    /**
     * It is stored, and readers see it.
     *
     * @param change what was recorded; empty where everything was so already
     * @param facts of the row; empty if it is gone
     * @param added whether there was no such row before
     */
    record Done(EntityKey key, Optional<Change> change, Optional<Facts> facts, boolean added) implements EditOutcome {}

    /**
     * A version of a plan is stored.
     *
     * @param isAdded whether there was no such plan before
     */
    record Planned(Plan plan, boolean isAdded) implements EditOutcome {}

    /**
     * Several edits are stored, all in one step, and readers see them.
     *
     * @param id by which all of them can be taken back together
     * @param changes what was recorded; none where everything was so already
     */
    record AllDone(String id, List<Change> changes) implements EditOutcome {
        public AllDone {
            changes = List.copyOf(changes);
        }
    }

    /** A plan cannot be as it is asked for. */
    record Impossible(PlanFlaw flaw) implements EditOutcome {}

    /** Two people cannot be made one; the reason is a sentence about ids, to stand after "The". */
    record NotToBeMerged(String reason) implements EditOutcome {}

    /** There is a row of that id already. */
    record Exists() implements EditOutcome {}

    /** A person of that id was erased for good, and is not added again. */
    record Erased() implements EditOutcome {}

    /** There is no such row, or no such change. */
    record Absent() implements EditOutcome {}

    /**
     * Something else is stored than what the edit was made from.
     *
     * @param there whether there is such a row
     * @param last the last recorded change of the row, if there is one
     */
    record Overtaken(boolean there, Optional<Change> last) implements EditOutcome {}

    /** Values are wrong. */
    record Refused(List<Problem> errors, long errorCount) implements EditOutcome {}

    /** Other rows refer to the one that is to go. */
    record ReferredTo(List<Problem> by, long count) implements EditOutcome {}

    /** The request key was used for another request. */
    record KeyUsed() implements EditOutcome {}

    /** Others wrote so often that it could not be done in between. */
    record Crowded() implements EditOutcome {}
}
