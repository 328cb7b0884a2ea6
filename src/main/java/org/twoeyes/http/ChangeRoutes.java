package org.twoeyes.http;

import static org.twoeyes.http.Access.READER;

import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.service.live.Edit.Verb;

/** The part of the table of contents where rows are read as they are stored, and changed one by one. */
final class ChangeRoutes {

    private static final List<EntityKind> BY_ROW = List.of(
            EntityKind.ACCOUNT, EntityKind.CONTACT, EntityKind.EMPLOYEE, EntityKind.TIE, EntityKind.INTERACTION);

    private ChangeRoutes() {}

    static List<Route> of(String api, Changes changes) {
        List<Route> routes = new ArrayList<>();
        for (EntityKind kind : BY_ROW) {
            String all = api + "/" + kind.plural();
            String one = all + "/{" + String.join("}/{", kind.keyColumns()) + "}";
            routes.add(Route.get(one + (isAnalyzed(kind) ? "/facts" : ""), READER, changes.facts(kind)));
            routes.add(Route.write(HandlerType.PUT, one, changes.change(kind, Verb.PUT)));
            routes.add(Route.write(HandlerType.PATCH, one, changes.change(kind, Verb.PATCH)));
            routes.add(Route.write(HandlerType.DELETE, one, changes.remove(kind)));
            if (kind != EntityKind.TIE) {
                routes.add(Route.write(HandlerType.POST, all, changes.add(kind)));
            }
        }
        routes.add(Route.write(HandlerType.POST, api + "/merges", changes::merge));
        routes.add(Route.get(api + "/distinct-people", READER, changes::toldApart));
        routes.add(Route.write(HandlerType.POST, api + "/distinct-people", changes::tellApart));
        routes.add(Route.get(api + "/accounts/{id}/retirement", READER, changes::retirement));
        routes.add(Route.write(HandlerType.POST, api + "/accounts/{id}/retirement", changes::retire));
        routes.add(Route.get(api + "/changes", READER, changes::list));
        routes.add(Route.write(HandlerType.POST, api + "/changes/{id}/undo", changes::undo));
        return routes;
    }

    /** Says whether the row's own address tells what the analysis says of it. */
    private static boolean isAnalyzed(EntityKind kind) {
        return switch (kind) {
            case ACCOUNT, CONTACT, EMPLOYEE -> true;
            case TIE, INTERACTION, OPPORTUNITY, ASSIGNMENT -> false;
        };
    }
}
