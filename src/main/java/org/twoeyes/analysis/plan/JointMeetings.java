package org.twoeyes.analysis.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days by which somebody who leaves and their successors meet the contacts together: spread evenly over the working
 * days (Monday to Friday) before the leaving date, so that after the last meeting some time is left too.
 */
public final class JointMeetings {

    private JointMeetings() {}

    /**
     * The days of so many meetings, the first first.
     *
     * @param today not a day of a meeting any more, but where no working day is left
     * @param leavesOn the leaving date, not before {@code today}; no day of a meeting
     */
    public static List<LocalDate> days(LocalDate today, LocalDate leavesOn, int meetings) {
        List<LocalDate> working = today.plusDays(1)
                .datesUntil(leavesOn.isAfter(today) ? leavesOn : today.plusDays(1))
                .filter(JointMeetings::isWorking)
                .toList();
        List<LocalDate> days = new ArrayList<>();
        for (long meeting = 1; meeting <= meetings; meeting++) {
            days.add(working.isEmpty() ? today : working.get((int) (meeting * working.size() / (meetings + 1))));
        }
        return days;
    }

    private static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
