package org.twoeyes.service.live;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.plan.ImpossiblePlanException;
import org.twoeyes.analysis.plan.PlanFlaw;
import org.twoeyes.analysis.plan.PlanFlaw.Kind;
import org.twoeyes.analysis.plan.PlanScope;
import org.twoeyes.model.Change;
import org.twoeyes.model.Fingerprint;
import org.twoeyes.model.Pair;
import org.twoeyes.model.Plan;
import org.twoeyes.model.Plan.Stamp;
import org.twoeyes.model.PlanAim;
import org.twoeyes.model.PlanKind;
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

    /**
     * All plans, by id, each in its last version.
     *
     * @param portfolio on the date that is looked at: who was merged by then goes by whoever stands for them
     */
    public List<Plan> all(AnalyzedPortfolio portfolio) {
        return PlanPeople.followed(live.home().plans(), portfolio, live.home());
    }

    /** The versions of a plan, the newest first; none if there is no such plan. People as in {@link #all}. */
    public List<Plan> versions(String id, AnalyzedPortfolio portfolio) {
        List<Plan> versions = live.home().planVersions(id);
        return current(versions).isPresent() ? PlanPeople.followed(versions, portfolio, live.home()) : List.of();
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
        String request = "hand over " + id;
        Optional<EditOutcome> earlier = Repeated.step(live.home(), author, request);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Optional<Plan> plan = current(versions(id, today()));
        if (plan.isEmpty()) {
            return new EditOutcome.Absent();
        }
        if (!condition.allows(plan.map(Plan::tag))) {
            return new EditOutcome.Overtaken(true, plan.map(KeptPlans::change));
        }
        return new EditBatch(live)
                .apply(stored -> Optional.empty(), stored -> Ownership.handedOver(stored, plan.get()), request, author);
    }

    private EditOutcome apply(String id, @Nullable PlanAim aim, Condition condition, Author author) {
        Home home = live.home();
        Plan.Request request =
                new Plan.Request(author.operation(), Fingerprint.of(id + "\n" + aim + "\n" + condition.text()));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<EditOutcome> earlier = Repeated.plan(home, author, request);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            live.refresh();
            AnalyzedPortfolio today = today();
            List<Plan> versions = PlanPeople.followed(home.planVersions(id), today, home);
            Optional<Plan> current = current(versions);
            if (aim == null && current.isEmpty()) {
                return new EditOutcome.Absent();
            }
            if (!condition.allows(current.map(Plan::tag))) {
                return new EditOutcome.Overtaken(
                        current.isPresent(), versions.stream().findFirst().map(KeptPlans::change));
            }
            PlanAim wanted = aim == null ? null : PlanPeople.followed(aim, today, home);
            Optional<PlanFlaw> flaw = wanted == null ? Optional.empty() : flaw(today, wanted, current);
            if (flaw.isPresent()) {
                return new EditOutcome.Impossible(flaw.get());
            }
            Plan next;
            try {
                next = next(today, id, wanted, versions, author, request);
            } catch (ImpossiblePlanException e) {
                return new EditOutcome.Impossible(e.flaw());
            }
            if (home.writePlan(next, today.revision())) {
                // another request under the same key may have been written meanwhile
                return Repeated.plan(home, author, request)
                        .filter(EditOutcome.KeyUsed.class::isInstance)
                        .orElse(new EditOutcome.Planned(next, current.isEmpty()));
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
        if (aim == null) {
            Plan last = current.orElseThrow();
            return new Plan(id, versions.size() + 1, last.aim(), List.of(), null, last.created(), now, true, request);
        }
        PlanSolver.Solution solution =
                PlanSolver.solve(today, aim, current.map(Plan::ties).orElse(List.of()));
        return new Plan(
                id,
                versions.size() + 1,
                aim,
                solution.ties(),
                solution.remainder(),
                current.map(Plan::created).orElse(now),
                now,
                false,
                request);
    }

    private AnalyzedPortfolio today() {
        return live.readings().at(live.readings().today());
    }

    /** What of an aim nobody can plan for: among others people who are not there and were not in the plan before. */
    private static Optional<PlanFlaw> flaw(AnalyzedPortfolio portfolio, PlanAim aim, Optional<Plan> current) {
        Optional<PlanFlaw> scope = PlanScope.of(aim).flaw(portfolio.network());
        if (scope.isPresent()) {
            return scope;
        }
        boolean isSuccession = aim.kind() == PlanKind.SUCCESSION;
        if (isSuccession && !(aim.tiers().isEmpty() && aim.layers().isEmpty())) {
            return Optional.of(PlanFlaw.of(Kind.LIMITS));
        }
        if (isSuccession == aim.leaverIds().isEmpty()) {
            return Optional.of(PlanFlaw.of(Kind.LEAVERS));
        }
        Set<String> knownLeavers = new HashSet<>();
        Set<Pair> proposed = new HashSet<>();
        Set<Pair> named = new HashSet<>();
        current.ifPresent(plan -> {
            knownLeavers.addAll(plan.aim().leaverIds());
            proposed.addAll(plan.aim().accepted());
            plan.ties().forEach(row -> proposed.add(row.tie()));
            named.addAll(proposed);
            named.addAll(plan.aim().forbidden());
        });
        Stream<PlanFlaw> flaws = Stream.of(
                        aim.leaverIds().stream()
                                .filter(id -> !knownLeavers.contains(id) && !portfolio.isActiveEmployee(id))
                                .map(PlanFlaw::ofLeaver),
                        Stream.concat(
                                        aim.accepted().stream().filter(pair -> !proposed.contains(pair)),
                                        aim.forbidden().stream().filter(pair -> !named.contains(pair)))
                                .filter(pair -> !portfolio.areActive(pair))
                                .map(pair -> PlanFlaw.of(Kind.NOT_ACTIVE, pair)),
                        aim.accepted().stream()
                                .filter(aim.forbidden()::contains)
                                .map(pair -> PlanFlaw.of(Kind.ACCEPTED_AND_FORBIDDEN, pair)))
                .flatMap(all -> all);
        return flaws.findFirst();
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
