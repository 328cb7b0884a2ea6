package org.twoeyes.network;

import java.time.LocalDate;
import java.util.List;
import org.twoeyes.model.Direction;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;

/** Packs the interactions up to a date. Used once. */
final class MeetingPacker {

    private final Policy policy;
    private final int today;
    private final List<Interaction> rows;
    private final EmployeeTable employees;
    private final ContactTable contacts;
    private final Decay decay;

    MeetingPacker(Portfolio portfolio, LocalDate asOf, EmployeeTable employees, ContactTable contacts) {
        this.policy = portfolio.policy();
        this.today = (int) asOf.toEpochDay();
        this.rows = portfolio.interactions().stream()
                .filter(row -> !row.on().isAfter(asOf))
                .toList();
        this.employees = employees;
        this.contacts = contacts;
        this.decay = new Decay(policy.halfLifeDays());
    }

    MeetingTable pack() {
        int[] attendeeStart = new int[rows.size() + 1];
        IntBag attendees = new IntBag();
        IntBag seenBy = new IntBag();
        IntBag seenMeeting = new IntBag();
        double[] factor = new double[rows.size()];
        boolean[] outbound = new boolean[rows.size()];
        int[] day = new int[rows.size()];
        boolean[] touches = new boolean[rows.size()];
        for (int meeting = 0; meeting < factor.length; meeting++) {
            Interaction row = rows.get(meeting);
            double weight = policy.channelWeight(row.channel());
            day[meeting] = (int) row.on().toEpochDay();
            touches[meeting] = weight > 0;
            factor[meeting] = 1 - weight * crowding(row) * decay.after(today - day[meeting]);
            outbound[meeting] = row.direction() == Direction.OUT;
            for (String id : row.employeeIds()) {
                int employee = employees.indexOf(id);
                if (employee >= 0) {
                    attendees.add(employee);
                }
            }
            attendees.sortFrom(attendeeStart[meeting]);
            attendeeStart[meeting + 1] = attendees.size();
            for (String id : row.contactIds()) {
                int contact = contacts.indexOf(id);
                if (contact >= 0) {
                    seenBy.add(contact);
                    seenMeeting.add(meeting);
                }
            }
        }
        int[] start = new int[contacts.size() + 1];
        int[] meetings = byContact(start, seenBy, seenMeeting);
        return new MeetingTable(start, meetings, attendeeStart, attendees.toArray(), day, touches, factor, outbound);
    }

    private double crowding(Interaction row) {
        double pairs = (double) row.employeeIds().size() * row.contactIds().size();
        return Math.min(1, policy.crowd() / pairs);
    }

    private static int[] byContact(int[] start, IntBag seenBy, IntBag seenMeeting) {
        for (int i = 0; i < seenBy.size(); i++) {
            start[seenBy.get(i) + 1]++;
        }
        for (int i = 0; i + 1 < start.length; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        int[] meetings = new int[seenBy.size()];
        for (int i = 0; i < seenBy.size(); i++) {
            meetings[next[seenBy.get(i)]++] = seenMeeting.get(i);
        }
        return meetings;
    }
}
