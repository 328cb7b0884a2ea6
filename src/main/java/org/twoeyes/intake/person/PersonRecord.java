package org.twoeyes.intake.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.intake.Facts;
import org.twoeyes.model.Aliases;
import org.twoeyes.model.Change;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Portfolio;

/**
 * Everything that is stored about one person, as one text to be handed to them: JSON, indented. A row of somebody else
 * that refers to them is named and not shown.
 */
public final class PersonRecord {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Portfolio portfolio;
    private final PersonKey person;
    private final boolean contact;
    private final Traces traces;

    private PersonRecord(Portfolio portfolio, Traces traces) {
        this.portfolio = portfolio;
        this.person = traces.person();
        this.contact = person.kind() == PersonKey.Kind.CONTACT;
        this.traces = traces;
    }

    /**
     * The record of a person. O(rows).
     *
     * @param asOf when it was asked for
     * @return empty if there is no such person, nor a record of one
     */
    public static Optional<String> of(GraphContents all, PersonKey person, Instant asOf) {
        return Traces.of(all, person).map(traces -> new PersonRecord(all.portfolio(), traces).text(all, asOf));
    }

    /** Says whether anything is stored about somebody. O(rows). */
    public static boolean isKnown(GraphContents all, PersonKey person) {
        return Traces.of(all, person).isPresent();
    }

    private String text(GraphContents all, Instant asOf) {
        List<Change> changes = all.changes();
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("asOf", asOf.toString());
        record.put("kind", person.kind().word());
        record.put("id", person.id());
        record.put(
                "facts",
                Facts.find(portfolio, EntityKey.of(person)).map(Facts::values).orElse(null));
        record.put("ties", ties());
        record.put("interactions", interactions());
        record.put("opportunities", opportunities());
        record.put("assignments", assignments());
        record.put("namedBy", namedBy());
        record.put("plans", new PlansOfPerson(person).records(all.plans(), traces));
        record.put(
                "aliases",
                Aliases.of(changes).of(person).stream()
                        .map(alias -> alias(all, alias))
                        .toList());
        putChanges(record, changes, traces);
        try {
            return JSON.writeValueAsString(record) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a person's record must be writable as JSON", e);
        }
    }

    /** An id under which they were stored too, until they were merged, with all that is kept under it. */
    private static Map<String, @Nullable Object> alias(GraphContents all, PersonKey alias) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", alias.id());
        Traces.of(all, alias).ifPresent(traces -> {
            values.put("plans", new PlansOfPerson(alias).records(all.plans(), traces));
            putChanges(values, all.changes(), traces);
        });
        return values;
    }

    private static void putChanges(Map<String, @Nullable Object> record, List<Change> changes, Traces traces) {
        record.put(
                "changes",
                changes.stream().filter(traces::isOwn).map(PersonRecord::whole).toList());
        record.put(
                "changesOfOthersThatNameThem",
                changes.stream()
                        .filter(((Predicate<Change>) traces::isOwn).negate().and(traces::isNamedIn))
                        .map(PersonRecord::named)
                        .toList());
    }

    private List<Object> ties() {
        return portfolio.ties().stream()
                .filter(row -> (contact ? row.contactId() : row.employeeId()).equals(person.id()))
                .map(row -> values(EntityKey.of(EntityKind.TIE, row.employeeId(), row.contactId())))
                .toList();
    }

    private List<Object> interactions() {
        return portfolio.interactions().stream()
                .filter(row -> (contact ? row.contactIds() : row.employeeIds()).contains(person.id()))
                .map(row -> values(EntityKey.of(EntityKind.INTERACTION, row.id())))
                .toList();
    }

    private Object values(EntityKey key) {
        return Facts.find(portfolio, key).orElseThrow().values();
    }

    private List<Object> opportunities() {
        List<Object> found = new ArrayList<>();
        for (Opportunity row : portfolio.opportunities()) {
            boolean theirs = contact
                    ? row.contactIds().contains(person.id())
                    : person.id().equals(row.ownerId());
            if (theirs) {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                values.put("id", row.id());
                values.put("accountId", row.accountId());
                values.put("name", row.name());
                values.put("as", contact ? "decider" : "owner");
                found.add(values);
            }
        }
        return found;
    }

    private List<Object> assignments() {
        List<Object> found = new ArrayList<>();
        portfolio.assignments().stream()
                .filter(row -> !contact && row.employeeId().equals(person.id()))
                .forEach(row -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    values.put("accountId", row.accountId());
                    values.put("role", row.role());
                    found.add(values);
                });
        return found;
    }

    /** Rows of others that refer to them, by id and column. */
    private List<Object> namedBy() {
        List<Object> found = new ArrayList<>();
        for (Contact row : portfolio.contacts()) {
            if (contact && person.id().equals(row.reportsToId())) {
                found.add(reference("contact", row.id(), "reportsToId"));
            }
            if (contact && row.influences().contains(person.id())) {
                found.add(reference("contact", row.id(), "influences"));
            }
        }
        for (Employee row : portfolio.employees()) {
            if (!contact && person.id().equals(row.managerId())) {
                found.add(reference("employee", row.id(), "managerId"));
            }
        }
        return found;
    }

    private static Object reference(String kind, String id, String column) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", kind);
        values.put("id", id);
        values.put("column", column);
        return values;
    }

    private static Map<String, @Nullable Object> named(Change change) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("at", change.at().toString());
        values.put("who", change.who());
        values.put("kind", change.kind());
        values.put("id", change.entity());
        return values;
    }

    private static Map<String, @Nullable Object> whole(Change change) {
        Map<String, @Nullable Object> values = named(change);
        values.put("before", facts(change, change.before()));
        values.put("after", facts(change, change.after()));
        return values;
    }

    /** The facts of a row; of a decision, that it is one. */
    private static @Nullable Object facts(Change change, @Nullable String json) {
        return json == null
                ? null
                : PersonChanges.row(change)
                        .<Object>map(key -> Facts.parse(key, json).values())
                        .orElse(true);
    }
}
