package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.plan.PlanProgress.Progress;
import org.twoeyes.analysis.plan.PlanProgress.Stage;
import org.twoeyes.model.Plan;
import org.twoeyes.model.PlanAim;
import org.twoeyes.model.PlanKind;

/**
 * A kept plan in a list.
 *
 * @param account the only one it is for; null for all
 * @param tiers of the accounts it is for; empty for all
 * @param layers of the contacts it is for; empty for all
 * @param leavers who leaves; nobody but in a succession
 * @param dueOn the day by which all its ties shall be live; null where none is set
 * @param changedAt when its last version was made, as ISO-8601 UTC
 */
public record PlanRow(
        String id,
        int version,
        String name,
        PlanKind kind,
        @Nullable PlanPerson account,
        List<String> tiers,
        List<String> layers,
        List<PlanPerson> leavers,
        @Nullable LocalDate dueOn,
        String createdBy,
        String createdAt,
        String changedBy,
        String changedAt,
        Counts counts) {

    /** How many ties are how far, and how many of them are overdue. */
    public record Counts(int proposed, int introduced, int live, int lapsed, int overdue) {

        static Counts of(List<Progress> progress) {
            return new Counts(
                    count(progress, Stage.PROPOSED),
                    count(progress, Stage.INTRODUCED),
                    count(progress, Stage.LIVE),
                    count(progress, Stage.LAPSED),
                    (int) progress.stream().filter(Progress::isOverdue).count());
        }

        private static int count(List<Progress> progress, Stage stage) {
            return (int) progress.stream().filter(one -> one.stage() == stage).count();
        }
    }

    /** An overdue step and the plan it belongs to. */
    public record Overdue(Named plan, PlanView.Step step) {}

    static PlanRow of(PlanNames names, Plan plan, List<Progress> progress) {
        PlanAim aim = plan.aim();
        String account = aim.accountId();
        return new PlanRow(
                plan.id(),
                plan.version(),
                aim.name(),
                aim.kind(),
                account == null ? null : names.account(account),
                aim.tiers(),
                aim.layers(),
                names.employees(aim.leaverIds()),
                aim.dueOn(),
                plan.created().who(),
                plan.created().at().toString(),
                plan.changed().who(),
                plan.changed().at().toString(),
                Counts.of(progress));
    }

    /** Plans in a list, in their order. */
    public static List<PlanRow> all(AnalyzedPortfolio portfolio, List<Plan> plans) {
        PlanNames names = new PlanNames(portfolio, plans);
        return plans.stream()
                .map(plan -> of(names, plan, portfolio.planStages().of(plan)))
                .toList();
    }

    /** The overdue steps of plans, in their order. */
    public static List<Overdue> overdue(AnalyzedPortfolio portfolio, List<Plan> plans) {
        PlanNames names = new PlanNames(portfolio, plans);
        List<Overdue> steps = new ArrayList<>();
        for (Plan plan : plans) {
            Named named = new Named(plan.id(), plan.aim().name());
            List<Progress> progress = portfolio.planStages().of(plan);
            for (int i = 0; i < progress.size(); i++) {
                if (progress.get(i).isOverdue()) {
                    steps.add(new Overdue(
                            named, PlanView.Step.of(names, plan.ties().get(i), progress.get(i))));
                }
            }
        }
        return steps;
    }
}
