package org.twoeyes.service.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found by its name or id.
 *
 * @param kind {@code account}, {@code contact} or {@code employee}
 * @param detail what tells it from others of that name; may be empty
 * @param accountId where it belongs; null for an employee
 */
public record SearchHit(
        String kind,
        String id,
        String name,
        String detail,
        @Nullable String accountId) {

    /**
     * What fits a question best, at most so many: names that begin with it come first, then with its words, then those that
     * contain them.
     */
    public static Found find(AnalyzedPortfolio portfolio, String question, int most) {
        return portfolio.search().find(question, most);
    }

    /** The best of all that fit a question, and how many there are in all. */
    public record Found(List<SearchHit> best, int total) {}
}
