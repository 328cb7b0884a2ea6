package org.twoeyes.intake.person;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Pair;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Plan;
import org.twoeyes.model.PlanAim;
import org.twoeyes.model.PlanKind;
import org.twoeyes.model.PlanRemainder;
import org.twoeyes.model.PlannedTie;

/** What kept plans say of one person. */
final class PlansOfPerson {

    private final PersonKey person;
    private final boolean contact;

    PlansOfPerson(PersonKey person) {
        this.person = person;
        this.contact = person.kind() == PersonKey.Kind.CONTACT;
    }

    private boolean isTheirs(PlanRemainder.Unmet row) {
        return contact && row.contactId().equals(person.id());
    }

    /** Says whether a version of a plan names them. */
    boolean isNamedIn(Plan plan) {
        return plan.people().anyMatch(person::equals)
                || plan.ties().stream().anyMatch(tie -> !tie.equals(without(tie)));
    }

    /** The versions that name them or that they made, with the ties that are theirs, for a record. */
    List<Map<String, @Nullable Object>> records(List<Plan> plans, Traces traces) {
        return plans.stream()
                .filter(plan -> isNamedIn(plan) || !plan.equals(without(plan, traces)))
                .map(plan -> record(plan, traces))
                .toList();
    }

    private Map<String, @Nullable Object> record(Plan plan, Traces traces) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", plan.id());
        values.put("version", plan.version());
        values.put("name", plan.aim().name());
        values.put("changedAt", plan.changed().at().toString());
        values.put("createdByThem", traces.isAuthor(plan.created().who()));
        values.put("changedByThem", traces.isAuthor(plan.changed().who()));
        values.put("leaves", !contact && plan.aim().leaverIds().contains(person.id()));
        values.put("accepted", theirs(plan.aim().accepted()));
        values.put("forbidden", theirs(plan.aim().forbidden()));
        values.put("proposed", theirs(plan.ties().stream().map(PlannedTie::tie).toList()));
        values.put("unmet", plan.unmet().anyMatch(this::isTheirs));
        return values;
    }

    private List<Map<String, String>> theirs(List<Pair> pairs) {
        return pairs.stream()
                .filter(this::isTheirs)
                .map(pair -> Map.of("employeeId", pair.employeeId(), "contactId", pair.contactId()))
                .toList();
    }

    private boolean isTheirs(Pair pair) {
        return (contact ? pair.contactId() : pair.employeeId()).equals(person.id());
    }

    /** The versions without them. A plan for their leaving alone goes with all its versions. */
    List<Plan> without(List<Plan> plans, Traces traces) {
        Set<String> gone = new HashSet<>();
        for (Plan plan : plans) {
            if (plan.aim().kind() == PlanKind.SUCCESSION
                    && !contact
                    && plan.aim().leaverIds().equals(List.of(person.id()))) {
                gone.add(plan.id());
            }
        }
        return plans.stream()
                .filter(plan -> !gone.contains(plan.id()))
                .map(plan -> without(plan, traces))
                .toList();
    }

    private Plan without(Plan plan, Traces traces) {
        PlanAim aim = plan.aim();
        return new Plan(
                plan.id(),
                plan.version(),
                aim.with(
                        traces.scrubbedName(aim.name()),
                        contact ? aim.leaverIds() : traces.others(aim.leaverIds()),
                        others(aim.accepted()),
                        others(aim.forbidden())),
                plan.ties().stream()
                        .filter(tie -> !isTheirs(tie.tie()))
                        .map(this::without)
                        .toList(),
                without(plan.remainder()),
                without(plan.created(), traces),
                without(plan.changed(), traces),
                plan.isRemoved(),
                plan.request());
    }

    private @Nullable PlanRemainder without(@Nullable PlanRemainder remainder) {
        return remainder == null
                ? null
                : remainder.with(
                        remainder.unmet().stream().filter(row -> !isTheirs(row)).toList());
    }

    private List<Pair> others(List<Pair> pairs) {
        return pairs.stream().filter(pair -> !isTheirs(pair)).toList();
    }

    /** A tie of others; an introduction that would lead through them is none any more. */
    private PlannedTie without(PlannedTie tie) {
        return tie.with(
                tie.tie(),
                !contact && person.id().equals(tie.fromId()) ? null : tie.fromId(),
                tie.path().contains(person.id()) ? List.of() : tie.path());
    }

    private static Plan.Stamp without(Plan.Stamp stamp, Traces traces) {
        return new Plan.Stamp(traces.scrubbedAuthor(stamp.who()), stamp.at());
    }
}
