package org.twoeyes.analysis.reference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Direction;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/** Strength and last contact of the tie of an employee and a contact on a date (section 3). */
final class StrengthReference {

    private record Pair(String employeeId, String contactId) {}

    private final Policy policy;
    private final LocalDate asOf;
    private final Map<Pair, Tie> declared = new HashMap<>();
    private final Map<Pair, List<Interaction>> shared = new HashMap<>();

    StrengthReference(Portfolio portfolio, LocalDate asOf) {
        this.policy = portfolio.policy();
        this.asOf = asOf;
        for (Tie tie : portfolio.ties()) {
            if (tie.since() == null || !tie.since().isAfter(asOf)) {
                declared.put(new Pair(tie.employeeId(), tie.contactId()), tie);
            }
        }
        for (Interaction interaction : portfolio.interactions()) {
            if (!interaction.on().isAfter(asOf)) {
                for (String employee : interaction.employeeIds()) {
                    for (String contact : interaction.contactIds()) {
                        shared.computeIfAbsent(new Pair(employee, contact), pair -> new ArrayList<>())
                                .add(interaction);
                    }
                }
            }
        }
    }

    /** The interactions up to the date that both attended, by id. */
    List<Interaction> interactions(String employeeId, String contactId) {
        return shared.getOrDefault(new Pair(employeeId, contactId), List.of());
    }

    /** Whether there is a tie at all: declared, or by an interaction. */
    boolean isTied(String employeeId, String contactId) {
        return declared.containsKey(new Pair(employeeId, contactId))
                || !interactions(employeeId, contactId).isEmpty();
    }

    /** Whether the tie is strong enough to be live; whether the people are active is not asked here. */
    boolean isLive(String employeeId, String contactId) {
        return isTied(employeeId, contactId)
                && Threshold.reaches(strength(employeeId, contactId), policy.liveThreshold());
    }

    /** The effective strength. */
    double strength(String employeeId, String contactId) {
        return strength(employeeId, contactId, interactions(employeeId, contactId));
    }

    /** The effective strength if only these interactions of the pair are taken into account. */
    double strength(String employeeId, String contactId, List<Interaction> those) {
        return Math.max(declaredStrength(employeeId, contactId), derivedStrength(those));
    }

    private double declaredStrength(String employeeId, String contactId) {
        Tie tie = declared.get(new Pair(employeeId, contactId));
        if (tie == null) {
            return 0;
        }
        Double given = tie.strength();
        double start = given == null ? 1 : Math.min(1, Math.max(0, given / policy.strengthMax()));
        LocalDate last = lastDeclared(tie);
        return start * decay(last == null ? policy.undatedAgeDays() : age(last));
    }

    private double derivedStrength(List<Interaction> those) {
        if (isOnlyOut(those)) {
            return 0;
        }
        double product = 1;
        for (Interaction interaction : those) {
            product *= 1
                    - policy.channelWeight(interaction.channel())
                            * crowding(interaction)
                            * decay(age(interaction.on()));
        }
        return 1 - product;
    }

    private double crowding(Interaction interaction) {
        double pairs = (double) interaction.employeeIds().size()
                * interaction.contactIds().size();
        return Math.min(1, policy.crowd() / pairs);
    }

    private static boolean isOnlyOut(List<Interaction> those) {
        return those.stream().allMatch(interaction -> interaction.direction() == Direction.OUT);
    }

    private @Nullable LocalDate lastDeclared(Tie tie) {
        LocalDate last = tie.lastContact();
        return last != null && !last.isAfter(asOf) ? last : tie.since();
    }

    /** The last contact; null if there is none. */
    @Nullable
    LocalDate lastContact(String employeeId, String contactId) {
        Tie tie = declared.get(new Pair(employeeId, contactId));
        LocalDate fromTie = tie == null ? null : lastDeclared(tie);
        List<Interaction> those = interactions(employeeId, contactId);
        Stream<LocalDate> met = isOnlyOut(those)
                ? Stream.empty()
                : those.stream()
                        .filter(interaction -> policy.channelWeight(interaction.channel()) > 0)
                        .map(Interaction::on);
        return Stream.concat(Stream.ofNullable(fromTie), met)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Whole days from a date to the date of the analysis, never below 0. */
    double age(LocalDate date) {
        return Math.max(0, ChronoUnit.DAYS.between(date, asOf));
    }

    private double decay(double age) {
        return StrictMath.pow(2, -age / policy.halfLifeDays());
    }
}
