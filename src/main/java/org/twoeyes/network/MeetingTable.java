package org.twoeyes.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.twoeyes.model.Interaction;

/** The interactions up to the date of a network, in the order of their ids, and which contacts attended them. */
public final class MeetingTable {

    private static final int LATER = -1;

    private final List<Interaction> rows;
    private final int[] contactStart;
    private final int[] meetings;
    private final int[] attendeeStart;
    private final int[] attendees;
    private final MeetingColumns columns;
    private final int[] day;
    private final double[] factor;
    private final boolean[] outbound;

    /** @param columns of at least all rows */
    MeetingTable(List<Interaction> rows, IntRows byContact, IntRows attendees, MeetingColumns columns) {
        this.rows = rows;
        this.contactStart = byContact.start;
        this.meetings = byContact.values;
        this.attendeeStart = attendees.start;
        this.attendees = attendees.values;
        this.columns = columns;
        this.day = columns.day;
        this.factor = columns.factor;
        this.outbound = columns.outbound;
    }

    /** The same table of equal rows. */
    MeetingTable with(List<Interaction> others) {
        return new MeetingTable(others, byContact(), new IntRows(attendeeStart, attendees), columns);
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
        return new MeetingTable(rows, byContact(), others, columns);
    }

    /** The same table of contacts with other numbers; who has come was in none of the interactions. O(attendances). */
    MeetingTable ofContacts(Renumbering contacts) {
        IntRows.Builder nothing = new IntRows.Builder();
        contacts.come().forEach(contact -> nothing.end());
        IntRows others = byContact().next(contacts, meetings, nothing.build());
        return new MeetingTable(rows, others, new IntRows(attendeeStart, attendees), columns);
    }

    /** The interactions up to an earlier day, as they weigh on that day. O(attendances). */
    MeetingTable upTo(int today, Decay decay) {
        int[] place = new int[size()];
        int kept = 0;
        for (int meeting = 0; meeting < place.length; meeting++) {
            place[meeting] = day[meeting] <= today ? kept++ : LATER;
        }
        List<Interaction> then = new ArrayList<>(kept);
        MeetingColumns thenColumns = new MeetingColumns(kept);
        IntRows.Builder who = new IntRows.Builder(kept, attendees.length);
        for (int meeting = 0; meeting < place.length; meeting++) {
            if (place[meeting] != LATER) {
                then.add(rows.get(meeting));
                thenColumns.take(columns, meeting, meeting + 1, place[meeting]);
                thenColumns.fade(place[meeting], today, decay);
                for (int i = attendeeStart[meeting]; i < attendeeStart[meeting + 1]; i++) {
                    who.add(attendees[i]);
                }
                who.end();
            }
        }
        IntRows.Builder met = new IntRows.Builder(contactStart.length - 1, meetings.length);
        for (int contact = 0; contact + 1 < contactStart.length; contact++) {
            for (int i = contactStart[contact]; i < contactStart[contact + 1]; i++) {
                if (place[meetings[i]] != LATER) {
                    met.add(place[meetings[i]]);
                }
            }
            met.end();
        }
        return new MeetingTable(then, met.build(), who.build(), thenColumns);
    }

    /** How many interactions there are; they are numbered in the order of their ids. */
    public int size() {
        return rows.size();
    }

    /** The interactions of each contact; not to be changed. */
    IntRows byContact() {
        return new IntRows(contactStart, meetings);
    }

    /** Adds the attendees of some interactions to others. */
    void addAttendees(int from, int to, IntBag who) {
        who.addAll(attendees, attendeeStart[from], attendeeStart[to]);
    }

    MeetingColumns columns() {
        return columns;
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
        return columns.touches[meeting];
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
