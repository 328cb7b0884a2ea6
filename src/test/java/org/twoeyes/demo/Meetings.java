package org.twoeyes.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twoeyes.demo.Bond.Mode;
import org.twoeyes.demo.Customers.Customer;
import org.twoeyes.model.Direction;

/** Eighteen months of meetings, calls and messages that make the bonds of one account what they are. */
final class Meetings {

    private static final List<String> STRONG = List.of("meeting", "call", "visit", "email", "meeting", "workshop");
    private static final List<String> STEADY = List.of("meeting", "call", "email", "visit", "call");
    private static final List<String> FADED = List.of("meeting", "email", "call");

    private final Customer customer;
    private final List<Bond> bonds;
    private final Map<String, Service> service;
    private final Dice dice;
    private final List<Occasion> occasions = new ArrayList<>();

    private Meetings(Customer customer, List<Bond> bonds, Map<String, Service> service, Dice dice) {
        this.customer = customer;
        this.bonds = bonds;
        this.service = service;
        this.dice = dice;
    }

    /** The days from and to which a person is in the job; null where open. */
    record Service(@Nullable LocalDate from, @Nullable LocalDate to) {

        boolean includes(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    /** An interaction that has no id yet. */
    record Occasion(
            LocalDate on,
            String channel,
            List<String> employeeIds,
            List<String> contactIds,
            @Nullable Direction direction,
            String subject,
            @Nullable Integer minutes,
            @Nullable Double sentiment) {}

    /** All occasions of an account, in no order. {@code service} knows everybody's days. */
    static List<Occasion> of(Customer customer, List<Bond> bonds, Map<String, Service> service, Dice dice) {
        Meetings meetings = new Meetings(customer, bonds, service, dice);
        bonds.forEach(meetings::meet);
        return meetings.occasions;
    }

    private void meet(Bond bond) {
        switch (bond.mode()) {
            case STRONG -> series(bond, dice.between(4, 22), 33, 50, STRONG);
            case STEADY -> series(bond, dice.between(8, 40), 55, 85, STEADY);
            case STALE -> series(bond, dice.between(141, 150), 40, 60, STRONG);
            case FADED -> series(bond, dice.between(330, 400), 60, 90, FADED);
            case OUT -> series(bond, dice.between(3, 20), 9, 21, List.of("email", "email", "message"));
            case COMPLAINT -> series(bond, dice.between(3, 12), 24, 36, List.of("complaint"));
            case LIGHT -> {
                int call = dice.between(6, 35);
                add(bond, call, "call");
                int meeting = call + dice.between(8, 25);
                add(bond, meeting, "meeting");
                series(bond, meeting + dice.between(90, 160), 120, 200, List.of("email"));
            }
        }
    }

    /** Occasions back in time from the age of the latest, on the channels by turns. */
    private void series(Bond bond, int latest, int low, int high, List<String> channels) {
        int turn = 0;
        int oldest = bond.mode() == Mode.OUT ? 185 : DemoPortfolio.DAYS - 1;
        for (int age = latest; age <= oldest; age += dice.between(low, high)) {
            add(bond, age, channels.get(turn++ % channels.size()));
        }
    }

    private void add(Bond bond, int age, String channel) {
        LocalDate on = workday(DemoPortfolio.LAST_DAY.minusDays(age));
        List<String> employees = present(bond.employees(), on);
        List<String> contacts = present(List.of(bond.contactId()), on);
        if (employees.size() < bond.employees().size() || contacts.isEmpty() || on.isBefore(DemoPortfolio.FIRST_DAY)) {
            return;
        }
        if (bond.mode().isAlive() && !channel.equals("email") && dice.percent(22)) {
            contacts = with(companion(bond, on), contacts);
        }
        occasions.add(new Occasion(
                on,
                channel,
                employees,
                contacts,
                direction(bond.mode(), channel),
                Subjects.of(channel, customer.language(), dice),
                minutes(channel),
                sentiment(channel)));
    }

    /** Another contact whom the same employees meet these days, to be there too; none if there is none. */
    private @Nullable String companion(Bond bond, LocalDate on) {
        List<String> others = bonds.stream()
                .filter(other -> other.mode().isAlive() && other.employees().equals(bond.employees()))
                .map(Bond::contactId)
                .filter(id -> !id.equals(bond.contactId()))
                .filter(id -> !present(List.of(id), on).isEmpty())
                .toList();
        return others.isEmpty() ? null : dice.pick(others);
    }

    private List<String> present(List<String> people, LocalDate on) {
        return people.stream()
                .filter(id -> service.getOrDefault(id, new Service(null, null)).includes(on))
                .toList();
    }

    private LocalDate workday(LocalDate day) {
        String region = customer.account().region();
        boolean gulf = "Middle East".equals(region) && !"tr".equals(customer.language());
        DayOfWeek first = gulf ? DayOfWeek.FRIDAY : DayOfWeek.SATURDAY;
        int weekend = Math.floorMod(day.getDayOfWeek().getValue() - first.getValue(), 7);
        return weekend < 2 ? day.minusDays(weekend + 1L) : day;
    }

    private @Nullable Direction direction(Mode mode, String channel) {
        if (mode == Mode.OUT) {
            return Direction.OUT;
        }
        return switch (channel) {
            case "complaint" -> Direction.IN;
            case "call" -> dice.percent(40) ? Direction.IN : Direction.BOTH;
            case "email" -> dice.percent(50) ? Direction.BOTH : dice.percent(50) ? Direction.IN : Direction.OUT;
            default -> dice.percent(30) ? Direction.BOTH : null;
        };
    }

    private @Nullable Integer minutes(String channel) {
        return switch (channel) {
            case "call" -> 5 * dice.between(2, 9);
            case "meeting" -> 15 * dice.between(2, 6);
            case "visit" -> 30 * dice.between(2, 8);
            case "workshop" -> 60 * dice.between(2, 7);
            default -> null;
        };
    }

    private @Nullable Double sentiment(String channel) {
        if (channel.equals("complaint")) {
            return -dice.between(3, 8) / 10.0;
        }
        return dice.percent(20) ? Double.valueOf(dice.between(-3, 8) / 10.0) : null;
    }

    private static List<String> with(@Nullable String other, List<String> contacts) {
        if (other == null) {
            return contacts;
        }
        List<String> both = new ArrayList<>(contacts);
        both.add(other);
        return List.copyOf(both);
    }
}
