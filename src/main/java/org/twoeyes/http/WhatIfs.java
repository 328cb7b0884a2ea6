package org.twoeyes.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.WhatIfReport.AddedTie;
import org.twoeyes.model.Ids;
import org.twoeyes.service.view.AnalyzedPortfolio;
import org.twoeyes.service.view.Readings;
import org.twoeyes.service.view.WhatIfAnswer;

/** Departures tried out: nothing stored is changed by it. */
final class WhatIfs {

    private static final int MOST = 5000;

    private final Readings readings;
    private final JsonBodies bodies = new JsonBodies();

    WhatIfs(Readings readings) {
        this.readings = readings;
    }

    /** Who leaves, whose whole teams leave, which ties are put in, and which account to say everything of. */
    record Question(
            @Nullable List<@Nullable String> employees,
            @Nullable List<@Nullable String> teams,
            @Nullable List<@Nullable Pair> addTies,
            @Nullable String account,
            @Nullable LocalDate asOf) {}

    /** A tie to put in, as it was sent. */
    record Pair(@Nullable String employeeId, @Nullable String contactId) {}

    void departure(Context ctx) {
        CompletableFuture<byte[]> body = bodies.read(ctx);
        ctx.future(() -> body.thenAccept(bytes -> answer(ctx, Json.read(bytes, Question.class))));
    }

    private void answer(Context ctx, Question question) {
        LocalDate asked = question.asOf();
        LocalDate asOf = asked == null ? new Query(ctx).asOf().orElseGet(readings::today) : Query.checked(asked);
        AnalyzedPortfolio portfolio = readings.at(asOf);
        List<AddedTie> added = addedTies(portfolio, question.addTies());
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json");
        ctx.result(Json.bytes(
                WhatIfAnswer.of(portfolio, leavers(portfolio, question), added, account(portfolio, question))));
    }

    private static @Nullable String account(AnalyzedPortfolio portfolio, Question question) {
        String id = question.account();
        if (id != null && !portfolio.isAccount(id)) {
            throw ProblemException.notFound("There is no account (" + id + ").");
        }
        return id;
    }

    private static List<String> leavers(AnalyzedPortfolio portfolio, Question question) {
        TreeSet<String> leavers = new TreeSet<>(Ids.ORDER);
        for (String id : given("employees", question.employees())) {
            leavers.add(activeEmployee(portfolio, id));
        }
        for (String manager : given("teams", question.teams())) {
            List<String> team = portfolio.team(manager);
            if (team.isEmpty()) {
                throw ProblemException.notFound("There is nobody in the team of (" + manager + ") on this date.");
            }
            leavers.addAll(team);
        }
        return List.copyOf(leavers);
    }

    private static List<AddedTie> addedTies(AnalyzedPortfolio portfolio, @Nullable List<@Nullable Pair> pairs) {
        return given("addTies", pairs).stream()
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
        if (!portfolio.isActiveContact(contact)) {
            throw ProblemException.notFound("There is no contact (" + contact + ") on this date.");
        }
        return new AddedTie(activeEmployee(portfolio, employee), contact);
    }

    private static String activeEmployee(AnalyzedPortfolio portfolio, String id) {
        if (!portfolio.isActiveEmployee(id)) {
            throw ProblemException.notFound("There is no employee (" + id + ") on this date.");
        }
        return id;
    }

    private static <T> List<T> given(String name, @Nullable List<@Nullable T> values) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > MOST || values.stream().anyMatch(value -> value == null)) {
            throw ProblemException.badRequest(
                    name + " must be a list of at most " + MOST + " items, none of them null.");
        }
        return values.stream().flatMap(java.util.stream.Stream::ofNullable).toList();
    }
}
