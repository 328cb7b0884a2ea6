package org.twoeyes.network;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Tie;

/**
 * Computes the strength and the last contact of every tie, contact by contact. Used once. O(declared ties
 * + attendances).
 *
 * <p>Source: {@code docs/methods/strength.md}.
 */
final class TiePacker {

    private final Policy policy;
    private final int today;
    private final Decay decay;
    private final EmployeeTable employees;
    private final ContactTable contacts;
    private final MeetingTable meetings;
    private final List<Tie> declared;
    private final int[] declaredStart;
    private final int[] declaredTies;

    private final double[] declaredOf;
    private final double[] strengthOf;
    private final double[] distance;
    private final boolean[] answered;
    private final int[] metOn;
    private final int[] lastOn;
    private final boolean[] known;
    private final boolean[] met;
    private final IntBag touched = new IntBag();

    /**
     * Packs the ties among some people.
     *
     * @param declared the declared ties; at least all those of the contacts that are packed
     */
    TiePacker(
            Policy policy,
            List<Tie> declared,
            LocalDate asOf,
            EmployeeTable employees,
            ContactTable contacts,
            MeetingTable meetings) {
        this.policy = policy;
        this.today = (int) asOf.toEpochDay();
        this.decay = new Decay(policy.halfLifeDays());
        this.employees = employees;
        this.contacts = contacts;
        this.meetings = meetings;
        this.declared = declared;
        this.declaredStart = new int[contacts.size() + 1];
        this.declaredTies = declaredByContact();
        this.declaredOf = new double[employees.size()];
        this.strengthOf = new double[employees.size()];
        this.distance = new double[employees.size()];
        this.answered = new boolean[employees.size()];
        this.metOn = new int[employees.size()];
        this.lastOn = new int[employees.size()];
        this.known = new boolean[employees.size()];
        this.met = new boolean[employees.size()];
    }

    /** The ties of all contacts. */
    TieTable pack() {
        return new TieTable(
                employees.size(), pack(IntStream.range(0, contacts.size()).toArray()));
    }

    /** The ties of some contacts, in their order. */
    TieRows pack(int[] some) {
        TieRows.Builder rows = new TieRows.Builder(some.length);
        for (int contact : some) {
            declare(contact);
            derive(contact);
            touched.sort();
            settle();
            append(true, rows);
            rows.endLive();
            append(false, rows);
            rows.end();
            forget();
        }
        return rows.build();
    }

    /** Takes the declared ties of a contact. */
    private void declare(int contact) {
        for (int i = declaredStart[contact]; i < declaredStart[contact + 1]; i++) {
            Tie tie = declared.get(declaredTies[i]);
            int employee = employees.indexOf(tie.employeeId());
            touch(employee);
            int on = declaredContact(tie);
            lastOn[employee] = on;
            int age = on == TieTable.NEVER ? policy.undatedAgeDays() : today - on;
            declaredOf[employee] = initialStrength(tie) * decay.after(age);
        }
    }

    /** s0: the declared strength as a share of the policy's maximum; 1 where none is given. */
    private double initialStrength(Tie tie) {
        Double strength = tie.strength();
        return strength == null ? 1 : Math.min(1, strength / policy.strengthMax());
    }

    /** The day a declared tie was last used, {@link TieTable#NEVER} if it has no date that was known by today. */
    private int declaredContact(Tie tie) {
        int last = knownDay(tie.lastContact());
        return last == TieTable.NEVER ? knownDay(tie.since()) : last;
    }

    private int knownDay(@Nullable LocalDate date) {
        if (date == null || date.toEpochDay() > today) {
            return TieTable.NEVER;
        }
        return (int) date.toEpochDay();
    }

    /** Takes the interactions of a contact, in the order of their ids. */
    private void derive(int contact) {
        for (int i = meetings.first(contact); i < meetings.end(contact); i++) {
            int meeting = meetings.meeting(i);
            for (int j = meetings.firstAttendee(meeting); j < meetings.endAttendee(meeting); j++) {
                int employee = meetings.attendee(j);
                touch(employee);
                met[employee] = true;
                distance[employee] *= meetings.factor(meeting);
                answered[employee] |= !meetings.isOutbound(meeting);
                if (meetings.touches(meeting)) {
                    metOn[employee] = Math.max(metOn[employee], meetings.day(meeting));
                }
            }
        }
    }

    private void touch(int employee) {
        if (!known[employee]) {
            known[employee] = true;
            touched.add(employee);
            declaredOf[employee] = 0;
            distance[employee] = 1;
            answered[employee] = false;
            met[employee] = false;
            metOn[employee] = TieTable.NEVER;
            lastOn[employee] = TieTable.NEVER;
        }
    }

    /** Joins what was declared with what was derived. */
    private void settle() {
        for (int i = 0; i < touched.size(); i++) {
            int employee = touched.get(i);
            strengthOf[employee] = declaredOf[employee];
            if (met[employee] && answered[employee]) {
                strengthOf[employee] = Math.max(declaredOf[employee], 1 - distance[employee]);
                lastOn[employee] = Math.max(lastOn[employee], metOn[employee]);
            }
        }
    }

    private void append(boolean live, TieRows.Builder rows) {
        for (int i = 0; i < touched.size(); i++) {
            int employee = touched.get(i);
            if (Thresholds.reaches(strengthOf[employee], policy.liveThreshold()) == live) {
                rows.add(employee, strengthOf[employee], declaredOf[employee], lastOn[employee]);
            }
        }
    }

    private void forget() {
        for (int i = 0; i < touched.size(); i++) {
            known[touched.get(i)] = false;
        }
        touched.clear();
    }

    private int[] declaredByContact() {
        IntBag ties = new IntBag();
        IntBag of = new IntBag();
        String declarer = "";
        boolean isActive = false;
        for (int i = 0; i < declared.size(); i++) {
            Tie tie = declared.get(i);
            LocalDate since = tie.since();
            boolean begun = since == null || since.toEpochDay() <= today;
            if (!tie.employeeId().equals(declarer)) { // those of one employee come one after the other
                declarer = tie.employeeId();
                isActive = employees.indexOf(declarer) >= 0;
            }
            int contact = begun && isActive ? contacts.indexOf(tie.contactId()) : -1;
            if (contact >= 0) {
                ties.add(i);
                of.add(contact);
                declaredStart[contact + 1]++;
            }
        }
        for (int contact = 0; contact < contacts.size(); contact++) {
            declaredStart[contact + 1] += declaredStart[contact];
        }
        int[] next = declaredStart.clone();
        int[] sorted = new int[ties.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[next[of.get(i)]++] = ties.get(i);
        }
        return sorted;
    }
}
