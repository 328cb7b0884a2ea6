package org.twoeyes.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.twoeyes.model.Direction;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;

/** Packs the interactions up to a date. Used once. */
final class MeetingPacker {

    private final Policy policy;
    private final LocalDate asOf;
    private final int today;
    private final EmployeeTable employees;
    private final ContactTable contacts;
    private final Decay decay;

    private final List<Interaction> rows;
    private final int[] attendeeStart;
    private final IntBag attendees = new IntBag();
    private final MeetingColumns columns;

    /** Packs some of all interactions: those up to a date, at most {@code most}. */
    MeetingPacker(Policy policy, LocalDate asOf, EmployeeTable employees, ContactTable contacts, int most) {
        this.policy = policy;
        this.asOf = asOf;
        this.today = (int) asOf.toEpochDay();
        this.employees = employees;
        this.contacts = contacts;
        this.decay = new Decay(policy.halfLifeDays());
        this.rows = new ArrayList<>(most);
        this.attendeeStart = new int[most + 1];
        this.columns = new MeetingColumns(most);
    }

    /** The table of rows of all dates, given in their order. */
    MeetingTable pack(List<Interaction> all) {
        IntBag seenBy = new IntBag();
        IntBag seenMeeting = new IntBag();
        for (Interaction row : all) {
            if (isVisible(row)) {
                for (String id : row.contactIds()) {
                    int contact = contacts.indexOf(id);
                    if (contact >= 0) {
                        seenBy.add(contact);
                        seenMeeting.add(rows.size());
                    }
                }
                add(row);
            }
        }
        return table(IntRows.of(contacts.size(), seenBy, seenMeeting));
    }

    /**
     * The table of rows of all dates, from that of another state. O(interactions) copies.
     *
     * @param before of the same employees
     * @param numbersOfContacts which of its contacts are the same
     * @param changes what differs, in the order of rows
     */
    MeetingTable pack(
            List<Interaction> all,
            MeetingTable before,
            Renumbering numbersOfContacts,
            List<RowChange<Interaction>> changes) {
        MeetingNumbers numbers = new MeetingNumbers(before, numbersOfContacts);
        int next = 0;
        for (RowChange<Interaction> change : changes) {
            Interaction after = change.after();
            Interaction row = after == null ? Objects.requireNonNull(change.before()) : after;
            int found = Collections.binarySearch(before.rows(), row, Portfolio.INTERACTION_ORDER);
            int at = found < 0 ? -1 - found : found;
            copy(before, next, at);
            next = at;
            if (found >= 0) {
                numbers.goes(found, contactsOf(before.row(found)));
                next++;
            }
            if (after != null && isVisible(after)) {
                numbers.comes(rows.size(), contactsOf(after));
                add(after);
            }
        }
        copy(before, next, before.size());
        return table(numbers.byContact()).with(visible(all, rows.size(), asOf));
    }

    /**
     * The rows up to a date: those of the portfolio, so that equal ones of an earlier reading are not kept beside them.
     *
     * @param count how many there are
     */
    static List<Interaction> visible(List<Interaction> all, int count, LocalDate asOf) {
        return all.size() == count
                ? all
                : all.stream().filter(row -> isVisible(row, asOf)).toList();
    }

    /** Takes rows over up to one. */
    private void copy(MeetingTable before, int from, int to) {
        int place = rows.size();
        int shift = attendees.size() - before.firstAttendee(from);
        columns.take(before.columns(), from, to, place);
        before.addAttendees(from, to, attendees);
        for (int meeting = from; meeting < to; meeting++) {
            attendeeStart[++place] = before.endAttendee(meeting) + shift;
        }
        rows.addAll(before.rows().subList(from, to));
    }

    private MeetingTable table(IntRows byContact) {
        return new MeetingTable(rows, byContact, new IntRows(attendeeStart, attendees.toArray()), columns);
    }

    private boolean isVisible(Interaction row) {
        return isVisible(row, asOf);
    }

    private static boolean isVisible(Interaction row, LocalDate asOf) {
        return !row.on().isAfter(asOf);
    }

    private void add(Interaction row) {
        int meeting = rows.size();
        double weight = policy.channelWeight(row.channel());
        columns.day[meeting] = (int) row.on().toEpochDay();
        columns.touches[meeting] = weight > 0;
        columns.weight[meeting] = weight * crowding(row);
        columns.fade(meeting, today, decay);
        columns.outbound[meeting] = row.direction() == Direction.OUT;
        for (String id : row.employeeIds()) {
            int employee = employees.indexOf(id);
            if (employee >= 0) {
                attendees.add(employee);
            }
        }
        attendees.sortFrom(attendeeStart[meeting]);
        attendeeStart[meeting + 1] = attendees.size();
        rows.add(row);
    }

    private int[] contactsOf(Interaction row) {
        return row.contactIds().stream()
                .mapToInt(contacts::indexOf)
                .filter(contact -> contact >= 0)
                .toArray();
    }

    private double crowding(Interaction row) {
        double pairs = (double) row.employeeIds().size() * row.contactIds().size();
        return Math.min(1, policy.crowd() / pairs);
    }
}
