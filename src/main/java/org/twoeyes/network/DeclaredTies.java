package org.twoeyes.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Tie;

/**
 * What was declared of ties between active people up to a day, contact by contact, as it stands on that day and on any before it.
 * Rows are looked at in their own order, one after the other in memory, and only what is made of them is put to their contacts.
 * About 20 bytes a tie. Source: {@code docs/methods/strength.md}.
 */
final class DeclaredTies {

    private static final int INACTIVE = -1;
    private static final int[] NONE = {};

    private final int[] start;
    private final int[] employee;
    private final double[] initial;
    private final int[] since;
    private final int[] lastUsed;

    /** The places among the rows of those of somebody who was not active; none after another day was made of them. */
    private final int[] idle;

    /** Where those of each contact start is known; the ties are still to be written. */
    private DeclaredTies(int[] start, int ties, int[] idle) {
        this(start, new int[ties], new double[ties], new int[ties], new int[ties], idle);
    }

    private DeclaredTies(int[] start, int[] employee, double[] initial, int[] since, int[] lastUsed, int[] idle) {
        this.start = start;
        this.employee = employee;
        this.initial = initial;
        this.since = since;
        this.lastUsed = lastUsed;
        this.idle = idle;
    }

    /**
     * Takes declared ties. O(ties + contacts).
     *
     * @param declared in any order; quickest where those of an employee come one after the other
     */
    static DeclaredTies of(
            Policy policy, List<Tie> declared, LocalDate asOf, EmployeeTable employees, ContactTable contacts) {
        int[] start = new int[contacts.size() + 1];
        int[] contactOf = new int[declared.size()];
        DeclaredTies rows = new DeclaredTies(start, declared.size(), NONE);
        IntBag idle = new IntBag();
        int today = (int) asOf.toEpochDay();
        String declarer = "";
        int number = INACTIVE;
        for (int i = 0; i < contactOf.length; i++) {
            Tie tie = declared.get(i);
            if (!tie.employeeId().equals(declarer)) {
                declarer = tie.employeeId();
                number = employees.indexOf(declarer);
            }
            int contact = number == INACTIVE ? INACTIVE : contacts.indexOf(tie.contactId());
            if (contact == INACTIVE) {
                idle.add(i);
            }
            contactOf[i] = day(tie.since()) <= today ? contact : INACTIVE;
            if (contactOf[i] != INACTIVE) {
                rows.write(i, number, tie, policy);
                start[contactOf[i] + 1]++;
            }
        }
        for (int contact = 0; contact < contacts.size(); contact++) {
            start[contact + 1] += start[contact];
        }
        DeclaredTies ties = new DeclaredTies(start, start[contacts.size()], idle.toArray());
        int[] next = start.clone();
        for (int i = 0; i < contactOf.length; i++) {
            if (contactOf[i] != INACTIVE) {
                ties.take(next[contactOf[i]]++, rows, i, 1);
            }
        }
        return ties;
    }

    private void write(int place, int number, Tie tie, Policy policy) {
        Double strength = tie.strength();
        employee[place] = number;
        initial[place] = strength == null ? 1 : Math.min(1, strength / policy.strengthMax());
        since[place] = day(tie.since());
        lastUsed[place] = day(tie.lastContact());
    }

    /** The epoch day of a date; {@link TieTable#NEVER}, which is before all of them, if there is none. */
    private static int day(@Nullable LocalDate date) {
        return date == null ? TieTable.NEVER : (int) date.toEpochDay();
    }

    private void take(int place, DeclaredTies from, int first, int count) {
        System.arraycopy(from.employee, first, employee, place, count);
        System.arraycopy(from.initial, first, initial, place, count);
        System.arraycopy(from.since, first, since, place, count);
        System.arraycopy(from.lastUsed, first, lastUsed, place, count);
    }

    /**
     * The same after some have come and gone and others have other numbers. O(ties) copies in large pieces.
     *
     * @param contacts which of them are the same and have the same ties
     * @param employees which of them are the same
     * @param part the ties of the contacts that have come, by their numbers then
     */
    DeclaredTies next(Renumbering contacts, Renumbering employees, DeclaredTies part) {
        if (contacts.isSame() && employees.isSame()) {
            return this;
        }
        int size = employee.length
                + part.employee.length
                - contacts.gone().map(this::count).sum();
        DeclaredTies carried = new DeclaredTies(start, employees.renumbered(employee), initial, since, lastUsed, NONE);
        DeclaredTies next = new DeclaredTies(new int[contacts.sizeThen() + 1], size, NONE);
        contacts.walk(new Renumbering.Walk() {
            @Override
            public void kept(int numberBefore, int numberThen, int count) {
                next.takeOf(numberThen, carried, numberBefore, count);
            }

            @Override
            public void come(int place, int numberThen) {
                next.takeOf(numberThen, part, numberThen, 1);
            }
        });
        return next;
    }

    /** Writes those of some contacts of others down, from a contact on; those of the contacts before are written. */
    private void takeOf(int contact, DeclaredTies from, int firstContact, int contacts) {
        int first = from.start[firstContact];
        take(start[contact], from, first, from.start[firstContact + contacts] - first);
        for (int i = 0; i < contacts; i++) {
            start[contact + i + 1] = start[contact + i] + from.count(firstContact + i);
        }
    }

    private int count(int contact) {
        return start[contact + 1] - start[contact];
    }

    /** The places, among the rows that it was made of, of those of somebody who was not active: ascending. */
    IntStream idle() {
        return Arrays.stream(idle);
    }

    /** The position of a contact's first tie. */
    int first(int contact) {
        return start[contact];
    }

    /** One past the position of a contact's last tie. */
    int end(int contact) {
        return start[contact + 1];
    }

    /** Who declared the tie at a position. */
    int employee(int position) {
        return employee[position];
    }

    /** s0: the declared strength as a share of the policy's maximum; 1 where none is given. */
    double initialStrength(int position) {
        return initial[position];
    }

    /** Says whether the tie at a position has begun by a day. */
    boolean hasBegun(int position, int today) {
        return since[position] <= today;
    }

    /** The day on which the tie at a position was last used; {@link TieTable#NEVER} if it has no date that was known by a day. */
    int lastContact(int position, int today) {
        boolean isKnown = lastUsed[position] != TieTable.NEVER && lastUsed[position] <= today;
        return isKnown ? lastUsed[position] : since[position] <= today ? since[position] : TieTable.NEVER;
    }
}
