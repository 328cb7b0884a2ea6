package org.twoeyes.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.twoeyes.model.Interaction;

/** The interactions up to the date of a network, in the order of their ids, and which contacts attended them. */
public final class MeetingTable {

    private final List<Interaction> rows;
    private final int[] contactStart;
    private final int[] meetings;
    private final int[] attendeeStart;
    private final int[] attendees;
    private final int[] day;
    private final boolean[] touches;
    private final double[] factor;
    private final boolean[] outbound;

    MeetingTable(
            List<Interaction> rows,
            IntRows byContact,
            IntRows attendees,
            int[] day,
            boolean[] touches,
            double[] factor,
            boolean[] outbound) {
        this.rows = rows;
        this.contactStart = byContact.start;
        this.meetings = byContact.values;
        this.attendeeStart = attendees.start;
        this.attendees = attendees.values;
        this.day = day;
        this.touches = touches;
        this.factor = factor;
        this.outbound = outbound;
    }

    /** The same table of equal rows. */
    MeetingTable with(List<Interaction> others) {
        return new MeetingTable(
                others, byContact(), new IntRows(attendeeStart, attendees), day, touches, factor, outbound);
    }

    /** The same table of employees with other numbers; those who are gone attended nothing. O(attendances). */
    MeetingTable ofEmployees(Renumbering employees) {
        if (employees.isSame()) {
            return this;
        }
        BitSet gone = new BitSet();
        employees.gone().forEach(gone::set);
        int[] moved = employees.renumbered(attendees);
        int[] start = new int[attendeeStart.length];
        int kept = 0;
        for (int meeting = 0; meeting < size(); meeting++) {
            for (int i = attendeeStart[meeting]; i < attendeeStart[meeting + 1]; i++) {
                moved[kept] = moved[i];
                kept += gone.get(attendees[i]) ? 0 : 1;
            }
            start[meeting + 1] = kept;
        }
        IntRows others = new IntRows(start, Arrays.copyOf(moved, kept));
        return new MeetingTable(rows, byContact(), others, day, touches, factor, outbound);
    }

    /** The same table of contacts with other numbers; who has come was in none of the interactions. O(attendances). */
    MeetingTable ofContacts(Renumbering contacts) {
        IntRows.Builder nothing = new IntRows.Builder();
        contacts.come().forEach(contact -> nothing.end());
        IntRows others = byContact().next(contacts, meetings, nothing.build());
        return new MeetingTable(rows, others, new IntRows(attendeeStart, attendees), day, touches, factor, outbound);
    }

    /** How many interactions there are; they are numbered in the order of their ids. */
    public int size() {
        return rows.size();
    }

    /** The interactions of each contact; not to be changed. */
    IntRows byContact() {
        return new IntRows(contactStart, meetings);
    }

    /**
     * Copies what is known of some interactions.
     *
     * @param place where the first is written in the columns
     * @param who the attendees are added to
     */
    void copy(
            int from,
            int to,
            int place,
            int[] days,
            boolean[] touched,
            double[] factors,
            boolean[] outbounds,
            IntBag who) {
        int count = to - from;
        System.arraycopy(day, from, days, place, count);
        System.arraycopy(touches, from, touched, place, count);
        System.arraycopy(factor, from, factors, place, count);
        System.arraycopy(outbound, from, outbounds, place, count);
        who.addAll(attendees, attendeeStart[from], attendeeStart[to]);
    }

    List<Interaction> rows() {
        return rows;
    }

    /** The stored facts of an interaction. */
    public Interaction row(int meeting) {
        return rows.get(meeting);
    }

    /** The position of the first interaction of a contact, for {@link #meeting}. */
    public int first(int contact) {
        return contactStart[contact];
    }

    /** One past the position of the last interaction of a contact. */
    public int end(int contact) {
        return contactStart[contact + 1];
    }

    /** The interaction at a position; those of a contact are in the order of their ids. */
    public int meeting(int position) {
        return meetings[position];
    }

    /** What an interaction leaves of the distance to full strength: 1 − channel weight · crowding · decay. */
    public double factor(int meeting) {
        return factor[meeting];
    }

    /** The epoch day of an interaction. */
    public int day(int meeting) {
        return day[meeting];
    }

    /** Says whether an interaction counts as a contact: its channel weighs more than 0. */
    public boolean touches(int meeting) {
        return touches[meeting];
    }

    /** Says whether nobody at the customer answered in an interaction. */
    public boolean isOutbound(int meeting) {
        return outbound[meeting];
    }

    /** The position of the first active employee who attended an interaction, for {@link #attendee}. */
    public int firstAttendee(int meeting) {
        return attendeeStart[meeting];
    }

    /** One past the position of the last active employee who attended an interaction. */
    public int endAttendee(int meeting) {
        return attendeeStart[meeting + 1];
    }

    /** The employee at a position of {@link #firstAttendee}; in ascending order. */
    public int attendee(int position) {
        return attendees[position];
    }

    /** Says whether an employee attended an interaction. O(attendees). */
    public boolean attended(int employee, int meeting) {
        for (int i = attendeeStart[meeting]; i < attendeeStart[meeting + 1]; i++) {
            if (attendees[i] == employee) {
                return true;
            }
        }
        return false;
    }

    /**
     * derived(e, c): the strength that grew out of the interactions of a pair; 0 where nobody at the customer
     * answered. O(interactions of the contact · attendees).
     */
    public double derived(int employee, int contact) {
        double distance = 1;
        boolean answered = false;
        for (int i = contactStart[contact]; i < contactStart[contact + 1]; i++) {
            if (attended(employee, meetings[i])) {
                distance *= factor[meetings[i]];
                answered |= !outbound[meetings[i]];
            }
        }
        return answered ? 1 - distance : 0;
    }

    Optional<LocalDate> newest() {
        OptionalInt newest = Arrays.stream(day, 0, size()).max();
        return newest.isPresent() ? Optional.of(LocalDate.ofEpochDay(newest.getAsInt())) : Optional.empty();
    }
}
