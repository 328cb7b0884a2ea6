package org.twoeyes.service.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.Life;
import org.twoeyes.model.Ids;

/**
 * Which accounts to list, and in which order. An empty filter lets everything through.
 *
 * @param question words of the name or the id
 * @param sort one of {@link #SORTS}; ties by id
 */
public record AccountQuery(
        Optional<String> question,
        Optional<Life> life,
        Optional<String> tier,
        Optional<String> region,
        Optional<String> segment,
        String sort) {

    private static final Map<String, Comparator<AccountRow>> ORDERS = Map.of(
            "value", descending(AccountRow::value),
            "revenue", descending(AccountRow::revenue),
            "contacts", descending(AccountRow::contacts),
            "name", Comparator.comparing(row -> SearchText.of(row.name()), Ids.ORDER),
            "eyes", Comparator.comparingInt(AccountRow::eyes).thenComparing(descending(AccountRow::value)),
            "trueEyes", Comparator.comparingInt(AccountRow::trueEyes).thenComparing(descending(AccountRow::value)),
            "key", nullsLast(AccountRow::key),
            "universal", nullsLast(AccountRow::universal),
            "organizational", Comparator.comparingDouble(AccountRow::organizational),
            "gap", descending(row -> row.topGap() == null ? -1 : row.topGap().severity()));

    /** What accounts can be sorted by: worth and size descending, health ascending. */
    public static final List<String> SORTS = ORDERS.keySet().stream().sorted().toList();

    /** The accounts asked for. O(accounts · log accounts). */
    public List<AccountRow> of(AnalyzedPortfolio portfolio) {
        Comparator<AccountRow> order = ORDERS.get(sort);
        if (order == null) {
            throw new IllegalArgumentException("sort (" + sort + ") must be one of " + SORTS);
        }
        String folded = SearchText.of(question.orElse(""));
        return portfolio.accountRows().stream()
                .filter(row ->
                        folded.isEmpty() || SearchText.rank(SearchText.of(row.name() + " " + row.id()), folded) >= 0)
                .filter(row -> life.isEmpty() || life.get() == row.life())
                .filter(row ->
                        isEqual(tier, row.tier()) && isEqual(region, row.region()) && isEqual(segment, row.segment()))
                .sorted(order.thenComparing(AccountRow::id, Ids.ORDER))
                .toList();
    }

    private static boolean isEqual(Optional<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || wanted.get().equals(value == null ? "" : value);
    }

    private static Comparator<AccountRow> descending(java.util.function.ToDoubleFunction<AccountRow> figure) {
        return Comparator.comparingDouble(figure).reversed();
    }

    private static Comparator<AccountRow> nullsLast(java.util.function.Function<AccountRow, @Nullable Double> figure) {
        return Comparator.comparingDouble(row -> {
            Double value = figure.apply(row);
            return value == null ? Double.POSITIVE_INFINITY : value;
        });
    }
}
