package org.twoeyes.intake.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.intake.Facts;
import org.twoeyes.intake.PersonColumn;
import org.twoeyes.model.Change;
import org.twoeyes.model.DistinctPair;
import org.twoeyes.model.PersonKey;

/** Which recorded changes are about a person. */
public final class PersonChanges {

    /** Rows of several people, which belong to the history of each of them. */
    private static final Set<EntityKind> SHARED = Set.of(EntityKind.INTERACTION, EntityKind.OPPORTUNITY);

    private PersonChanges() {}

    /**
     * Says whether a change belongs to somebody's history: of their row, ties and roles, of interactions and deals that
     * they have a part in, before or after it, of somebody who was merged into them, or of whom they are not.
     */
    public static boolean isAbout(PersonKey person, Change change) {
        return isOwn(person, change)
                || isInto(person, change)
                || (SHARED.stream().anyMatch(kind -> kind.word().equals(change.kind())) && refersTo(person, change));
    }

    /** Says whether a change is of the person's own row, of one of their ties or roles, or of whom they are not. */
    static boolean isOwn(PersonKey person, Change change) {
        Optional<DistinctPair> pair = DistinctPair.of(change);
        if (pair.isPresent()) {
            return pair.get().people().contains(person);
        }
        if (change.kind().equals(EntityKind.ASSIGNMENT.word())) {
            return person.kind() == PersonKey.Kind.EMPLOYEE
                    && ids(EntityKind.ASSIGNMENT, change).get(0).equals(person.id());
        }
        if (change.kind().equals(EntityKind.TIE.word())) {
            return ids(EntityKind.TIE, change)
                    .get(person.kind() == PersonKey.Kind.EMPLOYEE ? 0 : 1)
                    .equals(person.id());
        }
        return isOf(EntityKey.of(person), change);
    }

    private static List<String> ids(EntityKind kind, Change change) {
        return EntityKey.parse(kind, change.entity()).ids();
    }

    /** Says whether a change is of a row. */
    static boolean isOf(EntityKey key, Change change) {
        return change.kind().equals(key.kind().word()) && change.entity().equals(key.text());
    }

    /** Says whether a change merged somebody else into them. */
    static boolean isInto(PersonKey person, Change change) {
        return person.id().equals(change.into()) && person.kind().word().equals(change.kind());
    }

    /** Says whether a change of somebody or something else has their id. */
    static boolean refersTo(PersonKey person, Change change) {
        return row(change).isPresent()
                && Stream.of(Optional.ofNullable(change.before()), Optional.ofNullable(change.after()))
                        .flatMap(Optional::stream)
                        .filter(json -> json.contains(new Change.Query.Naming(person.id()).quoted()))
                        .anyMatch(json -> hasId(
                                person, Facts.parse(row(change).get(), json).values()));
    }

    /** The facts of a row before and after a change, as far as there are any. */
    static Stream<Facts> facts(Change change) {
        return row(change).stream()
                .flatMap(key -> Stream.of(Optional.ofNullable(change.before()), Optional.ofNullable(change.after()))
                        .flatMap(Optional::stream)
                        .map(json -> Facts.parse(key, json)));
    }

    private static boolean hasId(PersonKey person, Map<String, @Nullable Object> values) {
        return PersonColumn.references(person.kind()).stream()
                .map(values::get)
                .anyMatch(value ->
                        person.id().equals(value) || (value instanceof List<?> ids && ids.contains(person.id())));
    }

    /** Everybody of whom a change is, or whom its facts name; some more than once. */
    static Stream<PersonKey> people(Change change) {
        Stream<PersonKey> pair = DistinctPair.of(change).stream().flatMap(both -> both.people().stream());
        Stream<PersonKey> own = row(change).stream().flatMap(PersonChanges::people);
        Stream<PersonKey> named = facts(change).flatMap(facts -> Stream.of(PersonKey.Kind.values())
                .flatMap(kind -> ids(kind, facts).map(id -> new PersonKey(kind, id))));
        return Stream.of(pair, own, named).flatMap(people -> people);
    }

    private static Stream<PersonKey> people(EntityKey row) {
        String first = row.ids().get(0);
        return switch (row.kind()) {
            case CONTACT -> Stream.of(PersonKey.contact(first));
            case EMPLOYEE, ASSIGNMENT -> Stream.of(PersonKey.employee(first));
            case TIE ->
                Stream.of(PersonKey.employee(first), PersonKey.contact(row.ids().get(1)));
            case ACCOUNT, INTERACTION, OPPORTUNITY -> Stream.empty();
        };
    }

    private static Stream<String> ids(PersonKey.Kind kind, Facts facts) {
        return PersonColumn.references(kind).stream()
                .map(facts.values()::get)
                .flatMap(value -> value instanceof List<?> ids ? ids.stream() : Stream.ofNullable(value))
                .map(String::valueOf);
    }

    /** The row that a change is of; empty where it is of none. */
    static Optional<EntityKey> row(Change change) {
        return EntityKind.find(change.kind()).map(kind -> EntityKey.parse(kind, change.entity()));
    }
}
