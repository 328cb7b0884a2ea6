package org.twoeyes.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twoeyes.demo.Customers.Customer;
import org.twoeyes.demo.Meetings.Occasion;
import org.twoeyes.demo.Meetings.Service;
import org.twoeyes.model.Account;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Direction;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/** The sample portfolio: Brightmast Networks and its customers, the same on every machine. */
final class DemoPortfolio {

    /** The day the sample ends on and is analysed as of; its newest interaction is of this day. */
    static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    /** The day of its oldest interaction, at the earliest: eighteen months before. */
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

    /** Days from the first to the last, both counted. */
    static final int DAYS = (int) (LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay()) + 1;

    /** Seed of everything that is not told by hand. */
    static final long SEED = 20260630L;

    private static final Comparator<Occasion> BY_DAY = Comparator.comparing(Occasion::on)
            .thenComparing(Occasion::employeeIds, Ids.LIST_ORDER)
            .thenComparing(Occasion::contactIds, Ids.LIST_ORDER)
            .thenComparing(Occasion::channel, Ids.ORDER)
            .thenComparing(Occasion::subject, Ids.ORDER);

    private final Policy policy = DemoPolicy.policy();
    private final List<Account> accounts = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Bond> bonds = new ArrayList<>();
    private final Map<String, Tie> ties = new LinkedHashMap<>();
    private final List<Occasion> occasions = new ArrayList<>();
    private final List<Opportunity> deals = new ArrayList<>(Deals.told());
    private final List<Assignment> assignments = new ArrayList<>();
    private final Map<String, Service> service = new LinkedHashMap<>();
    private final Map<String, Employee> staff = new LinkedHashMap<>();

    private DemoPortfolio() {}

    /** Builds it. The same records each time. */
    static Portfolio portfolio() {
        DemoPortfolio demo = new DemoPortfolio();
        demo.hire();
        Names names = new Names();
        for (String accountId : Stories.accounts()) {
            Stories.of(accountId).forEach(row -> names.take(row.text(0)));
        }
        Customers.all().forEach(customer -> demo.add(customer, names));
        demo.hallOfFifty();
        demo.lastDay();
        demo.assignments.add(new Assignment("amara.diallo", "polfala", "account_manager"));
        demo.assignments.add(new Assignment("noor.aziz", "sahabir", "sales"));
        return new Portfolio(
                demo.policy,
                demo.accounts,
                demo.contacts,
                List.copyOf(demo.staff.values()),
                List.copyOf(demo.ties.values()),
                demo.interactions(),
                demo.opportunities(),
                demo.assignments);
    }

    private void hire() {
        for (Employee employee : Staff.employees()) {
            staff.put(employee.id(), employee);
            service.put(employee.id(), new Service(employee.joinedOn(), employee.leftOn()));
        }
    }

    private void add(Customer customer, Names names) {
        accounts.add(customer.account());
        People people = People.of(customer, names, Dice.of(SEED, "people of " + customer.id()));
        for (Contact contact : people.contacts()) {
            service.put(contact.id(), new Service(contact.since(), contact.leftOn()));
        }
        contacts.addAll(people.contacts());
        bonds.addAll(people.bonds());
        Dice dice = Dice.of(SEED, "meetings of " + customer.id());
        List<Occasion> met = Meetings.of(customer, people.bonds(), service, dice);
        occasions.addAll(met);
        people.ties().forEach(tie -> ties.put(tie.employeeId() + "|" + tie.contactId(), tie));
        declare(people.bonds(), met, Dice.of(SEED, "ties of " + customer.id()));
        deals.addAll(Deals.filled(customer, people.contacts(), policy, Dice.of(SEED, "deals of " + customer.id())));
        assign(customer);
    }

    /** Every fifth pair has also been declared by hand: mostly with the day of its last meeting, some without a date. */
    private void declare(List<Bond> met, List<Occasion> occasions, Dice dice) {
        for (Bond bond : met) {
            boolean candidate =
                    bond.employees().size() == 1 && (bond.mode().isAlive() || bond.mode() == Bond.Mode.FADED);
            if (!candidate || !dice.percent(20)) {
                continue;
            }
            String employee = bond.employees().get(0);
            @Nullable LocalDate last = last(occasions, employee, bond.contactId());
            boolean undated = bond.mode() == Bond.Mode.STRONG && dice.percent(15);
            boolean alive = bond.mode().isAlive();
            double strength = dice.between(alive ? 4 : 1, alive ? 9 : 3) / 10.0;
            @Nullable
            LocalDate since = dice.percent(50) ? LocalDate.of(dice.between(2018, 2024), dice.between(1, 12), 1) : null;
            Tie tie = new Tie(
                    employee,
                    bond.contactId(),
                    alive && dice.percent(8) ? null : Double.valueOf(strength),
                    undated ? null : since,
                    undated ? null : last);
            ties.putIfAbsent(employee + "|" + bond.contactId(), tie);
        }
    }

    private static @Nullable LocalDate last(List<Occasion> occasions, String employee, String contact) {
        return occasions.stream()
                .filter(occasion -> occasion.employeeIds().contains(employee)
                        && occasion.contactIds().contains(contact))
                .map(Occasion::on)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private void assign(Customer customer) {
        for (int i = 0; i < customer.team().size(); i++) {
            String id = customer.team().get(i);
            String function =
                    staff.containsKey(id) ? String.valueOf(staff.get(id).function()) : "sales";
            String role = i == 0
                    ? "account_manager"
                    : function.equals("sales")
                            ? (id.equals("jonas.ekman") || id.equals("joel.lim") ? "sales" : "executive_sponsor")
                            : function;
            assignments.add(new Assignment(id, customer.id(), role));
        }
    }

    /** Digital Ports Day: eight of ours and forty-two of theirs in one hall, which makes no relationships. */
    private void hallOfFifty() {
        List<String> ours = List.of(
                "astrid.lindqvist",
                "faisal.darwish",
                "hannah.weiss",
                "lina.haddad",
                "nadia.benhaddou",
                "omar.khoury",
                "tariq.mansour",
                "yousef.najjar");
        Set<String> theirs = new LinkedHashSet<>();
        for (String group : List.of("marsalulu", "qusaiba", "sahabir", "bosfora", "atlafil")) {
            for (Contact contact : contacts) {
                if (contact.accountId().startsWith(group) && theirs.size() < 42) {
                    theirs.add(contact.id());
                }
            }
        }
        occasions.add(new Occasion(
                LocalDate.of(2026, 5, 19),
                "event",
                ours,
                List.copyOf(theirs),
                Direction.BOTH,
                "Marsa Lulu Digital Ports Day",
                480,
                0.6));
    }

    /** The newest interaction, on the last day. */
    private void lastDay() {
        occasions.add(new Occasion(
                LAST_DAY,
                "meeting",
                List.of("weiling.tan", "joel.lim"),
                List.of("adeline.koh"),
                Direction.BOTH,
                "Half-year review",
                90,
                0.7));
    }

    private List<Interaction> interactions() {
        occasions.sort(BY_DAY);
        List<Interaction> interactions = new ArrayList<>();
        for (Occasion occasion : occasions) {
            interactions.add(new Interaction(
                    number("i", interactions.size() + 1, 5),
                    occasion.on(),
                    occasion.channel(),
                    occasion.employeeIds(),
                    occasion.contactIds(),
                    occasion.direction(),
                    occasion.subject(),
                    occasion.minutes(),
                    occasion.sentiment()));
        }
        return interactions;
    }

    private List<Opportunity> opportunities() {
        List<Opportunity> numbered = new ArrayList<>();
        for (Opportunity deal : deals) {
            numbered.add(new Opportunity(
                    number("deal-", numbered.size() + 1, 3),
                    deal.accountId(),
                    deal.name(),
                    deal.stage(),
                    deal.open(),
                    deal.amount(),
                    deal.currency(),
                    deal.closeOn(),
                    deal.ownerId(),
                    deal.contactIds()));
        }
        return numbered;
    }

    private static String number(String prefix, int number, int digits) {
        String text = Integer.toString(number);
        return prefix + "0".repeat(digits - text.length()) + text;
    }
}
