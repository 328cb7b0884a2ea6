package org.twoeyes.service.view;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.PersonKey.Kind;
import org.twoeyes.network.StakeholderNetwork;

/**
 * People who have something in common by which they may be one person: contacts of one account group, and employees. It takes
 * its time, so it is worked out once for a state of the rows. O(people); names are compared across scripts only where
 * several scripts meet.
 */
final class AlikePeople {

    private final List<Group> groups = new ArrayList<>();

    private AlikePeople() {}

    /**
     * People who share something.
     *
     * @param sides their ids; only those of different sides may be one person
     */
    record Group(Kind kind, DuplicateReason reason, List<List<String>> sides) {}

    /** A row of somebody, and among whom they may be stored twice. */
    private record Somebody(
            String id, int scope, NameForms name, @Nullable String email) {}

    /** What people of one scope share. */
    private record Shared(int scope, String what) {}

    /** All groups of two sides or more. */
    static List<Group> of(StakeholderNetwork network) {
        AlikePeople alike = new AlikePeople();
        ToIntFunction<Contact> group = row -> network.accounts().group(network.account(row.accountId()));
        alike.among(
                Kind.CONTACT,
                network.portfolio().contacts().stream()
                        .map(row ->
                                new Somebody(row.id(), group.applyAsInt(row), NameForms.of(row.name()), row.email()))
                        .toList());
        alike.among(
                Kind.EMPLOYEE,
                network.portfolio().employees().stream()
                        .map((Employee row) -> new Somebody(row.id(), 0, NameForms.of(row.name()), row.email()))
                        .toList());
        return List.copyOf(alike.groups);
    }

    private void among(Kind kind, List<Somebody> people) {
        LatinLetters letters = new LatinLetters();
        Map<Integer, Set<UnicodeScript>> scripts = scripts(people);
        group(kind, DuplicateReason.EMAIL, people, AlikePeople::address, Somebody::id);
        group(kind, DuplicateReason.NAME, people, one -> Set.of(one.name().sorted()), Somebody::id);
        group(
                kind,
                DuplicateReason.SCRIPT,
                people.stream()
                        .filter(one -> scriptsBeside(one, scripts).size() > 1)
                        .toList(),
                one -> one.name().inLatin(letters, scriptsBeside(one, scripts)),
                one -> one.name().script());
        group(
                kind,
                DuplicateReason.INITIAL,
                people,
                AlikePeople::initial,
                one -> one.name().words().get(0).length() == 1);
    }

    private static Set<String> address(Somebody one) {
        String email = one.email();
        return email == null || !email.contains("@")
                ? Set.of()
                : Set.of(email.strip().toLowerCase(Locale.ROOT));
    }

    private static Set<String> initial(Somebody one) {
        List<String> words = one.name().words();
        return words.size() == 1
                ? Set.of()
                : Set.of(words.get(words.size() - 1) + " " + words.get(0).charAt(0));
    }

    /** The scripts in which names are written, by scope. */
    private static Map<Integer, Set<UnicodeScript>> scripts(List<Somebody> people) {
        Map<Integer, Set<UnicodeScript>> scripts = new HashMap<>();
        people.forEach(one -> scripts.computeIfAbsent(one.scope(), none -> new HashSet<>())
                .add(one.name().script()));
        return scripts;
    }

    private static Set<UnicodeScript> scriptsBeside(Somebody one, Map<Integer, Set<UnicodeScript>> scripts) {
        return scripts.getOrDefault(one.scope(), Set.of());
    }

    /**
     * Adds the groups of those who share something.
     *
     * @param shared all by which somebody may be recognized
     * @param side where those of one side are no candidates for each other
     */
    private void group(
            Kind kind,
            DuplicateReason reason,
            List<Somebody> people,
            Function<Somebody, Set<String>> shared,
            Function<Somebody, Object> side) {
        Map<Shared, List<Somebody>> sharing = new LinkedHashMap<>();
        for (Somebody one : people) {
            for (String what : shared.apply(one)) {
                sharing.computeIfAbsent(new Shared(one.scope(), what), none -> new ArrayList<>(1))
                        .add(one);
            }
        }
        sharing.values().stream()
                .filter(alike -> alike.size() > 1)
                .map(alike -> sides(alike, side))
                .filter(sides -> sides.size() > 1)
                .forEach(sides -> groups.add(new Group(kind, reason, sides)));
    }

    private static List<List<String>> sides(List<Somebody> alike, Function<Somebody, Object> side) {
        Map<Object, List<String>> sides = new LinkedHashMap<>();
        alike.forEach(one -> sides.computeIfAbsent(side.apply(one), none -> new ArrayList<>(1))
                .add(one.id()));
        return List.copyOf(sides.values());
    }
}
