package org.twoeyes.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
 * Random portfolios, valid by the rules of import, made to hit rules and borders rather than to look real: every date
 * lies before, on or after {@link #AS_OF}; weights and strengths are drawn from few values, so that sums meet quorums
 * and rows tie; ids hold characters whose order is a trap. The same seed and shape give the same portfolio.
 */
public final class RandomPortfolios {

    /** The date on which the portfolios are meant to be analyzed. */
    public static final LocalDate AS_OF = PortfolioText.AS_OF;

    /**
     * How much there may be of each; what there is lies between nothing (one account) and this.
     *
     * @param accounts at least 1
     * @param knows one pair of an employee and a contact in so many has a declared tie, at least 1
     */
    public record Shape(int accounts, int contacts, int employees, int interactions, int opportunities, int knows) {
        /** A handful of people, where every subset can be tried. */
        public static final Shape TINY = new Shape(2, 5, 4, 6, 2, 2);
        /** Up to 5 accounts, 12 contacts and 8 employees. */
        public static final Shape SMALL = new Shape(5, 12, 8, 20, 5, 4);
        /** Up to 12 accounts, 60 contacts and 24 employees. */
        public static final Shape MEDIUM = new Shape(12, 60, 24, 120, 15, 10);
        /** One or two accounts that many people know. */
        public static final Shape DENSE = new Shape(2, 14, 9, 10, 3, 2);
        /** Ties that come of interactions alone, in company. */
        public static final Shape MEETINGS = new Shape(2, 6, 7, 40, 1, 12);

        /** The shape of one of these names. */
        public static Shape of(String name) {
            return switch (name) {
                case "TINY" -> TINY;
                case "SMALL" -> SMALL;
                case "MEDIUM" -> MEDIUM;
                case "DENSE" -> DENSE;
                case "MEETINGS" -> MEETINGS;
                default -> throw new IllegalArgumentException("shape (" + name + ") must be known");
            };
        }
    }

    /** A border that a portfolio is pushed to. */
    private enum Border {
        NONE,
        EMPTY,
        NO_CONTACTS,
        NO_EMPLOYEES,
        EMPLOYEES_LEFT,
        CONTACTS_LEFT,
        NO_REVENUE,
        ONE_HOLDS_ALL,
        ALL_OUT,
        EQUAL
    }

    /** First characters: ASCII, accented, CJK, and both sides of the trap between U+E000 to U+FFFF and surrogates. */
    private static final String[] PREFIXES = {
        "a",
        "b",
        "Z",
        "é",
        "王",
        "\uE000",
        "\uFF21",
        "\uFFFD",
        "\uD83D\uDE00",
        "\uD835\uDC9C",
        "a\uFF21",
        "a\uD83D\uDE00"
    };

    private static final double[] STRENGTHS = {0, 0.05, 0.1, 0.2, 0.2, 0.25, 0.4, 0.5, 0.8, 1, 1, 1};
    private static final double[] INFLUENCES = {0.1, 0.2, 0.3, 0.3, 1, 1, 2, 3, 4, 7.999, 7.999999999, 8, 8.001, 20};
    private static final double[] STANCES = {-2, -1, -1, -0.999, -0.5, 0, 0, 0.5, 0.999999, 1, 1, 2};
    private static final double[] AMOUNTS = {0, 1, 10, 10, 100, 33.3, 1e6, 0.1};
    private static final String[] CHANNELS = {
        "visit", "meeting", "call", "event", "email", "message", "complaint", "carrier pigeon"
    };
    private static final String[] ROLES = {"decision_maker", "economic_buyer", "champion", "blocker", "user"};

    private final RandomDraws random;
    private final Shape shape;
    private final Policy policy;
    private final Border border;
    private final List<Account> accounts = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Employee> employees = new ArrayList<>();

    private RandomPortfolios(long seed, Shape shape) {
        this.random = new RandomDraws(seed);
        this.shape = shape;
        this.policy = new RandomPolicies(random).policy();
        this.border = !random.onceIn(3) ? Border.NONE : random.any(List.of(Border.values()));
    }

    /** The portfolio of a seed. */
    public static Portfolio of(long seed, Shape shape) {
        return new RandomPortfolios(seed, shape).portfolio();
    }

    private Portfolio portfolio() {
        if (border == Border.EMPTY) {
            return Portfolio.EMPTY.withPolicy(policy);
        }
        for (String id : ids(1 + random.below(shape.accounts()))) {
            accounts.add(account(id));
        }
        for (String id : ids(border == Border.NO_CONTACTS ? 0 : random.below(shape.contacts() + 1))) {
            contacts.add(contact(id));
        }
        linkContacts();
        for (String id : ids(border == Border.NO_EMPLOYEES ? 0 : random.below(shape.employees() + 1))) {
            employees.add(employee(id));
        }
        return new Portfolio(
                policy, accounts, contacts, employees, ties(), interactions(), opportunities(), assignments());
    }

    /** Different ids in no order; some begin with others. */
    private List<String> ids(int count) {
        Set<String> ids = new LinkedHashSet<>();
        boolean plain = random.onceIn(3);
        while (ids.size() < count) {
            ids.add((plain ? "x" : PREFIXES[random.below(PREFIXES.length)]) + random.below(3 * count));
        }
        return List.copyOf(ids);
    }

    private Account account(String id) {
        String parent = accounts.isEmpty()
                ? null
                : random.orNull(2, () -> random.any(accounts).id());
        Double revenue = border == Border.NO_REVENUE
                ? random.orNull(2, () -> 0.0)
                : border == Border.EQUAL ? Double.valueOf(10) : random.orNull(6, () -> random.pick(AMOUNTS));
        String tier = random.orNull(2, () -> random.pick("strategic", "standard", "gold", "unheard of"));
        String region = random.orNull(2, () -> random.pick("north", "south"));
        return new Account(id, "Account " + id, parent, null, tier, revenue, currency(), region, null, null, null);
    }

    private Contact contact(String id) {
        String layer = random.any(policy.layers());
        boolean left = border == Border.CONTACTS_LEFT;
        Double influence = random.orNull(2, () -> border == Border.EQUAL ? Double.valueOf(1) : random.pick(INFLUENCES));
        return new Contact(
                id,
                random.any(accounts).id(),
                "Contact " + id,
                null,
                random.orNull(2, () -> random.pick("IT", "Finance")),
                layer,
                random.onceIn(5),
                !random.onceIn(3) ? List.of() : random.someOf(List.of(ROLES), 2),
                influence,
                random.orNull(2, () -> random.pick(STANCES)),
                null,
                List.of(),
                random.orNull(4, random::mostlyPastDate),
                left ? random.pastDate() : random.onceIn(8) ? random.date() : null,
                null);
    }

    /** Reporting lines upwards within the account group, and influence on anybody. */
    private void linkContacts() {
        for (int i = 0; i < contacts.size(); i++) {
            Contact contact = contacts.get(i);
            List<Contact> above = contacts.subList(0, i).stream()
                    .filter(other -> root(other.accountId()).equals(root(contact.accountId())))
                    .toList();
            String boss = above.isEmpty()
                    ? null
                    : random.orNull(2, () -> random.any(above).id());
            List<String> influenced = !random.onceIn(4)
                    ? List.of()
                    : random.someOf(contacts.stream().map(Contact::id).toList(), 3);
            contacts.set(i, linked(contact, boss, influenced));
        }
    }

    private static Contact linked(Contact contact, @Nullable String reportsToId, List<String> influences) {
        return new Contact(
                contact.id(),
                contact.accountId(),
                contact.name(),
                contact.title(),
                contact.department(),
                contact.layer(),
                contact.layerInferred(),
                contact.roles(),
                contact.influence(),
                contact.stance(),
                reportsToId,
                influences,
                contact.since(),
                contact.leftOn(),
                contact.email());
    }

    private String root(String accountId) {
        Account account = accounts.stream()
                .filter(candidate -> candidate.id().equals(accountId))
                .findFirst()
                .orElseThrow();
        return account.parentId() == null ? account.id() : root(account.parentId());
    }

    private Employee employee(String id) {
        boolean left = border == Border.EMPLOYEES_LEFT;
        String manager = employees.isEmpty()
                ? null
                : random.orNull(3, () -> random.any(employees).id());
        return new Employee(
                id,
                "Employee " + id,
                null,
                random.orNull(2, () -> random.pick("sales", "delivery", "legal")),
                random.any(policy.layers()),
                random.onceIn(5),
                manager,
                random.orNull(2, () -> random.pick("north", "south")),
                random.orNull(4, random::mostlyPastDate),
                random.onceIn(6) ? random.date() : null,
                left ? random.pastDate() : random.onceIn(10) ? random.date() : null,
                random.orNull(2, () -> random.below(4)),
                random.orNull(2, () -> random.pick(0, 0.1, 0.5, 1)),
                null);
    }

    private List<Tie> ties() {
        List<Tie> ties = new ArrayList<>();
        Employee only = border == Border.ONE_HOLDS_ALL && !employees.isEmpty() ? random.any(employees) : null;
        for (Employee employee : employees) {
            for (Contact contact : contacts) {
                if (only == null ? random.onceIn(shape.knows()) : employee.equals(only)) {
                    ties.add(tie(employee, contact));
                }
            }
        }
        return ties;
    }

    private Tie tie(Employee employee, Contact contact) {
        if (border == Border.EQUAL || border == Border.ONE_HOLDS_ALL) {
            return new Tie(employee.id(), contact.id(), null, null, AS_OF);
        }
        Double strength = random.orNull(4, () -> random.pick(STRENGTHS) * policy.strengthMax());
        return switch (random.below(4)) {
            case 0 -> new Tie(employee.id(), contact.id(), strength, null, null);
            case 1 -> new Tie(employee.id(), contact.id(), strength, random.mostlyPastDate(), random.date());
            default ->
                new Tie(
                        employee.id(),
                        contact.id(),
                        strength,
                        random.orNull(2, random::mostlyPastDate),
                        random.mostlyPastDate());
        };
    }

    private List<Interaction> interactions() {
        List<Interaction> interactions = new ArrayList<>();
        if (employees.isEmpty() || contacts.isEmpty()) {
            return interactions;
        }
        int circle = 1 + random.below(3);
        for (String id : ids(random.below(shape.interactions() + 1))) {
            boolean crowd = random.onceIn(6);
            interactions.add(new Interaction(
                    id,
                    random.onceIn(4) ? random.date() : AS_OF.minusDays(random.below(200)),
                    random.onceIn(2) ? random.pick("visit", "meeting") : random.pick(CHANNELS),
                    random.someOf(near(employees.stream().map(Employee::id).toList(), circle), crowd ? 9 : 3),
                    random.someOf(near(contacts.stream().map(Contact::id).toList(), circle), crowd ? 9 : 2),
                    direction(),
                    null,
                    random.orNull(2, () -> random.below(90)),
                    null));
        }
        return interactions;
    }

    /** A part of the people, so that the same ones meet again. */
    private static List<String> near(List<String> ids, int circle) {
        return ids.subList(0, Math.max(1, ids.size() / circle));
    }

    private @Nullable Direction direction() {
        return border == Border.ALL_OUT || random.onceIn(3) ? Direction.OUT : random.orNull(2, this::anyDirection);
    }

    private Direction anyDirection() {
        return random.any(List.of(Direction.values()));
    }

    private List<Opportunity> opportunities() {
        List<Opportunity> opportunities = new ArrayList<>();
        List<String> everybody = contacts.stream().map(Contact::id).toList();
        for (String id : ids(random.below(shape.opportunities() + 1))) {
            opportunities.add(new Opportunity(
                    id,
                    random.any(accounts).id(),
                    "Opportunity " + id,
                    null,
                    !random.onceIn(4),
                    random.orNull(6, () -> random.pick(AMOUNTS)),
                    currency(),
                    random.orNull(2, () -> random.date()),
                    employees.isEmpty()
                            ? null
                            : random.orNull(2, () -> random.any(employees).id()),
                    everybody.isEmpty() || random.onceIn(3) ? List.of() : random.someOf(everybody, 4)));
        }
        return opportunities;
    }

    private List<Assignment> assignments() {
        Set<Assignment> assignments = new HashSet<>();
        for (int i = random.below(4); i > 0 && !employees.isEmpty(); i--) {
            assignments.add(new Assignment(
                    random.any(employees).id(),
                    random.any(accounts).id(),
                    random.pick("account_manager", "executive_sponsor")));
        }
        return List.copyOf(assignments);
    }

    private @Nullable String currency() {
        return random.orNull(2, () -> random.pick("USD", "EUR", "CNY"));
    }
}
