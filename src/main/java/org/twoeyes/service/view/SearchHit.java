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

    /** All that fit a question, the best first: names that begin with it, then with its words, then those that contain them. */
    public static List<SearchHit> find(AnalyzedPortfolio portfolio, String question) {
        return portfolio.search().find(question);
    }
}
