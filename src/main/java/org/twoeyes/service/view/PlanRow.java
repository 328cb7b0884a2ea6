package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.plan.PlanProgress;
import org.twoeyes.analysis.plan.PlanProgress.Progress;
import org.twoeyes.analysis.plan.PlanProgress.Stage;
import org.twoeyes.model.Plan;
import org.twoeyes.model.PlanAim;
import org.twoeyes.model.PlanKind;
import org.twoeyes.model.PlannedTie;

/**
 * A kept plan in a list.
 *
 * @param account the only one it is for; null for all
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
        List<Progress> progress = progress(portfolio, plans);
        List<PlanRow> rows = new ArrayList<>();
        int from = 0;
        for (Plan plan : plans) {
            int to = from + plan.ties().size();
            rows.add(of(names, plan, progress.subList(from, to)));
            from = to;
        }
        return rows;
    }

    /** The overdue steps of plans, in their order. */
    public static List<Overdue> overdue(AnalyzedPortfolio portfolio, List<Plan> plans) {
        PlanNames names = new PlanNames(portfolio, plans);
        List<Progress> progress = progress(portfolio, plans);
        List<Overdue> steps = new ArrayList<>();
        int at = 0;
        for (Plan plan : plans) {
            for (PlannedTie row : plan.ties()) {
                Progress one = progress.get(at++);
                if (one.isOverdue()) {
                    steps.add(new Overdue(new Named(plan.id(), plan.aim().name()), PlanView.Step.of(names, row, one)));
                }
            }
        }
        return steps;
    }

    private static List<Progress> progress(AnalyzedPortfolio portfolio, List<Plan> plans) {
        return PlanProgress.of(
                portfolio.network().portfolio(),
                portfolio.asOf(),
                plans.stream().flatMap(plan -> plan.ties().stream()).toList());
    }
}
