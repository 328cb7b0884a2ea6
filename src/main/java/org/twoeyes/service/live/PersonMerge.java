package org.twoeyes.service.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.intake.Facts;
import org.twoeyes.intake.PersonColumn;
import org.twoeyes.model.Account;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Chains;
import org.twoeyes.model.Contact;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.live.Edit.Condition;

/**
 * Makes one person of two rows that are the same person. The one who stays keeps what is on record of them, takes from
 * the other what they lack, and takes the other's place wherever other rows name the other.
 *
 * @param staying who stays
 * @param goingId the id of the one who goes; it stays known as an alias
 */
public record PersonMerge(PersonKey staying, String goingId) {

    /** What the one who stays takes where they have none. Not the dates of leaving: one may have left one seat for the other. */
    private static final List<String> TAKEN = List.of(
            "title", "department", "function", "region", "influence", "stance", "capacity", "attritionRisk", "email");

    /** Of these days the earlier one holds. */
    private static final List<String> FIRST_DAYS = List.of("since", "joinedOn");

    private static final String STRENGTH = "strength";

    /** Why it cannot be done, as words about ids; empty where it can, or where one of them is not there. */
    Optional<String> impossible(Portfolio stored) {
        if (staying.id().equals(goingId)) {
            return Optional.of("one who stays (" + goingId + ") must not be the one who goes");
        }
        Map<String, String> tops = isContact() ? tops(stored.accounts()) : Map.of();
        List<String> groups = stored.contacts().stream()
                .filter(row ->
                        isContact() && (row.id().equals(goingId) || row.id().equals(staying.id())))
                .map(row -> tops.getOrDefault(row.accountId(), row.accountId()))
                .distinct()
                .toList();
        return groups.size() < 2
                ? Optional.empty()
                : Optional.of("two contacts (" + staying.id() + ", " + goingId
                        + ") must be in one account group; move one of them first");
    }

    private static Map<String, String> tops(List<Account> accounts) {
        Map<String, Integer> places = new HashMap<>();
        accounts.forEach(account -> places.put(account.id(), places.size()));
        int[] tops = Chains.tops(accounts.stream()
                .mapToInt(account -> places.getOrDefault(Objects.toString(account.parentId(), ""), -1))
                .toArray());
        Map<String, String> byId = new HashMap<>();
        places.forEach((id, at) -> byId.put(id, accounts.get(tops[at]).id()));
        return byId;
    }

    /**
     * The edits that do it, each of a row of its own.
     *
     * @param condition what must be stored of both
     */
    List<Edit> edits(Portfolio stored, Condition condition) {
        EntityKey stays = EntityKey.of(staying);
        EntityKey goes = EntityKey.of(new PersonKey(staying.kind(), goingId));
        Optional<Facts> mine = Facts.find(stored, stays);
        Optional<Facts> theirs = Facts.find(stored, goes);
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit(
                stays,
                Edit.Verb.PATCH,
                mine.isPresent() && theirs.isPresent()
                        ? taken(stored, mine.get().values(), theirs.get().values())
                        : Map.of(),
                condition));
        edits.addAll(ties(stored));
        edits.addAll(roles(stored));
        naming(stored).forEach(key -> edits.add(renamed(stored, key)));
        edits.add(new Edit(goes, Edit.Verb.DELETE, Map.of(), condition, staying.id()));
        return edits;
    }

    private boolean isContact() {
        return staying.kind() == PersonKey.Kind.CONTACT;
    }

    private Map<String, @Nullable Object> taken(
            Portfolio stored, Map<String, @Nullable Object> mine, Map<String, @Nullable Object> theirs) {
        Map<String, @Nullable Object> taken = new LinkedHashMap<>();
        for (String column : TAKEN) {
            if (mine.containsKey(column) && mine.get(column) == null) {
                taken.put(column, theirs.get(column));
            }
        }
        FIRST_DAYS.stream().filter(mine::containsKey).forEach(column -> taken.put(column, first(column, mine, theirs)));
        for (String column : isContact() ? List.of("roles", "influences") : List.<String>of()) {
            Set<Object> both = new LinkedHashSet<>(items(mine, column));
            both.addAll(items(theirs, column));
            both.removeAll(List.of(staying.id(), goingId));
            taken.put(column, List.copyOf(both));
        }
        if (Boolean.TRUE.equals(mine.get("layerInferred")) && Boolean.FALSE.equals(theirs.get("layerInferred"))) {
            taken.put("layer", theirs.get("layer"));
        }
        String above = isContact() ? "reportsToId" : "managerId";
        taken.put(
                above,
                Stream.of(mine, theirs)
                        .map(values -> Objects.toString(values.get(above), ""))
                        .filter(who -> !who.isEmpty() && !isBelow(stored, who))
                        .findFirst()
                        .orElse(null));
        return taken;
    }

    private static List<?> items(Map<String, @Nullable Object> values, String column) {
        return values.get(column) instanceof List<?> items ? items : List.of();
    }

    /** Says whether somebody reports to one of the two, directly or through others, so that neither can report to them. */
    private boolean isBelow(Portfolio stored, String who) {
        Map<String, String> above = new HashMap<>();
        if (isContact()) {
            stored.contacts().forEach(row -> above.put(row.id(), Objects.toString(row.reportsToId(), "")));
        } else {
            stored.employees().forEach(row -> above.put(row.id(), Objects.toString(row.managerId(), "")));
        }
        String at = who;
        while (!at.isEmpty() && !at.equals(staying.id()) && !at.equals(goingId)) {
            at = above.getOrDefault(at, "");
        }
        return !at.isEmpty();
    }

    /** Their ties become those of the one who stays; where both know somebody, the stronger one, the longest and the latest. */
    private List<Edit> ties(Portfolio stored) {
        List<Edit> edits = new ArrayList<>();
        stored.ties().stream()
                .filter(row -> (isContact() ? row.contactId() : row.employeeId()).equals(goingId))
                .map(row -> EntityKey.of(EntityKind.TIE, row.employeeId(), row.contactId()))
                .forEach(key -> {
                    Map<String, @Nullable Object> theirs =
                            Facts.find(stored, key).orElseThrow().values();
                    EntityKey kept = isContact()
                            ? EntityKey.of(EntityKind.TIE, key.ids().get(0), staying.id())
                            : EntityKey.of(
                                    EntityKind.TIE, staying.id(), key.ids().get(1));
                    edits.add(Facts.find(stored, kept)
                            .map(mine ->
                                    new Edit(kept, Edit.Verb.PATCH, stronger(mine.values(), theirs), Condition.THERE))
                            .orElseGet(() -> new Edit(kept, Edit.Verb.PUT, without(theirs, key), Condition.NOT_THERE)));
                    edits.add(new Edit(key, Edit.Verb.DELETE, Map.of(), Condition.THERE));
                });
        return edits;
    }

    private static Map<String, @Nullable Object> stronger(
            Map<String, @Nullable Object> mine, Map<String, @Nullable Object> theirs) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        // no strength is the largest
        values.put(
                STRENGTH,
                mine.get(STRENGTH) instanceof Number one && theirs.get(STRENGTH) instanceof Number other
                        ? (Object) Math.max(one.doubleValue(), other.doubleValue())
                        : null);
        values.put("since", first("since", mine, theirs));
        values.put(
                "lastContact",
                days("lastContact", mine, theirs)
                        .reduce((one, other) -> one.compareTo(other) > 0 ? one : other)
                        .orElse(null));
        return values;
    }

    private static @Nullable String first(
            String column, Map<String, @Nullable Object> mine, Map<String, @Nullable Object> theirs) {
        return days(column, mine, theirs)
                .reduce((one, other) -> one.compareTo(other) < 0 ? one : other)
                .orElse(null);
    }

    /** ISO days, which sort as texts. */
    private static Stream<String> days(
            String column, Map<String, @Nullable Object> mine, Map<String, @Nullable Object> theirs) {
        return Stream.of(mine, theirs)
                .map(values -> values.get(column))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private static Map<String, @Nullable Object> without(Map<String, @Nullable Object> values, EntityKey key) {
        Map<String, @Nullable Object> left = new LinkedHashMap<>(values);
        key.kind().keyColumns().forEach(left::remove);
        return left;
    }

    private List<Edit> roles(Portfolio stored) {
        List<Edit> edits = new ArrayList<>();
        for (Assignment row : isContact() ? List.<Assignment>of() : stored.assignments()) {
            if (row.employeeId().equals(goingId)) {
                EntityKey kept = EntityKey.of(EntityKind.ASSIGNMENT, staying.id(), row.accountId(), row.role());
                if (Facts.find(stored, kept).isEmpty()) {
                    edits.add(new Edit(kept, Edit.Verb.PUT, Map.of(), Condition.NOT_THERE));
                }
                EntityKey gone = EntityKey.of(EntityKind.ASSIGNMENT, goingId, row.accountId(), row.role());
                edits.add(new Edit(gone, Edit.Verb.DELETE, Map.of(), Condition.THERE));
            }
        }
        return edits;
    }

    /** The rows of others that name the one who goes. */
    private List<EntityKey> naming(Portfolio stored) {
        List<EntityKey> keys = new ArrayList<>();
        stored.contacts().stream()
                .filter(row -> isContact() && names(row))
                .forEach(row -> keys.add(EntityKey.of(EntityKind.CONTACT, row.id())));
        stored.employees().stream()
                .filter(row -> !isContact() && goingId.equals(row.managerId()))
                .forEach(row -> keys.add(EntityKey.of(EntityKind.EMPLOYEE, row.id())));
        stored.interactions().stream()
                .filter(row -> (isContact() ? row.contactIds() : row.employeeIds()).contains(goingId))
                .forEach(row -> keys.add(EntityKey.of(EntityKind.INTERACTION, row.id())));
        stored.opportunities().stream()
                .filter(row -> isContact() ? row.contactIds().contains(goingId) : goingId.equals(row.ownerId()))
                .forEach(row -> keys.add(EntityKey.of(EntityKind.OPPORTUNITY, row.id())));
        keys.remove(EntityKey.of(staying));
        keys.remove(EntityKey.of(new PersonKey(staying.kind(), goingId)));
        return keys;
    }

    private boolean names(Contact row) {
        return goingId.equals(row.reportsToId()) || row.influences().contains(goingId);
    }

    /** The row of somebody else with the one who stays in place of the one who goes. */
    private Edit renamed(Portfolio stored, EntityKey key) {
        Map<String, @Nullable Object> values =
                Facts.find(stored, key).orElseThrow().values();
        Map<String, @Nullable Object> renamed = new LinkedHashMap<>();
        for (String column : PersonColumn.references(staying.kind())) {
            if (goingId.equals(values.get(column))) {
                renamed.put(column, staying.id());
            } else if (values.get(column) instanceof List<?> ids && ids.contains(goingId)) {
                Set<Object> others = new LinkedHashSet<>();
                ids.forEach(id -> others.add(goingId.equals(id) ? staying.id() : id));
                renamed.put(column, List.copyOf(others));
            }
        }
        return new Edit(key, Edit.Verb.PATCH, renamed, Condition.THERE);
    }
}
