package org.twoeyes.intake.person;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Everybody whom a version of a plan names as an end of a tie, as leaving, or as somebody for whom nobody was found. */
    static Stream<PersonKey> people(Plan plan) {
        PlanAim aim = plan.aim();
        Stream<Pair> pairs = Stream.of(
                        aim.accepted().stream(),
                        aim.forbidden().stream(),
                        plan.ties().stream().map(PlannedTie::tie))
                .flatMap(all -> all);
        return Stream.of(
                        aim.leaverIds().stream().map(PersonKey::employee),
                        unmet(plan).map(row -> PersonKey.contact(row.contactId())),
                        pairs.flatMap(pair ->
                                Stream.of(PersonKey.employee(pair.employeeId()), PersonKey.contact(pair.contactId()))))
                .flatMap(all -> all);
    }

    private static Stream<PlanRemainder.Unmet> unmet(Plan plan) {
        PlanRemainder remainder = plan.remainder();
        return remainder == null ? Stream.empty() : remainder.unmet().stream();
    }

    private boolean isTheirs(PlanRemainder.Unmet row) {
        return contact && row.contactId().equals(person.id());
    }

    /** Says whether a version of a plan names them. */
    boolean isNamedIn(Plan plan) {
        return people(plan).anyMatch(person::equals) || plan.ties().stream().anyMatch(tie -> !tie.equals(without(tie)));
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
        values.put("unmet", unmet(plan).anyMatch(this::isTheirs));
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
                new PlanAim(
                        traces.scrubbedName(aim.name()),
                        aim.kind(),
                        aim.accountId(),
                        contact ? aim.leaverIds() : traces.others(aim.leaverIds()),
                        aim.dueOn(),
                        others(aim.accepted()),
                        others(aim.forbidden()),
                        aim.acceptedOnly()),
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
                : new PlanRemainder(
                        remainder.unmet().stream().filter(row -> !isTheirs(row)).toList(), remainder.leastTies());
    }

    private List<Pair> others(List<Pair> pairs) {
        return pairs.stream().filter(pair -> !isTheirs(pair)).toList();
    }

    /** A tie of others; an introduction that would lead through them is none any more. */
    private PlannedTie without(PlannedTie tie) {
        return new PlannedTie(
                tie.tie(),
                tie.accountId(),
                !contact && person.id().equals(tie.fromId()) ? null : tie.fromId(),
                tie.gain(),
                tie.fit(),
                tie.path().contains(person.id()) ? List.of() : tie.path(),
                tie.proposedOn(),
                tie.meetOn(),
                tie.dueOn(),
                tie.isAccepted());
    }

    private static Plan.Stamp without(Plan.Stamp stamp, Traces traces) {
        return new Plan.Stamp(traces.scrubbedAuthor(stamp.who()), stamp.at());
    }
}
