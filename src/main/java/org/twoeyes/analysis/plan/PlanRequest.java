package org.twoeyes.analysis.plan;

import java.util.List;
import org.twoeyes.model.Pair;

/**
 * What a plan is asked for, and what is settled already.
 *
 * @param scope whom it looks at
 * @param mode what the plan is to reach
 * @param accepted ties that the plan contains whatever else it does, also beyond somebody's room or its scope
 * @param forbidden ties that the plan does not contain
 */
public record PlanRequest(PlanScope scope, PlanMode mode, List<Pair> accepted, List<Pair> forbidden) {

    /** The coverage plan of the whole portfolio, nothing settled. */
    public static final PlanRequest WHOLE = of(PlanScope.ALL, PlanMode.COVERAGE);

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

    /** A plan around nothing settled. */
    public static PlanRequest of(PlanScope scope, PlanMode mode) {
        return new PlanRequest(scope, mode, List.of(), List.of());
    }
}
