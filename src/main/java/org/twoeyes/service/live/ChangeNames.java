package org.twoeyes.service.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.intake.Facts;
import org.twoeyes.model.Change;
import org.twoeyes.model.DistinctPair;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Portfolio;

/**
 * The names of the rows that some changes name, by id: as they are stored now, else as the changes tell. Those of whom
 * nothing is known any more are left out.
 */
public record ChangeNames(Map<String, String> account, Map<String, String> contact, Map<String, String> employee) {

    private static final Map<String, EntityKind> COLUMNS = Map.ofEntries(
            Map.entry("accountId", EntityKind.ACCOUNT),
            Map.entry("parentId", EntityKind.ACCOUNT),
            Map.entry("contactId", EntityKind.CONTACT),
            Map.entry("contactIds", EntityKind.CONTACT),
            Map.entry("reportsToId", EntityKind.CONTACT),
            Map.entry("influences", EntityKind.CONTACT),
            Map.entry("employeeId", EntityKind.EMPLOYEE),
            Map.entry("employeeIds", EntityKind.EMPLOYEE),
            Map.entry("managerId", EntityKind.EMPLOYEE),
            Map.entry("ownerId", EntityKind.EMPLOYEE));

    private static final String NAME = "name";

    /** The names for some changes, the newest first. O(changes · log rows). */
    static ChangeNames of(Portfolio stored, List<Change> changes) {
        ChangeNames names =
                new ChangeNames(new TreeMap<>(Ids.ORDER), new TreeMap<>(Ids.ORDER), new TreeMap<>(Ids.ORDER));
        for (Change change : changes) {
            keys(change).forEach(key -> find(stored, key).ifPresent(name -> names.put(key, name)));
        }
        for (Change change : changes) {
            EntityKind.find(change.kind())
                    .map(kind -> EntityKey.parse(kind, change.entity()))
                    .ifPresent(key -> facts(change)
                            .map(facts -> facts.get(NAME))
                            .map(Objects::toString)
                            .forEach(name -> names.put(key, name)));
        }
        return names;
    }

    private static Optional<String> find(Portfolio stored, EntityKey key) {
        return Facts.find(stored, key).map(facts -> facts.values().get(NAME)).map(Objects::toString);
    }

    private void put(EntityKey key, String name) {
        switch (key.kind()) {
            case ACCOUNT -> account.putIfAbsent(key.text(), name);
            case CONTACT -> contact.putIfAbsent(key.text(), name);
            case EMPLOYEE -> employee.putIfAbsent(key.text(), name);
            case TIE, INTERACTION, OPPORTUNITY, ASSIGNMENT -> {}
        }
    }

    /** Everything that a change names. */
    private static List<EntityKey> keys(Change change) {
        List<EntityKey> keys = new ArrayList<>();
        DistinctPair.of(change).ifPresent(pair -> pair.people().forEach(person -> keys.add(EntityKey.of(person))));
        EntityKind.find(change.kind())
                .filter(kind -> kind.keyColumns().size() == 1)
                .ifPresent(kind -> {
                    keys.add(EntityKey.of(kind, change.entity()));
                    Optional.ofNullable(change.into()).ifPresent(into -> keys.add(EntityKey.of(kind, into)));
                });
        facts(change)
                .forEach(facts -> COLUMNS.forEach(
                        (column, kind) -> ids(facts.get(column)).forEach(id -> keys.add(EntityKey.of(kind, id)))));
        return keys;
    }

    /** The facts before and after a change of a row. */
    private static Stream<Map<String, @Nullable Object>> facts(Change change) {
        return EntityKind.find(change.kind()).map(kind -> EntityKey.parse(kind, change.entity())).stream()
                .flatMap(key -> Stream.of(Optional.ofNullable(change.after()), Optional.ofNullable(change.before()))
                        .flatMap(Optional::stream)
                        .map(json -> Facts.parse(key, json).values()));
    }

    private static Stream<String> ids(@Nullable Object value) {
        return value instanceof List<?> many
                ? many.stream().map(Objects::toString)
                : Stream.ofNullable(value).map(Objects::toString);
    }
}
