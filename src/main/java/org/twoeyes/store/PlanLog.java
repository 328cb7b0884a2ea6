package org.twoeyes.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.twoeyes.model.Pair;
import org.twoeyes.model.Plan;
import org.twoeyes.model.PlanAim;
import org.twoeyes.model.PlanKind;
import org.twoeyes.model.PlanRemainder;
import org.twoeyes.model.PlannedTie;

/**
 * The versions of the plans that are kept. They belong to no generation and name people by id, so that imports leave
 * them alone. The proposals of a version go when the next one comes.
 */
final class PlanLog {

    private PlanLog() {}

    /** The last version of every plan that is not removed, by id. */
    static List<Plan> all(Queries queries) {
        return queries.run(Statement.READ_PLANS, Map.of()).stream()
                .map(PlanLog::plan)
                .toList();
    }

    /** The versions of a plan, the newest first. */
    static List<Plan> versions(Queries queries, String id) {
        return queries.run(Statement.READ_PLAN_VERSIONS, Map.of("id", id)).stream()
                .map(PlanLog::plan)
                .toList();
    }

    /** The version that a request made. */
    static Optional<Plan> of(Queries queries, String operation) {
        return queries.find(Statement.READ_PLAN_OF, Map.of("operation", operation))
                .map(PlanLog::plan);
    }

    /**
     * Adds a version if it is the next one, or was added before by the same request; the lock of the graph is held.
     *
     * @param current whether the facts are still those that it was solved from
     * @return whether it is there
     */
    static boolean append(Queries queries, Plan next, boolean current) {
        if (of(queries, next.request().operation()).isPresent()) {
            return true;
        }
        if (!current) {
            return false;
        }
        List<Plan> versions = versions(queries, next.id());
        int last = versions.isEmpty() ? 0 : versions.get(0).version();
        if (next.version() != last + 1) {
            return false;
        }
        add(queries, next);
        return true;
    }

    /** Adds a version, which takes the place of the one before as the last. */
    private static void add(Queries queries, Plan next) {
        queries.run(Statement.FORMER_PLAN, Map.of("id", next.id(), "version", next.version() - 1));
        queries.run(Statement.WRITE_PLAN, node(next));
        if (!next.ties().isEmpty()) {
            queries.run(Statement.WRITE_PROPOSALS, columns(next));
        }
    }

    /** All versions of all plans, by id, the oldest first. */
    static List<Plan> history(Queries queries) {
        return queries.run(Statement.READ_PLAN_HISTORY, Map.of()).stream()
                .map(PlanLog::plan)
                .toList();
    }

    /** How many versions of plans there are. */
    static long count(Queries queries) {
        return queries.run(Statement.READ_PLAN_COUNT, Map.of())
                .get(0)
                .get("versions")
                .asLong();
    }

    /** Puts versions, as {@link #history} gives them, in place of all that are there; the lock of the graph is held. */
    static void replace(Queries queries, List<Plan> history) {
        queries.run(Statement.REMOVE_PLANS, Map.of());
        history.forEach(version -> add(queries, version));
    }

    private static Map<String, Object> node(Plan plan) {
        PlanAim aim = plan.aim();
        Map<String, Object> node = new HashMap<>();
        node.put("id", plan.id());
        node.put("version", plan.version());
        node.put("name", aim.name());
        node.put("kind", aim.kind().name());
        node.put("accountId", aim.accountId());
        node.put("tiers", aim.tiers());
        node.put("layers", aim.layers());
        node.put("leaverIds", aim.leaverIds());
        node.put("acceptedEmployees", Parts.column(aim.accepted(), Pair::employeeId));
        node.put("acceptedContacts", Parts.column(aim.accepted(), Pair::contactId));
        node.put("forbiddenEmployees", Parts.column(aim.forbidden(), Pair::employeeId));
        node.put("forbiddenContacts", Parts.column(aim.forbidden(), Pair::contactId));
        node.put("acceptedOnly", aim.acceptedOnly());
        PlanRemainder remainder = plan.remainder();
        if (remainder != null) {
            node.put("unmetContacts", Parts.column(remainder.unmet(), PlanRemainder.Unmet::contactId));
            node.put("unmetAccounts", Parts.column(remainder.unmet(), PlanRemainder.Unmet::accountId));
            node.put("unmetMissing", Parts.column(remainder.unmet(), PlanRemainder.Unmet::missing));
            node.put("oneEyeLeft", remainder.oneEyeLeft());
            node.put("leastTies", remainder.leastTies());
        }
        node.put("createdBy", plan.created().who());
        node.put("changedBy", plan.changed().who());
        node.put("removed", plan.isRemoved());
        node.put("operation", plan.request().operation());
        node.put("request", plan.request().fingerprint());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("plan", node);
        parameters.put("createdAt", plan.created().at().toString());
        parameters.put("changedAt", plan.changed().at().toString());
        parameters.put("dueOn", text(aim.dueOn()));
        return parameters;
    }

    private static Map<String, Object> columns(Plan plan) {
        List<PlannedTie> ties = plan.ties();
        Map<String, Object> columns = new HashMap<>();
        columns.put("id", plan.id());
        columns.put("version", plan.version());
        columns.put("employeeId", Parts.column(ties, row -> row.tie().employeeId()));
        columns.put("contactId", Parts.column(ties, row -> row.tie().contactId()));
        columns.put("accountId", Parts.column(ties, PlannedTie::accountId));
        columns.put("fromId", Parts.column(ties, PlannedTie::fromId));
        columns.put("gain", Parts.column(ties, PlannedTie::gain));
        columns.put("presence", Parts.column(ties, row -> row.fit().presence()));
        columns.put("rank", Parts.column(ties, row -> row.fit().rank()));
        columns.put("route", Parts.column(ties, row -> row.fit().route()));
        columns.put("region", Parts.column(ties, row -> row.fit().region()));
        columns.put("path", Parts.column(ties, PlannedTie::path));
        columns.put("proposedOn", Parts.column(ties, row -> text(row.proposedOn())));
        columns.put("meetOn", Parts.column(ties, row -> text(row.meetOn())));
        columns.put("dueOn", Parts.column(ties, row -> text(row.dueOn())));
        columns.put("accepted", Parts.column(ties, PlannedTie::isAccepted));
        return columns;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Plan plan(Record row) {
        Value node = row.get("plan");
        PlanAim aim = new PlanAim(
                node.get("name").asString(),
                PlanKind.valueOf(node.get("kind").asString()),
                node.get("accountId").asString(null),
                texts(node.get("tiers")),
                texts(node.get("layers")),
                node.get("leaverIds").asList(Value::asString),
                node.get("dueOn").asLocalDate(null),
                pairs(node.get("acceptedEmployees"), node.get("acceptedContacts")),
                pairs(node.get("forbiddenEmployees"), node.get("forbiddenContacts")),
                node.get("acceptedOnly").asBoolean());
        return new Plan(
                node.get("id").asString(),
                node.get("version").asInt(),
                aim,
                row.get("proposals").asList(PlanLog::tie),
                remainder(node),
                new Plan.Stamp(node.get("createdBy").asString(), instant(node.get("createdAt"))),
                new Plan.Stamp(node.get("changedBy").asString(), instant(node.get("changedAt"))),
                node.get("removed").asBoolean(),
                new Plan.Request(
                        node.get("operation").asString(), node.get("request").asString()));
    }

    private static @Nullable PlanRemainder remainder(Value node) {
        Value contacts = node.get("unmetContacts");
        if (contacts.isNull()) {
            return null;
        }
        List<PlanRemainder.Unmet> unmet = new ArrayList<>();
        for (int i = 0; i < contacts.size(); i++) {
            unmet.add(new PlanRemainder.Unmet(
                    contacts.get(i).asString(),
                    node.get("unmetAccounts").get(i).asString(),
                    node.get("unmetMissing").get(i).asInt()));
        }
        Value least = node.get("leastTies");
        return new PlanRemainder(
                unmet, texts(node.get("oneEyeLeft")), least.isNull() ? null : Integer.valueOf(least.asInt()));
    }

    /** A list of texts; none where a plan was kept before there were such. */
    private static List<String> texts(Value value) {
        return value.asList(Value::asString, List.of());
    }

    private static PlannedTie tie(Value node) {
        Function<String, Double> part = name -> node.get(name).asDouble();
        return new PlannedTie(
                new Pair(
                        node.get("employeeId").asString(), node.get("contactId").asString()),
                node.get("accountId").asString(),
                node.get("fromId").asString(null),
                part.apply("gain"),
                new PlannedTie.Fit(
                        part.apply("presence"), part.apply("rank"), part.apply("route"), part.apply("region")),
                node.get("path").asList(Value::asString),
                node.get("proposedOn").asLocalDate(),
                node.get("meetOn").asLocalDate(null),
                node.get("dueOn").asLocalDate(null),
                node.get("accepted").asBoolean());
    }

    private static List<Pair> pairs(Value employees, Value contacts) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < employees.size(); i++) {
            pairs.add(new Pair(employees.get(i).asString(), contacts.get(i).asString()));
        }
        return pairs;
    }

    private static Instant instant(Value time) {
        return time.asZonedDateTime().toInstant();
    }
}
