package org.twoeyes.service.view;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.twoeyes.analysis.plan.PlanProgress;
import org.twoeyes.analysis.plan.PlanProgress.Progress;
import org.twoeyes.model.Plan;
import org.twoeyes.model.PlannedTie;
import org.twoeyes.network.StakeholderNetwork;

/**
 * How far the ties of kept plans are on the date of a network. Of each plan it is worked out once, until another version
 * of it is asked for; whoever asks for the same meanwhile waits.
 */
final class PlanStages {

    private final StakeholderNetwork network;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(List<PlannedTie> ties, List<Progress> progress) {}

    PlanStages(StakeholderNetwork network) {
        this.network = network;
    }

    /** The progress of each tie of a plan, in their order. */
    List<Progress> of(Plan plan) {
        return known.compute(
                        plan.id(),
                        (id, before) -> before != null && before.ties().equals(plan.ties()) ? before : of(plan.ties()))
                .progress();
    }

    private Known of(List<PlannedTie> ties) {
        return new Known(ties, PlanProgress.of(network.portfolio(), network.asOf(), ties));
    }
}
