package org.twoeyes.analysis.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Pair;
import org.twoeyes.model.PlannedTie;
import org.twoeyes.model.Portfolio;
import org.twoeyes.network.StakeholderNetwork;

/**
 * How far the ties of a plan have come, told from the record alone: from interactions and ties on and after the day on
 * which each was proposed. Source: {@code docs/methods/plans.md}.
 */
public final class PlanProgress {

    private final Portfolio portfolio;
    private final LocalDate asOf;
    private final List<PlannedTie> ties;
    private final Map<Pair, List<Interaction>> meetings = new HashMap<>();
    private final Portfolio part;
    private final Map<Pair, List<LocalDate>> beginnings = new HashMap<>();

    private PlanProgress(Portfolio portfolio, LocalDate asOf, List<PlannedTie> ties) {
        this.portfolio = portfolio;
        this.asOf = asOf;
        this.ties = ties;
        findMeetings();
        this.part = part();
        findBeginnings();
    }

    /** How far a tie is. */
    public enum Stage {
        /** Nothing has come of it yet. */
        PROPOSED,
        /** The two were together with somebody who could introduce them. */
        INTRODUCED,
        /** The tie is live. */
        LIVE,
        /** It was live and is no more, or its last day has passed without. */
        LAPSED
    }

    /**
     * How far a tie is on a date.
     *
     * @param introducedOn the first day of such a meeting; null without one
     * @param liveOn the first day on which it was live; null without one
     * @param isOverdue whether it is not live although it should be, or not introduced although it should be
     */
    public record Progress(
            Stage stage,
            @Nullable LocalDate introducedOn,
            @Nullable LocalDate liveOn,
            boolean isOverdue) {}

    /**
     * The progress of each tie, in their order. A strength only grows on days of the record, so those are looked at.
     * O(interactions + days of the record · ties of the plan).
     */
    public static List<Progress> of(Portfolio portfolio, LocalDate asOf, List<PlannedTie> ties) {
        return new PlanProgress(portfolio, asOf, ties).all();
    }

    private List<Progress> all() {
        Map<PlannedTie, LocalDate> liveOn = new HashMap<>();
        Map<LocalDate, List<PlannedTie>> days = new TreeMap<>();
        for (PlannedTie tie : ties) {
            daysOfRecord(tie).forEach(day -> days.computeIfAbsent(day, none -> new ArrayList<>())
                    .add(tie));
        }
        days.forEach((day, some) -> {
            if (!liveOn.keySet().containsAll(some)) {
                StakeholderNetwork then = StakeholderNetwork.of(part, day);
                some.stream().filter(tie -> isLive(then, tie.tie())).forEach(tie -> liveOn.putIfAbsent(tie, day));
            }
        });
        StakeholderNetwork now = StakeholderNetwork.of(part, asOf);
        return ties.stream()
                .map(tie -> progress(tie, liveOn.get(tie), isLive(now, tie.tie())))
                .toList();
    }

    private Progress progress(PlannedTie tie, @Nullable LocalDate liveOn, boolean isLive) {
        LocalDate introducedOn = introducedOn(tie);
        boolean isLate = isBefore(tie.dueOn());
        Stage stage;
        if (isLive && liveOn != null) {
            stage = Stage.LIVE;
        } else if (liveOn != null || isLate) {
            stage = Stage.LAPSED;
        } else {
            stage = introducedOn == null ? Stage.PROPOSED : Stage.INTRODUCED;
        }
        boolean isOverdue = stage == Stage.LAPSED || (stage == Stage.PROPOSED && isBefore(tie.meetOn()));
        return new Progress(stage, introducedOn, liveOn, isOverdue);
    }

    private boolean isBefore(@Nullable LocalDate due) {
        return due != null && due.isBefore(asOf);
    }

    private void findMeetings() {
        Map<String, Set<String>> employees = new HashMap<>();
        ties.forEach(tie -> employees
                .computeIfAbsent(tie.tie().contactId(), none -> new HashSet<>())
                .add(tie.tie().employeeId()));
        for (Interaction interaction : portfolio.interactions()) {
            if (!interaction.on().isAfter(asOf)) {
                for (String contact : interaction.contactIds()) {
                    Set<String> wanted = employees.getOrDefault(contact, Set.of());
                    interaction.employeeIds().stream()
                            .filter(wanted::contains)
                            .forEach(employee -> meetings.computeIfAbsent(
                                            new Pair(employee, contact), none -> new ArrayList<>())
                                    .add(interaction));
                }
            }
        }
    }

    private List<Interaction> meetings(PlannedTie tie) {
        return meetings.getOrDefault(tie.tie(), List.of());
    }

    private @Nullable LocalDate introducedOn(PlannedTie tie) {
        Set<String> introducers = new HashSet<>(tie.path());
        introducers.remove(tie.tie().employeeId());
        introducers.remove(tie.tie().contactId());
        if (tie.fromId() != null) {
            introducers.add(tie.fromId());
        }
        return meetings(tie).stream()
                .filter(meeting -> !meeting.on().isBefore(tie.proposedOn()))
                .filter(meeting -> introducers.isEmpty()
                        || !Collections.disjoint(introducers, meeting.employeeIds())
                        || !Collections.disjoint(introducers, meeting.contactIds()))
                .map(Interaction::on)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** The days, from that of the proposal to the date, on which a tie may have become live. */
    private Set<LocalDate> daysOfRecord(PlannedTie tie) {
        Set<LocalDate> days = new TreeSet<>();
        days.add(tie.proposedOn());
        meetings(tie).forEach(meeting -> days.add(meeting.on()));
        days.addAll(beginnings.getOrDefault(tie.tie(), List.of()));
        days.removeIf(day -> day.isBefore(tie.proposedOn()) || day.isAfter(asOf));
        return days;
    }

    /** The facts on which the strengths of the plan's ties rest, and no others. */
    private Portfolio part() {
        Set<String> employees = new HashSet<>();
        Set<String> contacts = new HashSet<>();
        Set<Pair> pairs = new HashSet<>();
        for (PlannedTie tie : ties) {
            employees.add(tie.tie().employeeId());
            contacts.add(tie.tie().contactId());
            pairs.add(tie.tie());
        }
        return new Portfolio(
                portfolio.policy(),
                portfolio.accounts(),
                portfolio.contacts().stream()
                        .filter(row -> contacts.contains(row.id()))
                        .toList(),
                portfolio.employees().stream()
                        .filter(row -> employees.contains(row.id()))
                        .toList(),
                portfolio.ties().stream()
                        .filter(row -> pairs.contains(new Pair(row.employeeId(), row.contactId())))
                        .toList(),
                meetings.values().stream().flatMap(List::stream).distinct().toList(),
                List.of(),
                List.of());
    }

    /** Notes the days on which people came, and on which declared ties began or were used. */
    private void findBeginnings() {
        Map<String, LocalDate> employees = new HashMap<>();
        Map<String, LocalDate> contacts = new HashMap<>();
        part.employees().forEach(row -> employees.put(row.id(), row.joinedOn()));
        part.contacts().forEach(row -> contacts.put(row.id(), row.since()));
        part.ties().forEach(row -> note(new Pair(row.employeeId(), row.contactId()), row.since(), row.lastContact()));
        for (PlannedTie tie : ties) {
            note(
                    tie.tie(),
                    employees.get(tie.tie().employeeId()),
                    contacts.get(tie.tie().contactId()));
        }
    }

    private void note(Pair tie, @Nullable LocalDate first, @Nullable LocalDate second) {
        List<LocalDate> days = beginnings.computeIfAbsent(tie, none -> new ArrayList<>());
        Stream.of(Optional.ofNullable(first), Optional.ofNullable(second))
                .flatMap(Optional::stream)
                .forEach(days::add);
    }

    private static boolean isLive(StakeholderNetwork network, Pair tie) {
        Optional<Integer> employee = network.employees().find(tie.employeeId());
        Optional<Integer> contact = network.contacts().find(tie.contactId());
        return employee.isPresent() && contact.isPresent() && network.ties().isLive(employee.get(), contact.get());
    }
}
