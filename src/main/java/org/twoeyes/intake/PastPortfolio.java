package org.twoeyes.intake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Chains;
import org.twoeyes.model.Change;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Portfolio;

/**
 * A portfolio as it was recorded at an earlier moment: the facts of now, and in place of each row that was changed by hand
 * since then what the first of its changes had found. Where all that happened since was recorded, it equals the
 * portfolio of that moment. What imports do to rows is recorded only where they overrule a change by hand; where rows
 * that were taken back do not fit beside what imports brought since, they are {@linkplain FormerRows mended}.
 */
public final class PastPortfolio {

    private PastPortfolio() {}

    /**
     * The portfolio of an earlier moment, under the policy of now. O(rows + changes).
     *
     * @param since all changes recorded after that moment, the newest first
     */
    public static Portfolio before(Portfolio now, List<Change> since) {
        Map<EntityKind, Map<List<String>, Optional<Facts>>> found = new EnumMap<>(EntityKind.class);
        Map<EntityKey, Change> first = new HashMap<>();
        for (Change change : since) {
            EntityKind.find(change.kind()).ifPresent(kind -> first.put(EntityKey.parse(kind, change.entity()), change));
        }
        first.forEach((key, change) -> found.computeIfAbsent(key.kind(), kind -> new HashMap<>())
                .put(key.ids(), Optional.ofNullable(change.before()).map(json -> Facts.parse(key, json))));
        FormerRows rows = new FormerRows(now, found);
        rows.mend();
        return withoutCycles(rows);
    }

    /** Reporting lines and parents that were taken back may lead back to themselves beside those that were imported. */
    private static Portfolio withoutCycles(FormerRows rows) {
        Portfolio then = rows.portfolio();
        boolean cut = cut(rows, EntityKind.ACCOUNT, "parentId", then.accounts(), Account::id, Account::parentId);
        cut |= cut(rows, EntityKind.CONTACT, "reportsToId", then.contacts(), Contact::id, Contact::reportsToId);
        cut |= cut(rows, EntityKind.EMPLOYEE, "managerId", then.employees(), Employee::id, Employee::managerId);
        return cut ? rows.portfolio() : then;
    }

    private static <T> boolean cut(
            FormerRows rows,
            EntityKind kind,
            String column,
            List<T> all,
            Function<T, String> id,
            Function<T, @Nullable String> above) {
        if (!rows.has(kind)) {
            return false;
        }
        Map<String, Integer> places = new HashMap<>();
        all.forEach(row -> places.put(id.apply(row), places.size()));
        int[] next = all.stream()
                .mapToInt(row ->
                        Optional.ofNullable(above.apply(row)).map(places::get).orElse(-1))
                .toArray();
        List<int[]> cycles = Chains.cycles(next);
        cycles.forEach(
                cycle -> Arrays.stream(cycle).forEach(member -> rows.clear(kind, id.apply(all.get(member)), column)));
        return !cycles.isEmpty();
    }
}
