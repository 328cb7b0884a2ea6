package org.twoeyes.service.live;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.plan.ImpossiblePlanException;
import org.twoeyes.model.Change;
import org.twoeyes.model.Fingerprint;
import org.twoeyes.model.Pair;
import org.twoeyes.model.Plan;
import org.twoeyes.model.Plan.Stamp;
import org.twoeyes.model.PlanAim;
import org.twoeyes.model.PlanKind;
import org.twoeyes.model.PlannedTie;
import org.twoeyes.service.live.Edit.Author;
import org.twoeyes.service.live.Edit.Condition;
import org.twoeyes.service.view.AnalyzedPortfolio;

/**
 * The plans that are kept beside a portfolio that is being served. Each change is a new version with its author and
 * time, made once however often it is asked for under one request key; nobody's version is overwritten unseen.
 */
public final class KeptPlans {

    private static final int ATTEMPTS = 5;

    private final LivePortfolio live;

    /** Works on the plans of a portfolio that is being served. */
    public KeptPlans(LivePortfolio live) {
        this.live = live;
    }

    /** All plans, by id, each in its last version. */
    public List<Plan> all() {
        return live.home().plans();
    }

    /** The versions of a plan, the newest first; none if there is no such plan. */
    public List<Plan> versions(String id) {
        List<Plan> versions = live.home().planVersions(id);
        return current(versions).isPresent() ? versions : List.of();
    }

    private static Optional<Plan> current(List<Plan> versions) {
        return versions.stream().findFirst().filter(plan -> !plan.isRemoved());
    }

    /** Solves a plan and keeps it, as a new one or as the next version of one that is there. */
    public EditOutcome put(String id, PlanAim aim, Condition condition, Author author) {
        return apply(id, aim, condition, author);
    }

    /** Takes a plan away; its versions stay on record. */
    public EditOutcome remove(String id, Condition condition, Author author) {
        return apply(id, null, condition, author);
    }

    /**
     * Hands a succession's accounts over: roles and open deals go to the successors, in one step that can be taken back.
     *
     * @param condition the version of the plan that is meant
     */
    public EditOutcome handOver(String id, Condition condition, Author author) {
        Optional<Plan> plan = current(live.home().planVersions(id));
        if (plan.isEmpty()) {
            return new EditOutcome.Absent();
        }
        if (!condition.allows(plan.map(Plan::tag))) {
            return new EditOutcome.Overtaken(true, plan.map(KeptPlans::change));
        }
        return new EditBatch(live).apply(stored -> Ownership.handedOver(stored, plan.get()), "hand over " + id, author);
    }

    private synchronized EditOutcome apply(String id, @Nullable PlanAim aim, Condition condition, Author author) {
        Home home = live.home();
        Plan.Request request =
                new Plan.Request(author.operation(), Fingerprint.of(id + "\n" + aim + "\n" + condition.text()));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Plan> earlier =
                    author.requestKey().isEmpty() ? Optional.empty() : home.planOf(request.operation());
            if (earlier.isPresent()) {
                return earlier.get().request().equals(request)
                        ? new EditOutcome.Planned(earlier.get(), earlier.get().version() == 1)
                        : new EditOutcome.KeyUsed();
            }
            live.refresh();
            AnalyzedPortfolio today = today();
            List<Plan> versions = home.planVersions(id);
            Optional<Plan> current = current(versions);
            if (aim == null && current.isEmpty()) {
                return new EditOutcome.Absent();
            }
            if (!condition.allows(current.map(Plan::tag))) {
                return new EditOutcome.Overtaken(
                        current.isPresent(), versions.stream().findFirst().map(KeptPlans::change));
            }
            Optional<String> flaw = aim == null ? Optional.empty() : flaw(today, aim, current);
            if (flaw.isPresent()) {
                return new EditOutcome.Impossible(flaw.get());
            }
            Plan next;
            try {
                next = next(today, id, aim, versions, author, request);
            } catch (ImpossiblePlanException e) {
                return new EditOutcome.Impossible(String.valueOf(e.getMessage()));
            }
            if (home.writePlan(next, today.revision())) {
                return new EditOutcome.Planned(next, current.isEmpty());
            }
        }
        return new EditOutcome.Crowded();
    }

    private Plan next(
            AnalyzedPortfolio today,
            String id,
            @Nullable PlanAim aim,
            List<Plan> versions,
            Author author,
            Plan.Request request) {
        Stamp now = new Stamp(author.who(), live.clock().instant().truncatedTo(ChronoUnit.MILLIS));
        Optional<Plan> current = current(versions);
        List<PlannedTie> ties = aim == null
                ? List.of()
                : PlanSolver.solve(today, aim, current.map(Plan::ties).orElse(List.of()));
        return new Plan(
                id,
                versions.size() + 1,
                aim == null ? current.orElseThrow().aim() : aim,
                ties,
                current.map(Plan::created).orElse(now),
                now,
                aim == null,
                request);
    }

    private AnalyzedPortfolio today() {
        return live.readings().at(live.readings().today());
    }

    /** What of an aim nobody can plan for: people who are not there and were not in the plan before. */
    private static Optional<String> flaw(AnalyzedPortfolio portfolio, PlanAim aim, Optional<Plan> current) {
        String account = aim.accountId();
        if (account != null && !portfolio.isAccount(account)) {
            return Optional.of("account (" + account + ") must be there");
        }
        if ((aim.kind() == PlanKind.SUCCESSION) == aim.leaverIds().isEmpty()) {
            return Optional.of("plan must name who leaves if it is a succession, and only then");
        }
        Set<String> knownLeavers = new HashSet<>();
        Set<Pair> known = new HashSet<>();
        Set<Pair> formerlyForbidden = new HashSet<>();
        current.ifPresent(plan -> {
            knownLeavers.addAll(plan.aim().leaverIds());
            known.addAll(plan.aim().accepted());
            formerlyForbidden.addAll(plan.aim().forbidden());
            plan.ties().forEach(row -> known.add(row.tie()));
        });
        for (String leaver : aim.leaverIds()) {
            if (!knownLeavers.contains(leaver) && !portfolio.isActiveEmployee(leaver)) {
                return Optional.of("employee (" + leaver + ") must be active");
            }
        }
        List<Pair> named = new ArrayList<>(aim.accepted());
        named.addAll(aim.forbidden());
        for (Pair pair : named) {
            boolean isThere =
                    portfolio.isActiveEmployee(pair.employeeId()) && portfolio.isActiveContact(pair.contactId());
            boolean stays = known.contains(pair)
                    || (formerlyForbidden.contains(pair) && aim.forbidden().contains(pair));
            if (!isThere && !stays) {
                return Optional.of(
                        "employee (" + pair.employeeId() + ") and contact (" + pair.contactId() + ") must be active");
            }
        }
        return aim.accepted().stream()
                .filter(aim.forbidden()::contains)
                .findFirst()
                .map(pair -> "tie of (" + pair.employeeId() + ") and (" + pair.contactId()
                        + ") must not be both accepted and forbidden");
    }

    private static Change change(Plan last) {
        String name = last.aim().name();
        return new Change(
                last.request().operation(),
                last.changed().at(),
                last.changed().who(),
                "plan",
                last.id(),
                name,
                name,
                null,
                last.request().fingerprint());
    }
}
