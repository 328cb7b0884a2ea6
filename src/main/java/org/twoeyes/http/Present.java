package org.twoeyes.http;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.service.view.AnalyzedPortfolio;

/** Finds whom and what a request names; who is not there on the date is a problem that says so. */
final class Present {

    private static final int MOST = 5000;

    private Present() {}

    static String employee(AnalyzedPortfolio portfolio, String id) {
        if (!portfolio.isActiveEmployee(id)) {
            throw ProblemException.notFound("There is no employee (" + id + ") on this date.");
        }
        return id;
    }

    static String contact(AnalyzedPortfolio portfolio, String id) {
        if (!portfolio.isActiveContact(id)) {
            throw ProblemException.notFound("There is no contact (" + id + ") on this date.");
        }
        return id;
    }

    static String account(AnalyzedPortfolio portfolio, String id) {
        if (!portfolio.isAccount(id)) {
            throw ProblemException.notFound("There is no account (" + id + ").");
        }
        return id;
    }

    /** A list in a body that may be left out. */
    static <T> List<T> items(String name, @Nullable List<@Nullable T> values) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > MOST || values.stream().anyMatch(value -> value == null)) {
            throw ProblemException.badRequest(
                    name + " must be a list of at most " + MOST + " items, none of them null.");
        }
        return values.stream().flatMap(Stream::ofNullable).toList();
    }
}
