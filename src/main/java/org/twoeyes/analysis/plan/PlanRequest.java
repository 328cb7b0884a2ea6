package org.twoeyes.analysis.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Pair;

/**
 * What a plan is asked for, and what is settled already.
 *
 * @param accountId the only account to plan for; null for all
 * @param mode what the plan is to reach
 * @param accepted ties that the plan contains whatever else it does, also beyond somebody's room
 * @param forbidden ties that the plan does not contain
 */
public record PlanRequest(@Nullable String accountId, PlanMode mode, List<Pair> accepted, List<Pair> forbidden) {

    /** The coverage plan of the whole portfolio, nothing settled. */
    public static final PlanRequest WHOLE = new PlanRequest(null, PlanMode.COVERAGE, List.of(), List.of());

    /** Each pair once; one that is accepted and forbidden is refused. */
    public PlanRequest {
        accepted = accepted.stream().distinct().toList();
        forbidden = forbidden.stream().distinct().toList();
        for (Pair pair : accepted) {
            if (forbidden.contains(pair)) {
                throw new ImpossiblePlanException(PlanFlaw.of(PlanFlaw.Kind.ACCEPTED_AND_FORBIDDEN, pair));
            }
        }
    }
}
