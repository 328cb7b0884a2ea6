package org.twoeyes.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Direction;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/**
 * Portfolios of any size in the shape of real ones, to see what size does: few large accounts and many small ones
 * (log-normal), one account in four below another, 5 % of the contacts key, employees who work on two or three
 * accounts each, one or two ties for most contacts and many for some. The same seed and size give the same portfolio.
 */
public final class LifelikePortfolio {

    /** The date on which it is meant to be analyzed. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private static final List<String> SYLLABLES = List.of(
            "an", "ber", "chi", "da", "el", "fu", "gar", "ho", "in", "jo", "kle", "lu", "mar", "ne", "or", "pe", "qui",
            "ro", "san", "ta", "ul", "ve", "wen", "xi", "ya", "zhou");
    private static final List<String> REGIONS = List.of("north", "south", "east", "west", "islands");
    private static final List<String> SEGMENTS = List.of("mobile", "fixed", "government", "enterprise");
    private static final List<String> DEPARTMENTS = List.of("Finance", "IT", "Network", "Procurement", "Strategy");
    private static final List<String> CHANNELS = List.of("meeting", "call", "email");
    private static final double MEAN_LOG_SIZE = 2.7;
    private static final double SPREAD_OF_LOG_SIZE = 1.0;
    private static final int LARGEST = 900;
    private static final int CONTACTS_AN_EMPLOYEE = 20;

    private final SplittableRandom random;
    private final List<Account> accounts = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Employee> employees = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Interaction> interactions = new ArrayList<>();
    private final List<Opportunity> opportunities = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();

    private LifelikePortfolio(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A portfolio of so many contacts. */
    public static Portfolio of(long seed, int contacts) {
        LifelikePortfolio made = new LifelikePortfolio(seed);
        made.addEmployees(Math.max(2, contacts / CONTACTS_AN_EMPLOYEE));
        while (made.contacts.size() < contacts) {
            double log = MEAN_LOG_SIZE + SPREAD_OF_LOG_SIZE * made.random.nextGaussian();
            int size = (int) Math.min(Math.min(LARGEST, contacts - made.contacts.size()), 1 + Math.exp(log));
            made.addAccount(size);
        }
        return new Portfolio(
                Policy.DEFAULT,
                made.accounts,
                made.contacts,
                made.employees,
                made.ties,
                made.interactions,
                made.opportunities,
                made.assignments);
    }

    private void addEmployees(int count) {
        for (int i = 0; i < count; i++) {
            boolean leaves = random.nextInt(40) == 0;
            employees.add(new Employee(
                    String.format("e%05d", i),
                    name(),
                    i == 0 ? "President" : "Account Manager",
                    "sales",
                    layer(i == 0 ? 0 : 1 + random.nextInt(3)),
                    false,
                    i == 0 ? null : employees.get((i - 1) / 8).id(),
                    any(REGIONS),
                    null,
                    leaves ? AS_OF.plusDays(1 + random.nextInt(200)) : null,
                    null,
                    null,
                    null,
                    null));
        }
    }

    private void addAccount(int size) {
        String id = String.format("a%05d", accounts.size());
        String parent = accounts.isEmpty() || random.nextInt(4) > 0
                ? null
                : accounts.get(Math.max(0, accounts.size() - 1 - random.nextInt(3)))
                        .id();
        double revenue = Math.rint(size * Math.exp(11 + random.nextGaussian()));
        accounts.add(new Account(
                id,
                name(),
                parent,
                any(SEGMENTS),
                size > 40 ? "strategic" : null,
                revenue,
                null,
                any(REGIONS),
                null,
                null,
                null));
        List<Employee> team = team(2 + size / 10);
        team.forEach(employee -> assignments.add(new Assignment(employee.id(), id, "account-manager")));
        int first = contacts.size();
        for (int i = 0; i < size; i++) {
            addContact(id, i == 0 ? null : contacts.get(first + (i - 1) / 5).id());
            know(contacts.get(contacts.size() - 1).id(), team);
        }
        if (random.nextInt(3) == 0) {
            List<String> listed = contacts.subList(first, first + Math.min(size, 3)).stream()
                    .map(Contact::id)
                    .toList();
            opportunities.add(new Opportunity(
                    "o" + id,
                    id,
                    "Renewal",
                    null,
                    true,
                    revenue / 10,
                    null,
                    null,
                    team.get(0).id(),
                    listed));
        }
    }

    private void addContact(String accountId, @Nullable String reportsTo) {
        boolean key = random.nextInt(20) == 0;
        String name = name();
        contacts.add(new Contact(
                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + contacts.size(),
                accountId,
                name,
                "Manager",
                any(DEPARTMENTS),
                layer(key ? 0 : 1 + random.nextInt(3)),
                false,
                List.of(),
                null,
                (double) (random.nextInt(5) - 2),
                reportsTo,
                List.of(),
                null,
                null,
                null));
    }

    /** The people of an account: from the same corner of the company, so that each works on few accounts. */
    private List<Employee> team(int count) {
        int corner = random.nextInt(employees.size());
        Set<Employee> team = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            team.add(employees.get((corner + random.nextInt(2 * count)) % employees.size()));
        }
        return List.copyOf(team);
    }

    /**
     * No tie for one in six, one or two for most, up to all of the team for some; half of them have met lately. */
    private void know(String contactId, List<Employee> team) {
        int count = random.nextInt(6) == 0
                ? 0
                : (int) Math.min(team.size(), 1 + Math.floor(Math.pow(random.nextDouble(), 3) * 20));
        Set<Employee> holders = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            holders.add(any(team));
        }
        for (Employee holder : holders) {
            ties.add(new Tie(holder.id(), contactId, (1 + random.nextInt(5)) / 5.0, null, day()));
        }
        for (int i = random.nextInt(4); i > 0 && !holders.isEmpty(); i--) {
            List<String> attendees = holders.stream()
                    .limit(1 + random.nextInt(3))
                    .map(Employee::id)
                    .toList();
            interactions.add(new Interaction(
                    "i" + interactions.size(),
                    day(),
                    any(CHANNELS),
                    attendees,
                    List.of(contactId),
                    random.nextInt(10) == 0 ? Direction.OUT : null,
                    null,
                    null,
                    null));
        }
    }

    private LocalDate day() {
        return AS_OF.minusDays(random.nextInt(300));
    }

    private static String layer(int seniority) {
        List<String> layers = Policy.DEFAULT.layers();
        return layers.get(Math.min(seniority, layers.size() - 1));
    }

    private String name() {
        return word() + " " + word() + any(SYLLABLES);
    }

    private String word() {
        String word = any(SYLLABLES) + any(SYLLABLES);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
