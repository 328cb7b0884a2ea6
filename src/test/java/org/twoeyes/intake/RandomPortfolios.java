package org.twoeyes.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Direction;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Policy;
import org.twoeyes.model.PolicyParser;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/** Portfolios that are valid and as unkind to files as they can be, from a seed. */
final class RandomPortfolios {

    private static final List<String> UNKIND = List.of(
            "=cmd()|' /C calc'!A0",
            "'t Hooft",
            "'=1+1",
            "''=x",
            "'''@y",
            "'",
            "+49 30",
            "-dash",
            "@home",
            "＝全角",
            "\ttab",
            "say \"hi\"",
            "a,b",
            "two\nlines",
            "dos\r\nlines",
            "mac\rline",
            "王小明",
            "محمد علي",
            "👩‍👩‍👧 family",
            "𠮷野家",
            " outer ",
            "#hash",
            "\\back",
            "null",
            "true",
            "1e5",
            "\uFEFFmark",
            "\u200Fright",
            "e\u0301",
            "\"",
            ",",
            "\n=x");
    private static final List<String> TITLES =
            List.of("CEO", "Vice President, Sales", "总经理", "Directora Comercial", "Clerk", "'Manager'", "=Director");

    private final Random random;

    private RandomPortfolios(long seed) {
        random = new Random(seed);
    }

    static Portfolio of(long seed) {
        return new RandomPortfolios(seed).portfolio();
    }

    private Portfolio portfolio() {
        Policy policy = random.nextBoolean() ? Policy.DEFAULT : policy();
        List<Account> accounts = rows(1 + random.nextInt(5), "a", this::account);
        List<String> accountIds = accounts.stream().map(Account::id).toList();
        LayerInference layers = new LayerInference(policy);
        List<Contact> contacts = new ArrayList<>();
        for (String id : ids(random.nextInt(12), "c")) {
            contacts.add(contact(id, pick(accountIds), contacts, policy, layers));
        }
        List<Employee> employees = new ArrayList<>();
        for (String id : ids(random.nextInt(8), "e")) {
            employees.add(employee(id, employees, policy, layers));
        }
        List<String> contactIds = contacts.stream().map(Contact::id).toList();
        List<String> employeeIds = employees.stream().map(Employee::id).toList();
        Set<Assignment> assignments = new LinkedHashSet<>();
        List<Interaction> interactions = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        if (!contactIds.isEmpty() && !employeeIds.isEmpty()) {
            ids(random.nextInt(10), "i").forEach(id -> interactions.add(interaction(id, employeeIds, contactIds)));
            ties(employeeIds, contactIds, policy, ties);
            for (int i = 0; i < 4; i++) {
                assignments.add(new Assignment(pick(employeeIds), pick(accountIds), word()));
            }
        }
        List<Opportunity> opportunities = new ArrayList<>();
        for (String id : ids(random.nextInt(5), "o")) {
            opportunities.add(new Opportunity(
                    id,
                    pick(accountIds),
                    text(),
                    maybe(word()),
                    random.nextBoolean(),
                    amount(),
                    maybe("USD"),
                    maybe(day()),
                    employeeIds.isEmpty() ? null : maybe(pick(employeeIds)),
                    some(contactIds, 0)));
        }
        return new Portfolio(
                policy, accounts, contacts, employees, ties, interactions, opportunities, new ArrayList<>(assignments));
    }

    private Policy policy() {
        return PolicyParser.parse(Map.of(
                        "quorum", random.nextDouble(),
                        "strengthMax", 1 + random.nextInt(100),
                        "fx", Map.of("EUR", 1.1, "no", 0.1, "1e3", 7),
                        "layers", List.of("executive", "on", "it's \"x\"", "operational"),
                        "layerWeights", Map.of("on", 2, "it's \"x\"", 1.5),
                        "keyRoles", List.of("yes", "~", "0x1F"),
                        "channelWeights", Map.of("a: b", 0.5, "№\n#1", 0.25),
                        "tiers",
                                Map.of(
                                        "strategic", Map.of("required", List.of("on")),
                                        "{gold}", Map.of("required", List.of(), "minCoverage", Map.of("on", 0.1))),
                        "timeZone", "Europe/Madrid"))
                .policy();
    }

    private <T> List<T> rows(int count, String prefix, java.util.function.Function<String, T> make) {
        return ids(count, prefix).stream().map(make).toList();
    }

    private List<String> ids(int count, String prefix) {
        IntFunction<String> make = i -> switch (random.nextInt(7)) {
            case 0 -> "=" + prefix + i;
            case 1 -> "'" + prefix + i;
            case 2 -> "-" + prefix + i;
            case 3 -> prefix + i + "\"x, y\"";
            case 4 -> "𠮷" + prefix + i;
            case 5 -> "名\uE000" + prefix + i;
            default -> prefix + i;
        };
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(make.apply(i));
        }
        return ids;
    }

    private Account account(String id) {
        return new Account(
                id,
                text(),
                null,
                maybe(word()),
                maybe(word()),
                amount(),
                maybe("USD"),
                maybe(word()),
                maybe(word()),
                maybe(word()),
                random.nextBoolean() ? null : Double.valueOf(random.nextDouble() * 10));
    }

    private Contact contact(String id, String accountId, List<Contact> earlier, Policy policy, LayerInference layers) {
        String title = maybe(random.nextBoolean() ? pick(TITLES) : text());
        boolean inferred = random.nextBoolean();
        List<String> mates = earlier.stream()
                .filter(c -> c.accountId().equals(accountId))
                .map(Contact::id)
                .toList();
        return new Contact(
                id,
                accountId,
                text(),
                title,
                maybe(word()),
                inferred ? layers.inferAgain(title) : pick(policy.layers()),
                inferred,
                some(List.of("decision_maker", "=evil", "'quoted", "user"), 0),
                random.nextBoolean() ? null : Double.valueOf(Math.pow(10, random.nextInt(600) - 300)),
                random.nextBoolean() ? null : Double.valueOf(random.nextDouble() * 4 - 2),
                mates.isEmpty() ? null : maybe(pick(mates)),
                some(earlier.stream().map(Contact::id).toList(), 0),
                maybe(day()),
                maybe(day()),
                maybe(word()));
    }

    private Employee employee(String id, List<Employee> earlier, Policy policy, LayerInference layers) {
        String title = maybe(random.nextBoolean() ? pick(TITLES) : text());
        boolean inferred = random.nextBoolean();
        return new Employee(
                id,
                text(),
                title,
                maybe(word()),
                inferred ? layers.inferAgain(title) : pick(policy.layers()),
                inferred,
                earlier.isEmpty() ? null : maybe(pick(earlier).id()),
                maybe(word()),
                maybe(day()),
                maybe(day()),
                maybe(day()),
                random.nextBoolean() ? null : Integer.valueOf(random.nextInt(100)),
                random.nextBoolean() ? null : Double.valueOf(random.nextDouble()),
                maybe(word()));
    }

    private Interaction interaction(String id, List<String> employeeIds, List<String> contactIds) {
        return new Interaction(
                id,
                day(),
                random.nextBoolean() ? "meeting" : word(),
                some(employeeIds, 1),
                some(contactIds, 1),
                random.nextBoolean() ? null : pick(List.of(Direction.values())),
                maybe(text()),
                random.nextBoolean() ? null : Integer.valueOf(random.nextInt() & Integer.MAX_VALUE),
                random.nextBoolean() ? null : Double.valueOf(random.nextDouble() * 2 - 1));
    }

    private void ties(List<String> employeeIds, List<String> contactIds, Policy policy, List<Tie> ties) {
        for (String employee : employeeIds) {
            for (String contact : some(contactIds, 0)) {
                Double strength =
                        random.nextBoolean() ? null : Double.valueOf(random.nextDouble() * policy.strengthMax());
                ties.add(new Tie(employee, contact, strength, maybe(day()), maybe(day())));
            }
        }
    }

    private @Nullable Double amount() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> (double) random.nextInt(1_000_000);
            case 2 -> random.nextDouble() * 1e300;
            default -> random.nextDouble() * 1e-300;
        };
    }

    private LocalDate day() {
        return LocalDate.of(1 + random.nextInt(9999), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String text() {
        return random.nextInt(4) == 0 ? pick(UNKIND) + pick(UNKIND) : pick(UNKIND);
    }

    private String word() {
        String word = CellText.trimmed(text());
        return word.isEmpty() ? "x" : word;
    }

    private List<String> some(List<String> from, int least) {
        List<String> some = new ArrayList<>();
        for (String item : from) {
            if (random.nextInt(3) == 0) {
                some.add(item);
            }
        }
        return some.size() < least ? List.of(pick(from)) : some;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }
}
