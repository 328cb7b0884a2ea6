package org.twoeyes.http;

import static org.twoeyes.http.Access.ADMIN;
import static org.twoeyes.http.Access.ANYBODY;
import static org.twoeyes.http.Access.READER;
import static org.twoeyes.http.Access.WRITER;
import static org.twoeyes.http.Route.get;
import static org.twoeyes.http.Route.post;
import static org.twoeyes.http.Route.stream;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.model.PersonKey.Kind;
import org.twoeyes.service.view.AccountDetail;
import org.twoeyes.service.view.AccountMap;
import org.twoeyes.service.view.ContactDetail;
import org.twoeyes.service.view.CoverageTable;
import org.twoeyes.service.view.EmployeeDetail;
import org.twoeyes.service.view.PortfolioMap;

/** Everything the server answers, read like a table of contents. */
final class Routes {

    private static final String API = "/api/v1";
    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.OPTIONS,
            HandlerType.TRACE,
            HandlerType.DELETE);

    private final List<Route> table;
    private final Route lastly;

    Routes(
            Reads reads,
            Portfolios portfolios,
            BriefAnswers briefs,
            WhatIfs whatIfs,
            Plans plans,
            PlanAnswers keptPlans,
            Uploads uploads,
            ImportEvents events,
            Operations operations,
            Changes changes,
            BackupFiles backups,
            PersonalData people,
            StaticPage page) {
        List<Route> all = new ArrayList<>(List.of(
                get(API + "/meta", READER, reads.of(portfolios::meta)),
                get(API + "/report", READER, reads::report),
                get(API + "/home", READER, reads.of(Portfolios::home)),
                get(API + "/portfolio", READER, reads.of((p, q) -> PortfolioMap.of(p))),
                get(API + "/changes-between", READER, reads.between(Portfolios::changes)),
                get(API + "/accounts", READER, reads.of(Portfolios::accounts)),
                get(
                        API + "/accounts/{id}",
                        READER,
                        reads.of(EntityKind.ACCOUNT, (p, q) -> q.found(AccountDetail.find(p, q.id()), "account"))),
                get(
                        API + "/accounts/{id}/map",
                        READER,
                        reads.of((p, q) -> q.found(AccountMap.find(p, q.id()), "account"))),
                get(API + "/accounts/{id}/brief", READER, reads.file(briefs::account)),
                get(
                        API + "/contacts/{id}",
                        READER,
                        reads.of(EntityKind.CONTACT, (p, q) -> q.found(ContactDetail.find(p, q.id()), "contact"))),
                get(API + "/employees", READER, reads.of(Portfolios::employees)),
                get(
                        API + "/employees/{id}",
                        READER,
                        reads.of(EntityKind.EMPLOYEE, (p, q) -> q.found(EmployeeDetail.find(p, q.id()), "employee"))),
                get(API + "/search", READER, reads.of(Portfolios::search)),
                get(API + "/coverage", READER, reads.of((p, q) -> CoverageTable.of(p))),
                get(API + "/duplicates", READER, reads.of(portfolios::duplicates)),
                get(API + "/gaps", READER, reads.of(Portfolios::gaps)),
                get(API + "/single-eyes", READER, reads.of(Portfolios::singleEyes)),
                get(API + "/departures", READER, reads.of(Portfolios::departures)),
                get(API + "/worst", READER, reads.of(Portfolios::worst)),
                get(API + "/paths", READER, reads.of(Portfolios::paths)),
                get(API + "/response-team", READER, reads.of(Portfolios::responseTeam)),
                post(API + "/departures", READER, whatIfs::departure),
                post(API + "/plans", READER, plans::make),
                get(API + "/plans", READER, keptPlans::list),
                get(API + "/plans/{id}", READER, keptPlans::one),
                get(API + "/plans/{id}/brief", READER, keptPlans::brief),
                Route.write(HandlerType.PUT, API + "/plans/{id}", keptPlans::put),
                Route.write(HandlerType.DELETE, API + "/plans/{id}", keptPlans::remove),
                Route.write(HandlerType.POST, API + "/plans/{id}/handover", keptPlans::handOver),
                get(API + "/overdue-steps", READER, keptPlans::overdue),
                post(API + "/imports", WRITER, uploads::submit),
                stream(API + "/backup", ADMIN, backups::download),
                post(API + "/restore", ADMIN, uploads::restore),
                stream(API + "/contacts/{id}/record", ADMIN, people.record(Kind.CONTACT)),
                stream(API + "/employees/{id}/record", ADMIN, people.record(Kind.EMPLOYEE)),
                post(API + "/contacts/{id}/erasure", ADMIN, people.erase(Kind.CONTACT)),
                post(API + "/employees/{id}/erasure", ADMIN, people.erase(Kind.EMPLOYEE)),
                get(API + "/imports/{id}", READER, uploads::state),
                stream(API + "/imports/{id}/events", READER, ctx -> events.listen(ctx, uploads.job(ctx))),
                get(API + "/openapi.json", READER, operations::description),
                get("/metrics", READER, operations::metrics),
                get("/health/live", ANYBODY, operations::live),
                get("/health/ready", ANYBODY, operations::ready),
                get("/vendor/<path>", ANYBODY, page::vendor),
                get("/", ANYBODY, page::index)));
        all.addAll(ChangeRoutes.of(API, changes));
        table = List.copyOf(all);
        lastly = get("/<path>", ANYBODY, page::file);
    }

    /** The addresses of programs, not the page's own files, with their methods; HEAD goes with GET. */
    List<String> addresses() {
        return table.stream()
                .filter(route -> !route.path().equals("/") && !route.path().endsWith("<path>"))
                .flatMap(route -> route.methods().stream()
                        .filter(method -> !method.equals(HandlerType.HEAD))
                        .map(method -> method.name() + " " + route.path()))
                .toList();
    }

    /** Adds the table; a known address asked in an unknown way is 405, an unknown one under the API is 404. */
    void register(RoutesConfig routes) {
        Map<String, Set<String>> methods = new LinkedHashMap<>();
        for (Route route : table) {
            add(routes, route);
            if (!route.path().endsWith("<path>")) {
                Set<String> known = methods.computeIfAbsent(route.path(), path -> new TreeSet<>());
                route.methods().forEach(method -> known.add(method.name()));
            }
        }
        methods.forEach((path, known) -> refuseOthers(routes, path, known));
        for (HandlerType method : METHODS) {
            routes.addHttpHandler(method, "/api/<path>", Routes::unknown, ANYBODY);
        }
        add(routes, lastly);
    }

    private static void add(RoutesConfig routes, Route route) {
        route.methods().forEach(method -> routes.addHttpHandler(method, route.path(), route.handler(), route.access()));
    }

    private static void refuseOthers(RoutesConfig routes, String path, Set<String> known) {
        String allowed = String.join(", ", known);
        METHODS.stream()
                .filter(method -> !known.contains(method.name()))
                .forEach(method -> routes.addHttpHandler(method, path, ctx -> refuse(ctx, allowed), ANYBODY));
    }

    private static void refuse(Context ctx, String allowed) {
        ctx.header("Allow", allowed);
        throw new ProblemException(405, "method-not-allowed", "This address is asked by " + allowed + ".");
    }

    private static void unknown(Context ctx) {
        throw ProblemException.notFound("There is nothing at " + ctx.path() + ".");
    }
}
