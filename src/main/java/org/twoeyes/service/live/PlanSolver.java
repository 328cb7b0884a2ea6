package org.twoeyes.service.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.plan.Affinity;
import org.twoeyes.analysis.plan.Handover;
import org.twoeyes.analysis.plan.ImpossiblePlanException;
import org.twoeyes.analysis.plan.JointMeetings;
import org.twoeyes.analysis.plan.PlanMode;
import org.twoeyes.analysis.plan.PlanOutcomes;
import org.twoeyes.analysis.plan.PlanProgress;
import org.twoeyes.analysis.plan.PlanProgress.Stage;
import org.twoeyes.analysis.plan.PlanReport;
import org.twoeyes.analysis.plan.PlanRequest;
import org.twoeyes.analysis.plan.PlanScope;
import org.twoeyes.analysis.plan.Proposal;
import org.twoeyes.analysis.plan.SuccessionPlan;
import org.twoeyes.analysis.plan.SuccessionReport;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Pair;
import org.twoeyes.model.PlanAim;
import org.twoeyes.model.PlanKind;
import org.twoeyes.model.PlanRemainder;
import org.twoeyes.model.PlannedTie;
import org.twoeyes.network.Rounding;
import org.twoeyes.service.view.AnalyzedPortfolio;

/**
 * Solves a kept plan, or solves it again around what is settled and what has come of it: accepted ties stay, and so do
 * those that were introduced or are live, and those that were to be taken over from somebody who is gone by now. What a
 * former version has and cannot be asked for any more, because somebody is gone or the tie is there already, stays as it
 * stood.
 */
final class PlanSolver {

    private final AnalyzedPortfolio portfolio;
    private final PlanAim aim;
    private final Map<Pair, PlannedTie> former = new HashMap<>();
    private final List<PlannedTie> standing = new ArrayList<>();
    private final Set<Pair> asked = new HashSet<>();
    private final Map<String, PlanRemainder.Unmet> unmet = new TreeMap<>(Ids.ORDER);
    private List<String> oneEyeLeft = List.of();
    private @Nullable Integer leastTies;

    /** The ties of a plan, by gain descending, then contact, employee, and what could not be given. */
    record Solution(List<PlannedTie> ties, PlanRemainder remainder) {}

    private PlanSolver(AnalyzedPortfolio portfolio, PlanAim aim, List<PlannedTie> formerTies) {
        this.portfolio = portfolio;
        this.aim = aim;
        List<PlanProgress.Progress> progress =
                PlanProgress.of(portfolio.network().portfolio(), portfolio.asOf(), formerTies);
        asked.addAll(there(aim.accepted()));
        for (int i = 0; i < formerTies.size(); i++) {
            PlannedTie row = formerTies.get(i);
            former.put(row.tie(), row);
            Stage stage = progress.get(i).stage();
            boolean isHeld = aim.accepted().contains(row.tie())
                    || stage == Stage.INTRODUCED
                    || stage == Stage.LIVE
                    || isFromSomebodyGone(row);
            if (isHeld && !aim.forbidden().contains(row.tie())) {
                hold(row);
            }
        }
    }

    /**
     * Solves it.
     *
     * @param formerTies of the version before; none for the first
     * @throws ImpossiblePlanException if what is newly settled cannot be
     */
    static Solution solve(AnalyzedPortfolio portfolio, PlanAim aim, List<PlannedTie> formerTies) {
        return new PlanSolver(portfolio, aim, formerTies).solution();
    }

    private Solution solution() {
        List<PlannedTie> ties = new ArrayList<>(aim.kind() == PlanKind.SUCCESSION ? succession() : coverage());
        if (aim.acceptedOnly()) {
            List<PlannedTie> left =
                    ties.stream().filter(row -> !asked.contains(row.tie())).toList();
            ties.removeAll(left);
            left.forEach(row -> miss(row.tie().contactId(), row.accountId(), 1));
            if (aim.kind() == PlanKind.NO_ONE_EYE) {
                oneEyeLeft = PlanOutcomes.oneEyed(
                        portfolio.whatIfBase(), portfolio.report(), PlanScope.of(aim), List.copyOf(asked));
            }
        }
        ties.addAll(standing);
        ties.sort(((Comparator<PlannedTie>) (a, b) -> Rounding.compare(b.gain(), a.gain()))
                .thenComparing(row -> row.tie().contactId(), Ids.ORDER)
                .thenComparing(row -> row.tie().employeeId(), Ids.ORDER));
        return new Solution(ties, new PlanRemainder(List.copyOf(unmet.values()), oneEyeLeft, leastTies));
    }

    /** Notes that so many ties of a contact are missing, besides those noted before. */
    private void miss(String contactId, String accountId, int missing) {
        PlanRemainder.Unmet before = unmet.get(contactId);
        int sum = missing + (before == null ? 0 : before.missing());
        unmet.put(contactId, new PlanRemainder.Unmet(contactId, accountId, sum));
    }

    private boolean isFromSomebodyGone(PlannedTie row) {
        String from = row.fromId();
        return from != null
                && !portfolio.isActiveEmployee(from)
                && portfolio.isActiveContact(row.tie().contactId());
    }

    private void hold(PlannedTie row) {
        if (canBeAskedFor(row)) {
            asked.add(row.tie());
        } else {
            asked.remove(row.tie());
            standing.add(row.with(aim.accepted().contains(row.tie())));
        }
    }

    private boolean canBeAskedFor(PlannedTie row) {
        var network = portfolio.network();
        Optional<Integer> employee = network.employees().find(row.tie().employeeId());
        Optional<Integer> contact = network.contacts().find(row.tie().contactId());
        return employee.isPresent()
                && contact.isPresent()
                && !network.employees().isLeaving(employee.get())
                && !aim.leaverIds().contains(row.tie().employeeId())
                && !network.ties().isLive(employee.get(), contact.get())
                && (aim.kind() != PlanKind.SUCCESSION
                        || leavers().stream()
                                .anyMatch(leaver -> network.ties().isLive(network.employee(leaver), contact.get())));
    }

    private List<String> leavers() {
        return aim.leaverIds().stream().filter(portfolio::isActiveEmployee).toList();
    }

    /** Those whose people are active; what is settled of others needs no asking. */
    private List<Pair> there(List<Pair> pairs) {
        return pairs.stream().filter(portfolio::areActive).toList();
    }

    private List<PlannedTie> coverage() {
        PlanRequest request = new PlanRequest(
                PlanScope.of(aim), PlanMode.valueOf(aim.kind().name()), List.copyOf(asked), there(aim.forbidden()));
        PlanReport report = portfolio.advice().plan(request);
        List<Proposal> proposals = report.proposals();
        leastTies = report.leastTies();
        oneEyeLeft = report.oneEyeLeft();
        report.unmet().forEach(row -> miss(row.contactId(), row.accountId(), row.missing()));
        LocalDate dueOn = aim.dueOn();
        List<LocalDate> days =
                dueOn == null ? List.of() : JointMeetings.days(portfolio.asOf(), dueOn, proposals.size());
        List<PlannedTie> ties = new ArrayList<>();
        for (int i = 0; i < proposals.size(); i++) {
            Proposal proposal = proposals.get(i);
            ties.add(planned(
                    new Pair(proposal.employeeId(), proposal.contactId()),
                    proposal.accountId(),
                    null,
                    proposal.gain(),
                    proposal.affinity(),
                    proposal.path(),
                    dueOn == null ? null : days.get(i),
                    dueOn));
        }
        return ties;
    }

    private List<PlannedTie> succession() {
        Optional<LocalDate> on = Optional.ofNullable(aim.dueOn());
        SuccessionPlan.Settled settled = new SuccessionPlan.Settled(List.copyOf(asked), there(aim.forbidden()));
        SuccessionReport report = portfolio.advice().succession(leavers(), on, settled);
        report.open().forEach(pair -> miss(pair.contactId(), accountOf(pair.contactId()), 1));
        List<PlannedTie> ties = new ArrayList<>();
        for (Handover handover : report.handovers()) {
            Employee leaver =
                    portfolio.network().employees().row(portfolio.network().employee(handover.fromId()));
            ties.add(planned(
                    new Pair(handover.toId(), handover.contactId()),
                    handover.accountId(),
                    handover.fromId(),
                    handover.gain(),
                    handover.affinity(),
                    handover.path(),
                    handover.dueOn(),
                    SuccessionPlan.leavesOn(leaver, on)));
        }
        return ties;
    }

    private String accountOf(String contactId) {
        var network = portfolio.network();
        return network.contacts().row(network.contact(contactId)).accountId();
    }

    /** A tie of the new version; one of the former version keeps its days, unless its last day is another. */
    private PlannedTie planned(
            Pair tie,
            String accountId,
            @Nullable String fromId,
            double gain,
            Affinity affinity,
            List<String> path,
            @Nullable LocalDate meetOn,
            @Nullable LocalDate dueOn) {
        PlannedTie before = former.get(tie);
        LocalDate proposedOn = portfolio.asOf();
        LocalDate meeting = meetOn;
        if (before != null) {
            proposedOn = before.proposedOn();
            meeting = Objects.equals(before.dueOn(), dueOn) ? before.meetOn() : meetOn;
        }
        return new PlannedTie(
                tie,
                accountId,
                fromId,
                gain,
                new PlannedTie.Fit(affinity.presence(), affinity.rank(), affinity.route(), affinity.region()),
                path,
                proposedOn,
                meeting,
                dueOn,
                aim.accepted().contains(tie));
    }
}
