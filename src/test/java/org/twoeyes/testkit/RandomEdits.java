package org.twoeyes.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twoeyes.intake.EntityKey;
import org.twoeyes.intake.EntityKind;
import org.twoeyes.intake.Facts;
import org.twoeyes.intake.IntakeReport;
import org.twoeyes.intake.RowEdits;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

/** Changes of single rows as somebody might type them, from a seed: some are right and some are refused. */
public final class RandomEdits {

    private final Random random;

    /** Edits from a seed. */
    public RandomEdits(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A row as it is to be.
     *
     * @param values by column, without those of the key; null to take the row out
     */
    public record RandomEdit(EntityKey key, @Nullable Map<String, @Nullable Object> values) {

        /** What comes of it. */
        public IntakeReport apply(Portfolio stored) {
            return values == null ? RowEdits.remove(stored, key) : RowEdits.put(stored, key, values);
        }
    }

    /** An edit: a row gets some values of another of its kind, or comes anew with them, or goes. */
    public RandomEdit next(Portfolio stored) {
        List<EntityKind> kinds = Arrays.stream(EntityKind.values())
                .filter(kind -> !keys(stored, kind).isEmpty())
                .toList();
        if (kinds.isEmpty()) {
            return new RandomEdit(EntityKey.of(EntityKind.ACCOUNT, "first"), Map.of("name", "First"));
        }
        List<EntityKey> keys = keys(stored, pick(kinds));
        EntityKey like = pick(keys);
        int what = random.nextInt(8);
        if (what == 0) {
            return new RandomEdit(like, null);
        }
        EntityKey key = what == 1 ? fresh(like, stored) : pick(keys);
        Map<String, @Nullable Object> values = values(stored, what == 1 ? like : key);
        Map<String, @Nullable Object> others = values(stored, like);
        values.replaceAll((column, value) -> random.nextInt(3) == 0 ? others.get(column) : value);
        return new RandomEdit(key, values);
    }

    /** What is left after some edits one after the other; empty if none of them was right. */
    public Optional<Portfolio> several(Portfolio stored, int count) {
        Optional<Portfolio> last = Optional.empty();
        for (int i = 0; i < count; i++) {
            Portfolio now = last.orElse(stored);
            Optional<Portfolio> edited = next(now).apply(now).portfolio();
            last = edited.isPresent() ? edited : last;
        }
        return last;
    }

    /** The same facts with other objects for interactions and ties, as somebody has them who reads them again. */
    public static Portfolio readAgain(Portfolio stored) {
        return new Portfolio(
                stored.policy(),
                stored.accounts(),
                stored.contacts(),
                stored.employees(),
                stored.ties().stream()
                        .map(tie -> new Tie(
                                tie.employeeId(), tie.contactId(), tie.strength(), tie.since(), tie.lastContact()))
                        .toList(),
                stored.interactions().stream()
                        .map(row -> new Interaction(
                                row.id(),
                                row.on(),
                                row.channel(),
                                row.employeeIds(),
                                row.contactIds(),
                                row.direction(),
                                row.subject(),
                                row.minutes(),
                                row.sentiment()))
                        .toList(),
                stored.opportunities(),
                stored.assignments());
    }

    private static Map<String, @Nullable Object> values(Portfolio stored, EntityKey key) {
        Map<String, @Nullable Object> values =
                new LinkedHashMap<>(Facts.find(stored, key).orElseThrow().values());
        values.keySet().removeAll(key.kind().keyColumns());
        return values;
    }

    /** The key of a new row: for ties and roles between two who may have none yet. */
    private EntityKey fresh(EntityKey like, Portfolio stored) {
        return switch (like.kind()) {
            case TIE ->
                EntityKey.of(
                        EntityKind.TIE,
                        pick(stored.employees()).id(),
                        pick(stored.contacts()).id());
            case ASSIGNMENT ->
                EntityKey.of(
                        EntityKind.ASSIGNMENT,
                        pick(stored.employees()).id(),
                        pick(stored.accounts()).id(),
                        like.ids().get(2));
            default -> EntityKey.of(like.kind(), "new" + random.nextInt(1000));
        };
    }

    private static List<EntityKey> keys(Portfolio stored, EntityKind kind) {
        return switch (kind) {
            case ACCOUNT -> keys(kind, stored.accounts(), row -> List.of(row.id()));
            case CONTACT -> keys(kind, stored.contacts(), row -> List.of(row.id()));
            case EMPLOYEE -> keys(kind, stored.employees(), row -> List.of(row.id()));
            case TIE -> keys(kind, stored.ties(), row -> List.of(row.employeeId(), row.contactId()));
            case INTERACTION -> keys(kind, stored.interactions(), row -> List.of(row.id()));
            case OPPORTUNITY -> keys(kind, stored.opportunities(), row -> List.of(row.id()));
            case ASSIGNMENT ->
                keys(kind, stored.assignments(), row -> List.of(row.employeeId(), row.accountId(), row.role()));
        };
    }

    private static <T> List<EntityKey> keys(EntityKind kind, List<T> rows, Function<T, List<String>> ids) {
        List<EntityKey> keys = new ArrayList<>();
        rows.forEach(row -> keys.add(new EntityKey(kind, ids.apply(row))));
        return keys;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
