package org.twoeyes.service.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days that whoever moves through time looks at next: the ends of months beside those that were looked at last. Not safe for use by
 * several threads.
 */
final class DaysAhead {

    /** As many days as a comparison has. */
    private static final int REMEMBERED = 2;

    /** So many months before today is the day that today is compared with, unless somebody chooses another. */
    static final int COMPARED = 3;

    private final Deque<LocalDate> looked = new ArrayDeque<>();
    private boolean expectsComparison;

    /** Notes that a day before today is looked at. */
    void look(LocalDate day) {
        looked.remove(day);
        looked.addFirst(day);
        if (looked.size() > REMEMBERED) {
            looked.removeLast();
        }
    }

    /** Expects, as long as no day is looked at, that today is compared with an earlier one. */
    void expectComparison() {
        expectsComparison = true;
    }

    /** The days beside these that are before today, those beside the last one first, and of both the earlier. */
    List<LocalDate> ahead(LocalDate today) {
        if (looked.isEmpty() && expectsComparison) {
            return List.of(YearMonth.from(today).minusMonths(COMPARED).atEndOfMonth());
        }
        return looked.stream()
                .flatMap(day -> Stream.of(endOfMonthBefore(day), endOfMonthAfter(day)))
                .filter(day -> day.isBefore(today))
                .distinct()
                .toList();
    }

    /** Nobody moves through time. */
    void forget() {
        looked.clear();
        expectsComparison = false;
    }

    private static LocalDate endOfMonthBefore(LocalDate day) {
        return YearMonth.from(day).minusMonths(1).atEndOfMonth();
    }

    private static LocalDate endOfMonthAfter(LocalDate day) {
        return YearMonth.from(day.plusDays(1)).atEndOfMonth();
    }
}
