package org.twoeyes.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.twoeyes.model.PolicyProblem;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/**
 * A portfolio written as text, with people whose name is their id. One row a line; {@code #} starts a comment.
 *
 * <pre>
 * policy   quorum=0.6 maxEyes=3 channelWeights.visit=0.5 keyRoles=champion,coach
 * account  Acme revenue=100 currency=EUR tier=strategic parent=Holding region=north
 * contact  Wang executive influence=3 stance=-1 roles=champion reports=Li influences=Zhao,Qian since=-9 left=+5
 * employee Ana senior manager=Bo joined=-9 leaving=+30 left=+40 risk=0.3 capacity=5 region=north
 * tie      Ana Wang,Li 0.8 since=-400 last=-90
 * met      m1 -30 visit Ana,Bo Wang,Li out
 * deal     D1 500 at=Acme contacts=Wang,Li currency=EUR open=false
 * assign   Ana Acme account_manager
 * </pre>
 *
 * <ul>
 *   <li>A contact works at the account of the nearest {@code account} row above it, or at {@code at=}.
 *   <li>A layer not written is the last layer of the policy.
 *   <li>A date is {@code today} (which is {@link #AS_OF}), {@code -30} or {@code +30} (days from it), or ISO-8601.
 *   <li>A tie without any date had its last contact today, so that its strength is as written; {@code undated} leaves
 *       it without a date. A strength not written is not given. Several contacts make several ties.
 *   <li>A policy row lies over the defaults as a policy file does; {@code tiers.gold.required=} is a key inside maps.
 *       A text has at most one policy row, its first.
 * </ul>
 *
 * References are not checked. A row that cannot be read throws {@link IllegalArgumentException} naming it.
 */
public final class PortfolioText {

    /** The date that relative dates count from, and the date on which tests analyze. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 1, 31);

    private Policy policy = Policy.DEFAULT;
    private final List<Account> accounts = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Employee> employees = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Interaction> interactions = new ArrayList<>();
    private final List<Opportunity> opportunities = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();

    private PortfolioText() {}

    /** The portfolio that a text describes. */
    public static Portfolio parse(String text) {
        PortfolioText rows = new PortfolioText();
        for (String line : text.lines().toList()) {
            String content = line.replaceFirst("#.*", "").strip();
            if (!content.isEmpty()) {
                rows.add(new Row(content));
            }
        }
        return new Portfolio(
                rows.policy,
                rows.accounts,
                rows.contacts,
                rows.employees,
                rows.ties,
                rows.interactions,
                rows.opportunities,
                rows.assignments);
    }

    private void add(Row row) {
        switch (row.word(0)) {
            case "policy" -> policy = policy(row);
            case "account" -> accounts.add(account(row));
            case "contact" -> contacts.add(contact(row));
            case "employee" -> employees.add(employee(row));
            case "tie" -> addTies(row);
            case "met" -> interactions.add(interaction(row));
            case "deal" -> opportunities.add(opportunity(row));
            case "assign" -> assignments.add(new Assignment(row.word(1), row.word(2), row.word(3)));
            default -> throw new IllegalArgumentException("row (" + row.line + ") must start with a kind of row");
        }
        row.requireEverythingRead();
    }

    private static Policy policy(Row row) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (String key : List.copyOf(row.values.keySet())) {
            put(given, key, policyValue(key, Objects.requireNonNull(row.text(key))));
        }
        PolicyParser.Result result = PolicyParser.parse(given);
        if (result.failed()) {
            PolicyProblem first = result.problems().get(0);
            throw new IllegalArgumentException(
                    "row (" + row.line + "): " + first.key() + " must be " + first.expected());
        }
        return result.policy();
    }

    private static void put(Map<String, Object> map, String key, Object value) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            map.put(key, value);
            return;
        }
        Object inner = map.computeIfAbsent(key.substring(0, dot), name -> new LinkedHashMap<String, Object>());
        @SuppressWarnings("unchecked")
        Map<String, Object> innerMap = (Map<String, Object>) inner;
        put(innerMap, key.substring(dot + 1), value);
    }

    private static Object policyValue(String key, String text) {
        if (List.of("layers", "keyLayers", "keyRoles").contains(key) || key.endsWith(".required")) {
            return items(text);
        }
        return text.matches("[0-9.eE+-]+") ? (Object) Double.valueOf(text) : text;
    }

    /** What commas part; nothing where nothing is written. */
    private static List<String> items(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }

    private static Account account(Row row) {
        return new Account(
                row.word(1),
                row.word(1),
                row.text("parent"),
                null,
                row.text("tier"),
                row.number("revenue"),
                row.text("currency"),
                row.text("region"),
                null,
                null,
                null);
    }

    private Contact contact(Row row) {
        String at = row.text("at");
        return new Contact(
                row.word(1),
                at != null ? at : accounts.get(accounts.size() - 1).id(),
                row.word(1),
                null,
                row.text("department"),
                layer(row),
                false,
                row.list("roles"),
                row.number("influence"),
                row.number("stance"),
                row.text("reports"),
                row.list("influences"),
                row.date("since"),
                row.date("left"),
                null);
    }

    private Employee employee(Row row) {
        Double capacity = row.number("capacity");
        return new Employee(
                row.word(1),
                row.word(1),
                null,
                row.text("function"),
                layer(row),
                false,
                row.text("manager"),
                row.text("region"),
                row.date("joined"),
                row.date("leaving"),
                row.date("left"),
                capacity == null ? null : capacity.intValue(),
                row.number("risk"),
                null);
    }

    private String layer(Row row) {
        String layer = row.findWord(2);
        return layer == null ? policy.layers().get(policy.layers().size() - 1) : layer;
    }

    private void addTies(Row row) {
        boolean undated = row.flag("undated");
        LocalDate since = row.date("since");
        LocalDate last = row.date("last");
        boolean hasDate = since != null || last != null || undated;
        String strength = row.findWord(3);
        for (String contact : items(row.word(2))) {
            ties.add(new Tie(
                    row.word(1),
                    contact,
                    strength == null ? null : Double.valueOf(strength),
                    since,
                    hasDate ? last : AS_OF));
        }
    }

    private static Interaction interaction(Row row) {
        String direction = row.findWord(6);
        return new Interaction(
                row.word(1),
                Row.date(row.word(2), row.line),
                row.word(3),
                items(row.word(4)),
                items(row.word(5)),
                direction == null ? null : Direction.find(direction).orElseThrow(),
                null,
                null,
                null);
    }

    private static Opportunity opportunity(Row row) {
        String amount = row.findWord(2);
        return new Opportunity(
                row.word(1),
                Objects.requireNonNull(row.text("at"), row.line),
                row.word(1),
                null,
                !"false".equals(row.text("open")),
                amount == null ? null : Double.valueOf(amount),
                row.text("currency"),
                row.date("close"),
                row.text("owner"),
                row.list("contacts"));
    }

    /** The words of a line and its {@code key=value} pairs; knows which have been asked for. */
    private static final class Row {
        final String line;
        final List<String> words = new ArrayList<>();
        final Map<String, String> values = new LinkedHashMap<>();
        private int read;

        Row(String line) {
            this.line = line;
            for (String part : line.split("\\s+", -1)) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    values.put(part.substring(0, equals), part.substring(equals + 1));
                } else {
                    words.add(part);
                }
            }
        }

        String word(int index) {
            String word = findWord(index);
            if (word == null) {
                throw new IllegalArgumentException("row (" + line + ") must have at least " + index + " words");
            }
            return word;
        }

        @Nullable
        String findWord(int index) {
            read = Math.max(read, index + 1);
            return index < words.size() ? words.get(index) : null;
        }

        boolean flag(String name) {
            return words.remove(name);
        }

        @Nullable
        String text(String key) {
            return values.remove(key);
        }

        @Nullable
        Double number(String key) {
            String text = text(key);
            return text == null ? null : Double.valueOf(text);
        }

        List<String> list(String key) {
            String text = text(key);
            return text == null ? List.of() : items(text);
        }

        @Nullable
        LocalDate date(String key) {
            String text = text(key);
            return text == null ? null : date(text, line);
        }

        static LocalDate date(String text, String line) {
            if (text.equals("today")) {
                return AS_OF;
            }
            if (text.matches("[+-][0-9]+")) {
                return AS_OF.plusDays(Long.parseLong(text));
            }
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text);
            }
            throw new IllegalArgumentException("row (" + line + "): (" + text + ") must be a date");
        }

        void requireEverythingRead() {
            if (!values.isEmpty() || words.size() > read) {
                throw new IllegalArgumentException(
                        "row (" + line + ") has words or keys of no use: " + values.keySet());
            }
        }
    }
}
