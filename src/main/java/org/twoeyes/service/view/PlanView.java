package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.WhatIfReport.Standing;
import org.twoeyes.analysis.plan.Affinity;
import org.twoeyes.analysis.plan.PlanOutcomes;
import org.twoeyes.analysis.plan.PlanProgress.Progress;
import org.twoeyes.analysis.plan.PlanProgress.Stage;
import org.twoeyes.analysis.plan.PlanReport.AccountOutcome;
import org.twoeyes.analysis.plan.PlanReport.LayerChange;
import org.twoeyes.model.Pair;
import org.twoeyes.model.Plan;
import org.twoeyes.model.PlanRemainder;
import org.twoeyes.model.PlannedTie;

/**
 * A kept plan with what has come of it by the date, and what would become of the accounts.
 *
 * @param steps its ties, in their order
 * @param forbidden ties that it does not have
 * @param accounts the accounts in which ties are not live yet, as they are and with all of them live and those who
 *     leave gone; of people who are there
 * @param remainder what solving the plan left open; null of plans that were kept before that was recorded
 * @param versions who made which version when, the newest first
 */
public record PlanView(
        PlanRow plan,
        boolean acceptedOnly,
        LocalDate asOf,
        List<Step> steps,
        List<Barred> forbidden,
        List<Outcome> accounts,
        @Nullable Remainder remainder,
        List<Version> versions) {

    /**
     * A tie and how far it is.
     *
     * @param contactTitle as stored; null without one, and where the contact is not stored any more
     * @param from who hands over; null but in a succession
     * @param path the best introduction, from the employee to the contact; empty without one
     * @param accepted whether somebody has settled it
     */
    public record Step(
            PlanPerson employee,
            PlanPerson contact,
            @Nullable String contactTitle,
            PlanPerson account,
            @Nullable PlanPerson from,
            double gain,
            double affinity,
            Affinity parts,
            List<PlanPerson> path,
            LocalDate proposedOn,
            @Nullable LocalDate meetOn,
            @Nullable LocalDate dueOn,
            boolean accepted,
            Stage stage,
            @Nullable LocalDate introducedOn,
            @Nullable LocalDate liveOn,
            boolean overdue) {

        static Step of(PlanNames names, PlannedTie row, Progress progress) {
            String from = row.fromId();
            Affinity parts = new Affinity(
                    row.fit().presence(),
                    row.fit().rank(),
                    row.fit().route(),
                    row.fit().region());
            return new Step(
                    names.employee(row.tie().employeeId()),
                    names.contact(row.tie().contactId()),
                    names.title(row.tie().contactId()),
                    names.account(row.accountId()),
                    from == null ? null : names.employee(from),
                    row.gain(),
                    parts.total(),
                    parts,
                    names.path(row),
                    row.proposedOn(),
                    row.meetOn(),
                    row.dueOn(),
                    row.isAccepted(),
                    progress.stage(),
                    progress.introducedOn(),
                    progress.liveOn(),
                    progress.isOverdue());
        }
    }

    /** A tie that is not to be built. */
    public record Barred(PlanPerson employee, PlanPerson contact) {}

    /** An account before and after, and its layers whose coverage changes, from the most senior. */
    public record Outcome(Named account, Standing before, Standing after, List<LayerChange> coverage) {

        static List<Outcome> named(AnalyzedPortfolio portfolio, List<AccountOutcome> outcomes) {
            return outcomes.stream()
                    .map(outcome -> new Outcome(
                            portfolio.account(outcome.id()), outcome.before(), outcome.after(), outcome.coverage()))
                    .toList();
        }
    }

    /**
     * What solving a plan left open.
     *
     * @param unmet contacts for whom nobody, or nobody with room, was found
     * @param oneEyeLeft accounts that keep one eye; only where the aim is that none does
     * @param leastTies the number of new ties below which no plan reached the aim; null where the aim is not the fewest
     */
    public record Remainder(
            List<Unmet> unmet,
            List<PlanPerson> oneEyeLeft,
            @Nullable Integer leastTies) {

        static @Nullable Remainder of(PlanNames names, @Nullable PlanRemainder stored) {
            return stored == null
                    ? null
                    : new Remainder(
                            stored.unmet().stream()
                                    .map(row -> new Unmet(
                                            names.contact(row.contactId()),
                                            names.account(row.accountId()),
                                            row.missing()))
                                    .toList(),
                            stored.oneEyeLeft().stream().map(names::account).toList(),
                            stored.leastTies());
        }
    }

    /** A contact who needs so many more new ties. */
    public record Unmet(PlanPerson contact, PlanPerson account, int missing) {}

    /** Who made a version, and when. */
    public record Version(int version, String by, String at) {}

    /**
     * A plan on a date.
     *
     * @param versions of the plan, the newest first; at least one
     */
    public static PlanView of(AnalyzedPortfolio portfolio, List<Plan> versions) {
        Plan plan = versions.get(0);
        PlanNames names = new PlanNames(portfolio, List.of(plan));
        List<Progress> progress = portfolio.planStages().of(plan);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < progress.size(); i++) {
            steps.add(Step.of(names, plan.ties().get(i), progress.get(i)));
        }
        return new PlanView(
                PlanRow.of(names, plan, progress),
                plan.aim().acceptedOnly(),
                portfolio.asOf(),
                steps,
                plan.aim().forbidden().stream().map(names::barred).toList(),
                outcomes(portfolio, plan),
                Remainder.of(names, plan.remainder()),
                versions.stream()
                        .map(version -> new Version(
                                version.version(),
                                version.changed().who(),
                                version.changed().at().toString()))
                        .toList());
    }

    private static List<Outcome> outcomes(AnalyzedPortfolio portfolio, Plan plan) {
        var network = portfolio.network();
        List<Pair> open = plan.ties().stream()
                .map(PlannedTie::tie)
                .filter(pair -> portfolio.areActive(pair)
                        && !network.ties()
                                .isLive(network.employee(pair.employeeId()), network.contact(pair.contactId())))
                .toList();
        List<String> leavers = plan.aim().leaverIds().stream()
                .filter(portfolio::isActiveEmployee)
                .toList();
        return Outcome.named(portfolio, PlanOutcomes.of(portfolio.whatIfBase(), leavers, open));
    }
}
