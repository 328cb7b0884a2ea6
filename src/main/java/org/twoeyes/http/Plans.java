package org.twoeyes.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.plan.ImpossiblePlanException;
import org.twoeyes.analysis.plan.PlanMode;
import org.twoeyes.analysis.plan.PlanReport;
import org.twoeyes.analysis.plan.PlanRequest;
import org.twoeyes.analysis.plan.PlanScope;
import org.twoeyes.model.Pair;
import org.twoeyes.report.JsonReport;
import org.twoeyes.service.view.AnalyzedPortfolio;
import org.twoeyes.service.view.Readings;

/** Plans made around what is settled already: nothing is stored by it. */
final class Plans {

    private final Readings readings;
    private final JsonBodies bodies;
    private final Places solvers;

    /** Answers with plans, solving no more at once than {@code solvers} has places. */
    Plans(Readings readings, JsonBodies bodies, Places solvers) {
        this.readings = readings;
        this.bodies = bodies;
        this.solvers = solvers;
    }

    /** Which account, tiers and layers, with what aim, and which proposals are accepted, forbidden or given to somebody else. */
    record Question(
            @Nullable String account,
            @Nullable List<@Nullable String> tiers,
            @Nullable List<@Nullable String> layers,
            @Nullable PlanMode mode,
            @Nullable List<@Nullable Tie> accepted,
            @Nullable List<@Nullable Tie> forbidden,
            @Nullable List<@Nullable Change> changed,
            @Nullable LocalDate asOf) {}

    /** A tie, as it was sent. */
    record Tie(@Nullable String employeeId, @Nullable String contactId) {}

    /** A tie that somebody else is to build, as it was sent. */
    record Change(
            @Nullable String employeeId,
            @Nullable String contactId,
            @Nullable String toEmployeeId) {}

    /** The plan, exactly as the command line prints it. */
    void make(Context ctx) {
        bodies.read(ctx, Question.class, question -> answer(ctx, question));
    }

    private void answer(Context ctx, Question question) {
        AnalyzedPortfolio portfolio = readings.at(new Query(ctx).asOf(question.asOf(), readings::today));
        PlanReport report = solvers.in(() -> solved(portfolio, question));
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json");
        ctx.result(bytes(report));
    }

    private static byte[] bytes(PlanReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            JsonReport.write(report, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static PlanReport solved(AnalyzedPortfolio portfolio, Question question) {
        try {
            return portfolio.advice().plan(request(portfolio, question));
        } catch (ImpossiblePlanException e) {
            throw EditAnswer.impossible(e.flaw());
        }
    }

    private static PlanRequest request(AnalyzedPortfolio portfolio, Question question) {
        List<Pair> accepted = new ArrayList<>();
        List<Pair> forbidden = new ArrayList<>();
        Present.items("accepted", question.accepted())
                .forEach(tie -> accepted.add(pair(portfolio, tie.employeeId(), tie.contactId())));
        Present.items("forbidden", question.forbidden())
                .forEach(tie -> forbidden.add(pair(portfolio, tie.employeeId(), tie.contactId())));
        for (Change change : Present.items("changed", question.changed())) {
            forbidden.add(pair(portfolio, change.employeeId(), change.contactId()));
            accepted.add(pair(portfolio, change.toEmployeeId(), change.contactId()));
        }
        String account = question.account();
        PlanMode mode = question.mode();
        return new PlanRequest(
                new PlanScope(
                        account == null ? null : Present.account(portfolio, account),
                        Present.items("tiers", question.tiers()),
                        Present.items("layers", question.layers())),
                mode == null ? PlanMode.COVERAGE : mode,
                accepted,
                forbidden);
    }

    /** The two of a tie that was sent. */
    static Pair pair(Tie tie) {
        String employee = tie.employeeId();
        String contact = tie.contactId();
        if (employee == null || contact == null) {
            throw ProblemException.badRequest("Each tie must have its employees and its contact.");
        }
        return new Pair(employee, contact);
    }

    private static Pair pair(AnalyzedPortfolio portfolio, @Nullable String employee, @Nullable String contact) {
        Pair pair = pair(new Tie(employee, contact));
        return new Pair(Present.employee(portfolio, pair.employeeId()), Present.contact(portfolio, pair.contactId()));
    }
}
