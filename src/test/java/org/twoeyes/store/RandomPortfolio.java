package org.twoeyes.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Direction;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Policy;
import org.twoeyes.model.PolicyParser;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/** Portfolios from a seed, with every field given and missing, odd characters, and lists whose order matters. */
public final class RandomPortfolio {

    private static final List<String> TEXTS = List.of(
            "Ana",
            "王小明",
            "José Ñandú",
            "محمد",
            "a \"quoted\" 'name'",
            "semi;colon|bar",
            "new\nline",
            "\uD83D\uDC40 eyes",
            "$parameter {map}",
            "`back` \\ slash",
            " outer spaces ");
    private static final List<String> LAYERS = Policy.DEFAULT.layers();

    private final Random random;

    private RandomPortfolio(long seed) {
        this.random = new Random(seed);
    }

    /** A portfolio of some dozens of rows for each unit of size. */
    public static Portfolio of(long seed, int size) {
        return new RandomPortfolio(seed).portfolio(size);
    }

    private Portfolio portfolio(int size) {
        List<String> accounts = ids("a", 1 + size);
        List<String> contacts = ids("c", 1 + 5 * size);
        List<String> employees = ids("e", 1 + 2 * size);
        return new Portfolio(
                policy(),
                accounts.stream().map(id -> account(id, earlier(accounts, id))).toList(),
                contacts.stream().map(id -> contact(id, accounts, contacts)).toList(),
                employees.stream()
                        .map(id -> employee(id, earlier(employees, id)))
                        .toList(),
                ties(employees, contacts),
                ids("i", 8 * size).stream()
                        .map(id -> interaction(id, employees, contacts))
                        .toList(),
                ids("o", 2 * size).stream()
                        .map(id -> opportunity(id, accounts, employees, contacts))
                        .toList(),
                assignments(employees, accounts));
    }

    private Policy policy() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("halfLifeDays", 90 + random.nextDouble());
        given.put("fx", Map.of("EUR", 1 + random.nextDouble(), "CNY", 0.14));
        given.put("channelWeights", Map.of("visit", 0.1 + 0.2, "carrier pigeon", 0.0));
        given.put("timeZone", "Asia/Shanghai");
        PolicyParser.Result result = PolicyParser.parse(random.nextBoolean() ? given : Map.of());
        if (result.failed()) {
            throw new IllegalStateException(result.problems().toString());
        }
        return result.policy();
    }

    private Account account(String id, @Nullable String parent) {
        return new Account(
                id,
                text(),
                parent,
                maybe(this::text),
                maybe(() -> "strategic"),
                maybe(() -> random.nextDouble() * 1e9),
                maybe(() -> "EUR"),
                maybe(this::text),
                maybe(this::text),
                maybe(() -> "advocate"),
                maybe(() -> random.nextDouble() * 10));
    }

    private Contact contact(String id, List<String> accounts, List<String> contacts) {
        return new Contact(
                id,
                one(accounts),
                text(),
                maybe(this::text),
                maybe(this::text),
                one(LAYERS),
                random.nextBoolean(),
                some(List.of("champion", "user", "decision_maker", "coach"), 0),
                maybe(() -> 0.1 + random.nextDouble()),
                maybe(() -> random.nextDouble() * 4 - 2),
                maybe(() -> one(contacts)),
                some(contacts, 0),
                maybe(this::day),
                maybe(this::day),
                maybe(this::text));
    }

    private Employee employee(String id, @Nullable String manager) {
        return new Employee(
                id,
                text(),
                maybe(this::text),
                maybe(this::text),
                one(LAYERS),
                random.nextBoolean(),
                manager,
                maybe(this::text),
                maybe(this::day),
                maybe(this::day),
                maybe(this::day),
                maybe(() -> random.nextInt(50)),
                maybe(random::nextDouble),
                maybe(this::text));
    }

    private Interaction interaction(String id, List<String> employees, List<String> contacts) {
        return new Interaction(
                id,
                day(),
                random.nextBoolean() ? "visit" : text(),
                some(employees, 1),
                some(contacts, 1),
                maybe(() -> List.of(Direction.values()).get(random.nextInt(3))),
                maybe(this::text),
                maybe(() -> random.nextInt(600)),
                maybe(() -> random.nextDouble() * 2 - 1));
    }

    private Opportunity opportunity(String id, List<String> accounts, List<String> employees, List<String> contacts) {
        return new Opportunity(
                id,
                one(accounts),
                text(),
                maybe(this::text),
                random.nextBoolean(),
                maybe(() -> random.nextDouble() * 1e6),
                maybe(() -> "CNY"),
                maybe(this::day),
                maybe(() -> one(employees)),
                some(contacts, 0));
    }

    private List<Tie> ties(List<String> employees, List<String> contacts) {
        List<Tie> ties = new ArrayList<>();
        for (String employee : employees) {
            for (String contact : some(contacts, 0)) {
                ties.add(new Tie(employee, contact, maybe(random::nextDouble), maybe(this::day), maybe(this::day)));
            }
        }
        return ties;
    }

    private List<Assignment> assignments(List<String> employees, List<String> accounts) {
        Set<Assignment> rows = new HashSet<>();
        for (int i = 0; i < employees.size(); i++) {
            rows.add(new Assignment(one(employees), one(accounts), random.nextBoolean() ? "delivery" : text()));
        }
        return List.copyOf(rows);
    }

    /** Ids of which about three quarters are the same for every seed, so that two portfolios overlap. */
    private List<String> ids(String prefix, int count) {
        Set<String> ids = new LinkedHashSet<>();
        List<String> tails = Arrays.asList("", "é", "\uD83D\uDC40", "\uE000", "'x'", " y");
        for (int i = 0; i < count; i++) {
            if (random.nextInt(4) > 0) {
                ids.add(prefix + i + tails.get(i % tails.size()));
            }
        }
        ids.add(prefix + "-always");
        return List.copyOf(ids);
    }

    private @Nullable String earlier(List<String> ids, String id) {
        List<String> before =
                ids.stream().filter(other -> Ids.compare(other, id) < 0).toList();
        return before.isEmpty() || random.nextBoolean() ? null : one(before);
    }

    private List<String> some(List<String> of, int atLeast) {
        List<String> shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(of.size(), atLeast + random.nextInt(4)));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private String text() {
        return one(TEXTS);
    }

    private LocalDate day() {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2500));
    }
}
