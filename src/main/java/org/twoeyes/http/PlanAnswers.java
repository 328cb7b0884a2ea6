package org.twoeyes.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.twoeyes.brief.text.Language;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Pair;
import org.twoeyes.model.Plan;
import org.twoeyes.model.PlanAim;
import org.twoeyes.model.PlanKind;
import org.twoeyes.service.live.Edit.Author;
import org.twoeyes.service.live.Edit.Condition;
import org.twoeyes.service.live.EditOutcome;
import org.twoeyes.service.live.KeptPlans;
import org.twoeyes.service.view.AnalyzedPortfolio;
import org.twoeyes.service.view.PlanRow;
import org.twoeyes.service.view.PlanView;
import org.twoeyes.service.view.Readings;

/** Plans that are kept: read with their progress, made, solved again and removed. */
final class PlanAnswers {

    private static final int LONGEST_NAME = 200;

    private final KeptPlans plans;
    private final Readings readings;
    private final JsonBodies bodies;
    private final Places solvers;
    private final BriefAnswers briefs;

    /** Answers with plans, solving no more at once than {@code solvers} has places. */
    PlanAnswers(KeptPlans plans, Readings readings, JsonBodies bodies, Places solvers, BriefAnswers briefs) {
        this.briefs = briefs;
        this.plans = plans;
        this.readings = readings;
        this.bodies = bodies;
        this.solvers = solvers;
    }

    /** What a plan is asked for, as it was sent. */
    record Question(
            @Nullable String name,
            @Nullable PlanKind kind,
            @Nullable String account,
            @Nullable List<@Nullable String> tiers,
            @Nullable List<@Nullable String> layers,
            @Nullable List<@Nullable String> leavers,
            @Nullable LocalDate dueOn,
            @Nullable List<Plans.@Nullable Tie> accepted,
            @Nullable List<Plans.@Nullable Tie> forbidden,
            @Nullable Boolean acceptedOnly) {}

    /** All plans. */
    void list(Context ctx) {
        page(ctx, portfolio -> PlanRow.all(portfolio, plans.all(portfolio)));
    }

    /** The steps of all plans that are overdue. */
    void overdue(Context ctx) {
        page(ctx, portfolio -> PlanRow.overdue(portfolio, plans.all(portfolio)));
    }

    private void page(Context ctx, Function<AnalyzedPortfolio, List<?>> rows) {
        Query query = new Query(ctx);
        answer(ctx, query.page(rows.apply(portfolio(query)), Page.USUAL));
    }

    /** One plan. */
    void one(Context ctx) {
        Query query = new Query(ctx);
        AnalyzedPortfolio portfolio = portfolio(query);
        List<Plan> versions = versions(query, portfolio);
        PlanFormat format =
                query.choice("format", PlanFormat::find, PlanFormat.NAMES).orElse(PlanFormat.JSON);
        PlanView view = PlanView.of(portfolio, versions);
        tag(ctx, versions.get(0));
        if (format == PlanFormat.JSON) {
            answer(ctx, view);
        } else {
            Language language =
                    query.choice("language", Language::find, Language.CODES).orElse(Language.EN);
            format.file(view, language).write(ctx);
        }
    }

    /** The brief of one plan. */
    void brief(Context ctx) {
        Query query = new Query(ctx);
        AnalyzedPortfolio portfolio = portfolio(query);
        List<Plan> versions = versions(query, portfolio);
        Reads.FileAnswer file = briefs.plan(portfolio, query, versions);
        tag(ctx, versions.get(0));
        ctx.header("Cache-Control", "no-store");
        file.write(ctx);
    }

    private List<Plan> versions(Query query, AnalyzedPortfolio portfolio) {
        List<Plan> versions = plans.versions(query.id(), portfolio);
        if (versions.isEmpty()) {
            throw ProblemException.notFound("There is no plan (" + query.id() + ").");
        }
        return versions;
    }

    private AnalyzedPortfolio portfolio(Query query) {
        return readings.at(query.asOf().orElseGet(readings::today));
    }

    /** Solves a plan and keeps it. */
    void put(Context ctx) {
        Condition condition = VersionTags.condition(ctx);
        Author author = Changes.author(ctx);
        String id = id(ctx);
        bodies.read(ctx, Question.class, question -> {
            PlanAim aim = aim(question);
            write(ctx, () -> plans.put(id, aim, condition, author));
        });
    }

    /** Takes a plan away. */
    void remove(Context ctx) {
        Condition condition = VersionTags.condition(ctx);
        Author author = Changes.author(ctx);
        String id = id(ctx);
        write(ctx, () -> plans.remove(id, condition, author));
    }

    /** Hands a succession's accounts over. */
    void handOver(Context ctx) {
        Condition condition = VersionTags.condition(ctx);
        Author author = Changes.author(ctx);
        String id = id(ctx);
        EditAnswer.write(ctx, "plan", solvers.in(() -> plans.handOver(id, condition, author)));
    }

    private void write(Context ctx, Supplier<EditOutcome> work) {
        EditOutcome outcome = solvers.in(work);
        if (!(outcome instanceof EditOutcome.Planned planned)) {
            throw EditAnswer.problem("plan", outcome);
        }
        Plan plan = planned.plan();
        if (plan.isRemoved()) {
            ctx.status(204);
            return;
        }
        if (planned.isAdded()) {
            ctx.status(201);
            ctx.header("Location", EditAnswer.location("plans", List.of(plan.id())));
        }
        // somebody may have been faster than this answer: it is of the newest version, tag and all
        AnalyzedPortfolio today = readings.at(readings.today());
        List<Plan> kept = plans.versions(plan.id(), today);
        List<Plan> versions = kept.isEmpty() ? List.of(plan) : kept;
        tag(ctx, versions.get(0));
        answer(ctx, PlanView.of(today, versions));
    }

    private static void tag(Context ctx, Plan plan) {
        ctx.header("ETag", "W/\"" + plan.tag() + "\"");
    }

    private static void answer(Context ctx, Object body) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json");
        ctx.result(Json.bytes(body));
    }

    private static String id(Context ctx) {
        String id = ctx.pathParam("id");
        try {
            Ids.check(id);
            return id;
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("The id of a plan must be one that an account could have.");
        }
    }

    private static PlanAim aim(Question question) {
        String name = question.name();
        PlanKind kind = question.kind();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME || kind == null) {
            throw ProblemException.badRequest(
                    "A plan must have a kind, and a name of 1 to " + LONGEST_NAME + " characters.");
        }
        LocalDate dueOn = question.dueOn();
        return new PlanAim(
                name,
                kind,
                question.account(),
                Present.items("tiers", question.tiers()),
                Present.items("layers", question.layers()),
                Present.items("leavers", question.leavers()),
                dueOn == null ? null : Query.checked(dueOn),
                pairs("accepted", question.accepted()),
                pairs("forbidden", question.forbidden()),
                Boolean.TRUE.equals(question.acceptedOnly()));
    }

    private static List<Pair> pairs(String name, @Nullable List<Plans.@Nullable Tie> ties) {
        return Present.items(name, ties).stream().map(Plans::pair).toList();
    }
}
