package org.twoeyes.analysis.path;

import java.time.LocalDate;
import java.util.List;

/**
 * Through whom an employee can be introduced to a contact.
 *
 * @param asOf the date it is said of
 * @param from the employee
 * @param to the contact
 * @param paths the best and, if there is one, the best that shares nobody with it but the two; empty where no path
 *     of at most {@link IntroductionSearch#MOST_HOPS} links joins them
 */
public record IntroductionReport(LocalDate asOf, String from, String to, List<IntroductionPath> paths) {

    public IntroductionReport {
        paths = List.copyOf(paths);
    }
}
