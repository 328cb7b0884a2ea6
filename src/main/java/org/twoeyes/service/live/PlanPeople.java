package org.twoeyes.service.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twoeyes.analysis.plan.PlanProgress;
import org.twoeyes.analysis.plan.PlanProgress.Stage;
import org.twoeyes.model.Aliases;
import org.twoeyes.model.Pair;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Plan;
import org.twoeyes.model.PlanAim;
import org.twoeyes.model.PlanRemainder;
import org.twoeyes.model.PlanRemainder.Unmet;
import org.twoeyes.model.PlannedTie;
import org.twoeyes.service.view.AnalyzedPortfolio;

/**
 * The people of kept plans, followed to those into whom they were merged since. Who is stored on the date that is looked at is
 * not followed: on a day before a merge both are there, and once it is undone they are again.
 */
public final class PlanPeople {

    /** A last day that is over tells less than another one that is not. */
    private static final List<Stage> FURTHEST_FIRST =
            List.of(Stage.LIVE, Stage.INTRODUCED, Stage.PROPOSED, Stage.LAPSED);

    private final AnalyzedPortfolio portfolio;
    private final Aliases aliases;

    /** Looks for those of some people who are not there on a date. */
    private PlanPeople(Stream<PersonKey> named, AnalyzedPortfolio portfolio, Home home) {
        this.portfolio = portfolio;
        Set<PersonKey> gone = named.filter(person -> !isActive(person)).collect(Collectors.toSet());
        this.aliases = Aliases.among(gone, portfolio.network().portfolio(), home::changes);
    }

    /**
     * Plans with the people for whom others stand now named as those. O(ties of the plans); with somebody who is not active,
     * O(contacts + employees), and where one is not stored a read of recorded changes.
     *
     * @param portfolio on the date that is looked at
     * @param home keeps the recorded changes
     */
    public static List<Plan> followed(List<Plan> plans, AnalyzedPortfolio portfolio, Home home) {
        Stream<PersonKey> ends = plans.stream().flatMap(Plan::people);
        Stream<PersonKey> between = plans.stream()
                .flatMap(plan -> plan.ties().stream())
                .flatMap(row -> row.path().stream())
                .filter(id -> !portfolio.isActiveEmployee(id) && !portfolio.isActiveContact(id))
                .flatMap(id -> Stream.of(PersonKey.employee(id), PersonKey.contact(id)));
        PlanPeople people = new PlanPeople(Stream.concat(ends, between), portfolio, home);
        return people.aliases.isEmpty()
                ? plans
                : plans.stream().map(people::followed).toList();
    }

    /** The same for what a plan is asked for. */
    static PlanAim followed(PlanAim aim, AnalyzedPortfolio portfolio, Home home) {
        PlanPeople people = new PlanPeople(aim.people(), portfolio, home);
        return people.aliases.isEmpty() ? aim : people.followed(aim);
    }

    private boolean isActive(PersonKey person) {
        return person.kind() == PersonKey.Kind.EMPLOYEE
                ? portfolio.isActiveEmployee(person.id())
                : portfolio.isActiveContact(person.id());
    }

    private String now(PersonKey person) {
        return aliases.survivor(person).orElse(person.id());
    }

    private Pair now(Pair tie) {
        return new Pair(now(PersonKey.employee(tie.employeeId())), now(PersonKey.contact(tie.contactId())));
    }

    private List<Pair> now(List<Pair> ties) {
        return ties.stream().map(this::now).distinct().toList();
    }

    private PlanAim followed(PlanAim aim) {
        List<Pair> accepted = now(aim.accepted());
        return aim.with(
                aim.name(),
                aim.leaverIds().stream().map(id -> now(PersonKey.employee(id))).toList(),
                accepted,
                now(aim.forbidden()).stream()
                        .filter(pair -> !accepted.contains(pair))
                        .toList());
    }

    private Plan followed(Plan plan) {
        Map<Pair, PlannedTie> ties = new LinkedHashMap<>();
        plan.ties().stream().map(this::followed).forEach(row -> ties.merge(row.tie(), row, this::joined));
        PlanRemainder remainder = plan.remainder();
        return plan.with(
                followed(plan.aim()), List.copyOf(ties.values()), remainder == null ? null : followed(remainder));
    }

    /**
     * Of two steps that are one by now the one that has come further, else the one that somebody has settled, else the first;
     * settled if either is, and in the plan since the earlier day.
     */
    private PlannedTie joined(PlannedTie first, PlannedTie second) {
        List<PlannedTie> both = first.proposedOn().isBefore(second.proposedOn())
                ? List.of(first, second.since(first.proposedOn()))
                : List.of(first.since(second.proposedOn()), second);
        List<Integer> places = PlanProgress.of(portfolio.network().portfolio(), portfolio.asOf(), both).stream()
                .map(progress -> FURTHEST_FIRST.indexOf(progress.stage()))
                .toList();
        int further = Integer.compare(places.get(0), places.get(1));
        boolean isSecond = further == 0 ? second.isAccepted() && !first.isAccepted() : further > 0;
        return both.get(isSecond ? 1 : 0).with(first.isAccepted() || second.isAccepted());
    }

    private PlannedTie followed(PlannedTie row) {
        String from = row.fromId();
        return row.with(
                now(row.tie()),
                from == null ? null : now(PersonKey.employee(from)),
                row.path().stream().map(this::between).distinct().toList());
    }

    /** Somebody of an introduction, who may be of either side. */
    private String between(String id) {
        return portfolio.isActiveEmployee(id)
                ? id
                : aliases.survivor(PersonKey.employee(id)).orElseGet(() -> now(PersonKey.contact(id)));
    }

    private PlanRemainder followed(PlanRemainder remainder) {
        Map<String, Unmet> unmet = new LinkedHashMap<>();
        for (Unmet row : remainder.unmet()) {
            String contact = now(PersonKey.contact(row.contactId()));
            unmet.putIfAbsent(contact, new Unmet(contact, row.accountId(), row.missing()));
        }
        return remainder.with(List.copyOf(unmet.values()));
    }
}
