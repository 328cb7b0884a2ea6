package org.twoeyes.intake.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.intake.Facts;
import org.twoeyes.intake.PersonColumn;
import org.twoeyes.model.Change;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.PersonKey;

/**
 * By what a person is recognized in what others' rows say: their id where ids of such people stand, their names and
 * addresses, of now and of recorded changes, in any text.
 */
final class Traces {

    /** What stands where a name or an address was. */
    static final String GONE = "(erased)";

    /** Columns in which somebody may be spoken of; a name or an address of another person is theirs, also if it is alike. */
    private static final Set<String> TEXTS = Set.of("subject", "title");

    private final PersonKey person;
    private final Set<String> references;
    private final Set<String> words;
    private final Optional<Pattern> texts;
    private final Set<String> addresses;

    private Traces(PersonKey person, Set<String> words, Set<String> othersAddresses) {
        this.person = person;
        this.references = PersonColumn.references(person.kind());
        this.words = words;
        this.addresses = words.stream()
                .filter(word -> word.contains("@") && !othersAddresses.contains(word))
                .collect(Collectors.toSet());
        this.texts = words.stream()
                .map(Traces::pattern)
                .reduce((one, other) -> one + "|" + other)
                .map(all -> Pattern.compile(all, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** The traces of a person; empty where there is no such person, nor a record or a plan that names one. */
    static Optional<Traces> of(GraphContents all, PersonKey person) {
        EntityKey key = EntityKey.of(person);
        Optional<Facts> stored = Facts.find(all.portfolio(), key);
        List<Facts> known = new ArrayList<>(stored.stream().toList());
        boolean recorded = false;
        for (Change change : all.changes()) {
            if (PersonChanges.isOf(key, change)) {
                recorded = true;
                Stream.of(Optional.ofNullable(change.before()), Optional.ofNullable(change.after()))
                        .flatMap(Optional::stream)
                        .forEach(json -> known.add(Facts.parse(key, json)));
            }
        }
        Set<String> words = new LinkedHashSet<>();
        for (Facts facts : known) {
            for (String column : List.of("name", "email")) {
                if (facts.values().get(column) instanceof String text && !text.isBlank()) {
                    words.add(text.strip());
                }
            }
        }
        Traces traces = new Traces(person, words, othersAddresses(all, person));
        PlansOfPerson plans = new PlansOfPerson(person);
        boolean named = stored.isPresent()
                || recorded
                || all.plans().stream().anyMatch(plans::isNamedIn)
                || all.changes().stream()
                        .anyMatch(change -> traces.isOwn(change) || PersonChanges.refersTo(person, change));
        return named ? Optional.of(traces) : Optional.empty();
    }

    /** What others have as theirs now. */
    private static Set<String> othersAddresses(GraphContents all, PersonKey person) {
        return Stream.concat(
                        all.portfolio().contacts().stream()
                                .filter(row -> !person.equals(PersonKey.contact(row.id())))
                                .map(Contact::email),
                        all.portfolio().employees().stream()
                                .filter(row -> !person.equals(PersonKey.employee(row.id())))
                                .map(Employee::email))
                .flatMap(Stream::ofNullable)
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    /** A name between letters of other words is none, but where words are written without spaces. */
    private static String pattern(String word) {
        String quoted = Pattern.quote(word);
        return word.codePoints().anyMatch(Character::isIdeographic)
                ? quoted
                : "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])";
    }

    /** Whose they are. */
    PersonKey person() {
        return person;
    }

    /** Says whether a change is theirs, and goes with them. */
    boolean isOwn(Change change) {
        return PersonChanges.isOwn(person, change);
    }

    /** Says whether a change merged somebody else into them. */
    boolean isInto(Change change) {
        return PersonChanges.isInto(person, change);
    }

    /** Says whether a change of somebody or something else says anything of them. */
    boolean isNamedIn(Change change) {
        return isInto(change)
                || !Objects.equals(change.before(), scrubbedFacts(change, change.before()))
                || !Objects.equals(change.after(), scrubbedFacts(change, change.after()))
                || !change.who().equals(scrubbedAuthor(change.who()));
    }

    /** Says whether a row, before or after a change, had nobody but them in a list of people of their side. */
    boolean hadNobodyElse(Change change) {
        return PersonChanges.refersTo(person, change)
                && PersonChanges.facts(change).anyMatch(facts -> references.stream()
                        .anyMatch(column -> facts.values().get(column) instanceof List<?> ids
                                && !ids.isEmpty()
                                && ids.stream().allMatch(person.id()::equals)));
    }

    /** A text without their names and addresses. */
    @Nullable
    String scrubbed(@Nullable String text) {
        return text == null || texts.isEmpty()
                ? text
                : texts.get().matcher(text).replaceAll(Matcher.quoteReplacement(GONE));
    }

    /** A text that must be there without their names and addresses. */
    String scrubbedName(String text) {
        String without = scrubbed(text);
        return without == null ? GONE : without;
    }

    /** Says whether the name of a token is theirs: their id, name or address. */
    boolean isAuthor(String who) {
        String lower = who.toLowerCase(Locale.ROOT);
        return lower.equals(person.id().toLowerCase(Locale.ROOT))
                || words.stream().anyMatch(word -> word.toLowerCase(Locale.ROOT).equals(lower));
    }

    /** Who did something, unless it was they. */
    String scrubbedAuthor(String who) {
        return isAuthor(who) ? GONE : who;
    }

    /** Ids of people of their side without theirs. */
    List<String> others(List<String> ids) {
        return ids.contains(person.id())
                ? ids.stream().filter(id -> !id.equals(person.id())).toList()
                : ids;
    }

    /** An id of a person of their side, unless it is theirs. */
    @Nullable
    String other(@Nullable String id) {
        return person.id().equals(id) ? null : id;
    }

    /** The facts of a row of somebody or something else as JSON, without them; null where nothing was given. */
    @Nullable
    String scrubbedFacts(Change change, @Nullable String json) {
        Optional<EntityKey> row = PersonChanges.row(change);
        if (json == null || row.isEmpty()) {
            return json;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Facts.parse(row.get(), json)
                .values()
                .forEach(
                        (column, value) -> values.put(column, scrubbed(row.get().kind(), column, value)));
        return new Facts(row.get(), values).json();
    }

    private @Nullable Object scrubbed(EntityKind kind, String column, @Nullable Object value) {
        boolean reference = references.contains(column);
        if (reference && value instanceof List<?> ids) {
            return ids.stream().filter(id -> !person.id().equals(id)).toList();
        }
        if (value instanceof String text) {
            boolean speaks = TEXTS.contains(column) || (kind == EntityKind.OPPORTUNITY && column.equals("name"));
            if (column.equals("email") && addresses.contains(text.strip())) {
                return null; // of a row that they were merged into for a while
            }
            return reference ? other(text) : speaks ? scrubbed(text) : text;
        }
        return value;
    }
}
