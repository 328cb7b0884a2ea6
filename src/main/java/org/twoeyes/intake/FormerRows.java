package org.twoeyes.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Portfolio;

/**
 * Rows as they once were, to be laid over the portfolio of now. Where that does not fit because something else came in
 * between that is not recorded, a reference to a row that was not there is left out, and a row that is nothing without it goes as well.
 * Used once.
 */
final class FormerRows {

    /** What becomes of a row that refers to one that was not there. */
    private enum Need {
        /** It goes. */
        ROW,
        /** It stays without the reference. */
        VALUE,
        /** It goes where nobody else is listed. */
        SOMEBODY
    }

    private record Link(String column, EntityKind to, Need need) {}

    private static final Map<EntityKind, List<Link>> LINKS = Map.of(
            EntityKind.ACCOUNT, List.of(new Link("parentId", EntityKind.ACCOUNT, Need.VALUE)),
            EntityKind.CONTACT,
                    List.of(
                            new Link("accountId", EntityKind.ACCOUNT, Need.ROW),
                            new Link("reportsToId", EntityKind.CONTACT, Need.VALUE),
                            new Link("influences", EntityKind.CONTACT, Need.VALUE)),
            EntityKind.EMPLOYEE, List.of(new Link("managerId", EntityKind.EMPLOYEE, Need.VALUE)),
            EntityKind.TIE,
                    List.of(
                            new Link("employeeId", EntityKind.EMPLOYEE, Need.ROW),
                            new Link("contactId", EntityKind.CONTACT, Need.ROW)),
            EntityKind.INTERACTION,
                    List.of(
                            new Link("employeeIds", EntityKind.EMPLOYEE, Need.SOMEBODY),
                            new Link("contactIds", EntityKind.CONTACT, Need.SOMEBODY)),
            EntityKind.OPPORTUNITY,
                    List.of(
                            new Link("accountId", EntityKind.ACCOUNT, Need.ROW),
                            new Link("ownerId", EntityKind.EMPLOYEE, Need.VALUE),
                            new Link("contactIds", EntityKind.CONTACT, Need.VALUE)),
            EntityKind.ASSIGNMENT,
                    List.of(
                            new Link("employeeId", EntityKind.EMPLOYEE, Need.ROW),
                            new Link("accountId", EntityKind.ACCOUNT, Need.ROW)));

    private final Portfolio now;
    private final Map<EntityKind, Map<List<String>, Optional<Facts>>> rows = new EnumMap<>(EntityKind.class);

    /**
     * Starts with what is known.
     *
     * @param found what was stored of some rows; empty where there was no such row
     */
    FormerRows(Portfolio now, Map<EntityKind, Map<List<String>, Optional<Facts>>> found) {
        this.now = now;
        for (EntityKind kind : EntityKind.values()) {
            rows.put(kind, new HashMap<>(found.getOrDefault(kind, Map.of())));
        }
    }

    /** Says whether any rows of a kind are other ones than now. */
    boolean has(EntityKind kind) {
        return !of(kind).isEmpty();
    }

    /** The portfolio with these rows. */
    Portfolio portfolio() {
        return EntityTable.changed(now, rows);
    }

    /** Empties a column of one of these rows; of others nothing. */
    void clear(EntityKind kind, String id, String column) {
        of(kind).computeIfPresent(List.of(id), (key, row) -> row.map(facts -> with(facts, column, null)));
    }

    /** Makes them fit beside the rows of now. */
    void mend() {
        AbsentRows known;
        AbsentRows absent = absent();
        do {
            takeWhatRefersTo(absent);
            rows.values().forEach(some -> some.replaceAll((key, row) -> row.flatMap(this::mended)));
            known = absent;
            absent = absent();
        } while (!absent.equals(known));
    }

    private AbsentRows absent() {
        return new AbsentRows(absent(EntityKind.ACCOUNT), absent(EntityKind.CONTACT), absent(EntityKind.EMPLOYEE));
    }

    private Map<List<String>, Optional<Facts>> of(EntityKind kind) {
        return rows.getOrDefault(kind, Map.of());
    }

    /** Says whether there is a row; asked of references, whose target has one id. */
    private boolean isThere(EntityKind kind, Object id) {
        List<String> key = List.of(id.toString());
        Map<List<String>, Optional<Facts>> former = of(kind);
        return former.containsKey(key)
                ? former.getOrDefault(key, Optional.empty()).isPresent()
                : EntityTable.of(kind).find(now, key) >= 0;
    }

    private Optional<Facts> mended(Facts facts) {
        Facts left = fitting(facts);
        for (Link link : LINKS.getOrDefault(facts.key().kind(), List.of())) {
            Object value = left.values().get(link.column());
            if (value instanceof List<?> ids) {
                List<?> there =
                        ids.stream().filter(id -> isThere(link.to(), id)).toList();
                if (there.isEmpty() && link.need() == Need.SOMEBODY) {
                    return Optional.empty();
                }
                left = there.size() == ids.size() ? left : with(left, link.column(), there);
            } else if (value != null && !isThere(link.to(), value)) {
                if (link.need() == Need.ROW) {
                    return Optional.empty();
                }
                left = with(left, link.column(), null);
            }
        }
        return Optional.of(left);
    }

    /** A row under the policy of now: a layer that it does not have is the one of now, an amount without a rate is not known. */
    private Facts fitting(Facts facts) {
        Facts left = facts;
        if (facts.key().kind().hasLayer()
                && !now.policy().layers().contains(String.valueOf(facts.values().get(Facts.LAYER)))) {
            List<String> layers = now.policy().layers();
            Map<String, @Nullable Object> today =
                    Facts.find(now, facts.key()).map(Facts::values).orElse(Map.of());
            left = with(left, Facts.LAYER, today.getOrDefault(Facts.LAYER, layers.get(layers.size() - 1)));
            left = with(left, Facts.LAYER_INFERRED, today.getOrDefault(Facts.LAYER_INFERRED, true));
        }
        if (facts.values().get("currency") instanceof String currency
                && now.policy().rate(currency) == null) {
            left = with(left, "currency", null);
            left = with(left, facts.key().kind() == EntityKind.ACCOUNT ? "revenue" : "amount", null);
        }
        return left;
    }

    private static Facts with(Facts facts, String column, @Nullable Object value) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(facts.values());
        values.put(column, value);
        return new Facts(facts.key(), values);
    }

    /** Takes those rows of now in hand as well that refer to what was not there. */
    private void takeWhatRefersTo(AbsentRows absent) {
        if (absent.isEmpty()) {
            return;
        }
        take(EntityKind.ACCOUNT, now.accounts(), absent::areNamedBy, row -> List.of(row.id()));
        take(EntityKind.CONTACT, now.contacts(), absent::areNamedBy, row -> List.of(row.id()));
        take(EntityKind.EMPLOYEE, now.employees(), absent::areNamedBy, row -> List.of(row.id()));
        take(EntityKind.TIE, now.ties(), absent::areNamedBy, row -> List.of(row.employeeId(), row.contactId()));
        take(EntityKind.INTERACTION, now.interactions(), absent::areNamedBy, row -> List.of(row.id()));
        take(EntityKind.OPPORTUNITY, now.opportunities(), absent::areNamedBy, row -> List.of(row.id()));
        take(
                EntityKind.ASSIGNMENT,
                now.assignments(),
                absent::areNamedBy,
                row -> List.of(row.employeeId(), row.accountId(), row.role()));
    }

    /** The ids of rows of a kind that were not there. */
    private Set<String> absent(EntityKind kind) {
        Set<String> ids = new HashSet<>();
        of(kind).forEach((key, row) -> {
            if (row.isEmpty()) {
                ids.add(key.get(0));
            }
        });
        return ids;
    }

    private <T> void take(EntityKind kind, List<T> all, Predicate<T> needed, Function<T, List<String>> key) {
        for (T row : all) {
            if (needed.test(row)) {
                of(kind).computeIfAbsent(key.apply(row), ids -> Facts.find(now, new EntityKey(kind, ids)));
            }
        }
    }
}
