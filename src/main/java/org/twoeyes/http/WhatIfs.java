package org.twoeyes.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.WhatIfReport.AddedTie;
import org.twoeyes.model.Ids;
import org.twoeyes.service.view.AnalyzedPortfolio;
import org.twoeyes.service.view.Readings;
import org.twoeyes.service.view.WhatIfAnswer;
import org.twoeyes.service.view.WhatIfAnswer.Wish;

/** Departures tried out: nothing stored is changed by it. */
final class WhatIfs {

    private final Readings readings;
    private final JsonBodies bodies;

    WhatIfs(Readings readings, JsonBodies bodies) {
        this.readings = readings;
        this.bodies = bodies;
    }

    /**
     * Who leaves and when, whose whole teams leave, which ties are put in, which account, contact or employee to say
     * everything of, whether to say how accounts would be covered and what would hang on those who stay, and whether to plan
     * who takes over.
     */
    record Question(
            @Nullable List<@Nullable String> employees,
            @Nullable List<@Nullable String> teams,
            @Nullable List<@Nullable Pair> addTies,
            @Nullable String account,
            @Nullable String contact,
            @Nullable String employee,
            @Nullable Boolean coverage,
            @Nullable Boolean staff,
            @Nullable Boolean plan,
            @Nullable LocalDate leavesOn,
            @Nullable LocalDate asOf) {}

    /** A tie to put in, as it was sent. */
    record Pair(@Nullable String employeeId, @Nullable String contactId) {}

    void departure(Context ctx) {
        bodies.read(ctx, Question.class, question -> answer(ctx, question));
    }

    private void answer(Context ctx, Question question) {
        AnalyzedPortfolio portfolio = readings.at(new Query(ctx).asOf(question.asOf(), readings::today));
        List<AddedTie> added = addedTies(portfolio, question.addTies());
        WhatIfAnswer answer =
                WhatIfAnswer.of(portfolio, leavers(portfolio, question), added, wish(portfolio, question));
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json");
        ctx.result(Json.bytes(answer));
    }

    private static Wish wish(AnalyzedPortfolio portfolio, Question question) {
        String account = question.account();
        String contact = question.contact();
        String employee = question.employee();
        return new Wish(
                account == null ? null : Present.account(portfolio, account),
                contact == null ? null : Present.contact(portfolio, contact),
                employee == null ? null : Present.employee(portfolio, employee),
                Boolean.TRUE.equals(question.coverage()),
                Boolean.TRUE.equals(question.staff()),
                Boolean.TRUE.equals(question.plan()),
                leavesOn(portfolio, question));
    }

    private static Optional<LocalDate> leavesOn(AnalyzedPortfolio portfolio, Question question) {
        Optional<LocalDate> day = Optional.ofNullable(question.leavesOn()).map(Query::checked);
        if (day.isPresent() && day.get().isBefore(portfolio.asOf())) {
            throw ProblemException.badParameter(
                    "leavesOn", day.get().toString(), "a day that is not before " + portfolio.asOf());
        }
        return day;
    }

    private static List<String> leavers(AnalyzedPortfolio portfolio, Question question) {
        TreeSet<String> leavers = new TreeSet<>(Ids.ORDER);
        for (String id : Present.items("employees", question.employees())) {
            leavers.add(Present.employee(portfolio, id));
        }
        for (String manager : Present.items("teams", question.teams())) {
            List<String> team = portfolio.team(manager);
            if (team.isEmpty()) {
                throw ProblemException.notFound("There is nobody in the team of (" + manager + ") on this date.");
            }
            leavers.addAll(team);
        }
        return List.copyOf(leavers);
    }

    private static List<AddedTie> addedTies(AnalyzedPortfolio portfolio, @Nullable List<@Nullable Pair> pairs) {
        return Present.items("addTies", pairs).stream()
                .map(pair -> addedTie(portfolio, pair))
                .distinct()
                .toList();
    }

    private static AddedTie addedTie(AnalyzedPortfolio portfolio, Pair pair) {
        String employee = pair.employeeId();
        String contact = pair.contactId();
        if (employee == null || contact == null) {
            throw ProblemException.badRequest("Each of addTies must have an employeeId and a contactId.");
        }
        return new AddedTie(Present.employee(portfolio, employee), Present.contact(portfolio, contact));
    }
}
