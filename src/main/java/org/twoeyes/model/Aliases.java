package org.twoeyes.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Ids of people who turned out to be somebody else who was stored too, and were merged into them. Read from the recorded
 * changes: an id is an alias while the last thing that was done to its row was to merge it.
 */
public final class Aliases {

    /** Nobody was merged. */
    public static final Aliases NONE = new Aliases(Map.of());

    private static final Comparator<PersonKey> ORDER =
            Comparator.comparing(PersonKey::kind).thenComparing(PersonKey::id, Ids.ORDER);

    private final Map<PersonKey, String> into;
    private final Set<PersonKey> survivors = new HashSet<>();

    private Aliases(Map<PersonKey, String> into) {
        this.into = into;
        into.keySet().forEach(alias -> survivor(alias).ifPresent(id -> survivors.add(new PersonKey(alias.kind(), id))));
    }

    /**
     * The aliases after some changes. O(changes).
     *
     * @param history all recorded changes, the oldest first
     */
    public static Aliases of(List<Change> history) {
        Map<PersonKey, String> into = new HashMap<>();
        for (Change change : history) {
            PersonKey.Kind.find(change.kind()).ifPresent(kind -> {
                PersonKey person = new PersonKey(kind, change.entity());
                String other = change.into();
                if (other == null) {
                    into.remove(person);
                } else {
                    into.put(person, other);
                }
            });
        }
        return into.isEmpty() ? NONE : new Aliases(into);
    }

    /**
     * The aliases among some people who are not stored. Their changes are one question, and those of people into whom they were
     * merged, and who were merged on, one more for each time.
     *
     * @param pages gives recorded changes
     */
    public static Aliases among(Set<PersonKey> people, Portfolio stored, Function<Change.Query, Change.Page> pages) {
        List<Change> changes = new ArrayList<>();
        Set<PersonKey> asked = new HashSet<>();
        Set<PersonKey> open = stored.absent(people);
        while (!open.isEmpty()) {
            asked.addAll(open);
            List<Change> found = Change.all(pages, Change.Query.OfRows.of(open));
            changes.addAll(found);
            Set<PersonKey> next =
                    found.stream().flatMap(change -> change.survivor().stream()).collect(Collectors.toSet());
            next.removeAll(asked);
            open = stored.absent(next);
        }
        return of(changes);
    }

    /** Says whether nobody was merged. */
    public boolean isEmpty() {
        return into.isEmpty();
    }

    /** Who stands for somebody now, where they were merged and whoever that is into was perhaps merged too. */
    public Optional<String> survivor(PersonKey person) {
        Set<PersonKey> passed = new HashSet<>();
        PersonKey at = person;
        while (passed.add(at) && into.containsKey(at)) {
            at = new PersonKey(person.kind(), into.get(at));
        }
        return at.equals(person) ? Optional.empty() : Optional.of(at.id());
    }

    /** Says whether somebody stands for others. */
    public boolean hasSurvivor(PersonKey person) {
        return survivors.contains(person);
    }

    /** Everybody for whom somebody stands, in the order of ids. O(aliases). */
    public List<PersonKey> of(PersonKey survivor) {
        return into.keySet().stream()
                .filter(alias -> alias.kind() == survivor.kind())
                .filter(alias -> survivor(alias).filter(survivor.id()::equals).isPresent())
                .sorted(ORDER)
                .toList();
    }
}
