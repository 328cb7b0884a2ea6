package org.twoeyes.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two people of one side who are alike, and of whom somebody has decided that they are two. Such decisions are recorded as
 * changes: the last one of a pair holds.
 *
 * @param kind on which side both are
 * @param oneId the id that comes first in the order of ids
 * @param otherId the other's
 */
public record DistinctPair(PersonKey.Kind kind, String oneId, String otherId) {

    /** The kind of the changes that record such decisions. */
    public static final String RECORD = "distinct";

    /** What stands in place of facts while a decision holds. */
    public static final String FACTS = "{\"distinct\":true}";

    private static final String SEPARATOR = "|";

    public DistinctPair {
        if (Ids.ORDER.compare(oneId, otherId) >= 0) {
            throw new IllegalArgumentException("ids (" + oneId + ", " + otherId + ") must be of two, in their order");
        }
    }

    /** A pair in whichever order; empty if both ids are one. */
    public static Optional<DistinctPair> of(PersonKey.Kind kind, String id, String another) {
        int order = Ids.ORDER.compare(id, another);
        return order == 0
                ? Optional.empty()
                : Optional.of(order < 0 ? new DistinctPair(kind, id, another) : new DistinctPair(kind, another, id));
    }

    /** The pair that a change is of; empty if the change is of something else. */
    public static Optional<DistinctPair> of(Change change) {
        if (!change.kind().equals(RECORD)) {
            return Optional.empty();
        }
        String[] parts = change.entity().split("\\|", 3);
        return PersonKey.Kind.find(parts[0]).map(kind -> new DistinctPair(kind, parts[1], parts[2]));
    }

    /** The decisions that hold, in the order in which they were taken. */
    public static Map<DistinctPair, Change> decisions(List<Change> oldestFirst) {
        Map<DistinctPair, Change> decisions = new LinkedHashMap<>();
        for (Change change : oldestFirst) {
            of(change).ifPresent(pair -> {
                decisions.remove(pair);
                if (change.after() != null) {
                    decisions.put(pair, change);
                }
            });
        }
        return decisions;
    }

    /** The pairs of whom that is decided now; of somebody who was merged since, whoever stands for them. */
    public static Set<DistinctPair> all(List<Change> oldestFirst, Aliases aliases) {
        return decisions(oldestFirst).keySet().stream()
                .flatMap(pair -> pair.now(aliases).stream())
                .collect(Collectors.toSet());
    }

    /** Who stand for the two by now; empty if that is one. */
    public Optional<DistinctPair> now(Aliases aliases) {
        return of(
                kind,
                aliases.survivor(new PersonKey(kind, oneId)).orElse(oneId),
                aliases.survivor(new PersonKey(kind, otherId)).orElse(otherId));
    }

    /** What the changes of it name; no id has the separator in it. */
    public String entity() {
        return String.join(SEPARATOR, kind.word(), oneId, otherId);
    }

    /** Both of them. */
    public List<PersonKey> people() {
        return List.of(new PersonKey(kind, oneId), new PersonKey(kind, otherId));
    }
}
