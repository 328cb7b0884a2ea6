package org.twoeyes.network;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The ties of a network: for each contact its holders (live ties) by employee, then the ties that are not
 * live by employee; for each employee the contacts they hold.
 */
public final class TieTable {

    /** Stands for "no last contact". */
    public static final int NEVER = Integer.MIN_VALUE;

    private static final int[] NOBODY = {};

    private final int[] start;
    private final int[] liveEnd;
    private final int[] employee;
    private final double[] strength;
    private final double[] declared;
    private final int[] lastContact;
    private final int[] heldStart;
    private final int[] held;

    TieTable(
            int employees,
            int[] start,
            int[] liveEnd,
            int[] employee,
            double[] strength,
            double[] declared,
            int[] lastContact) {
        this.start = start;
        this.liveEnd = liveEnd;
        this.employee = employee;
        this.strength = strength;
        this.declared = declared;
        this.lastContact = lastContact;
        this.heldStart = new int[employees + 1];
        for (int contact = 0; contact < liveEnd.length; contact++) {
            for (int tie = start[contact]; tie < liveEnd[contact]; tie++) {
                heldStart[employee[tie] + 1]++;
            }
        }
        for (int i = 0; i < employees; i++) {
            heldStart[i + 1] += heldStart[i];
        }
        this.held = new int[heldStart[employees]];
        int[] next = heldStart.clone();
        for (int contact = 0; contact < liveEnd.length; contact++) {
            for (int tie = start[contact]; tie < liveEnd[contact]; tie++) {
                held[next[employee[tie]]++] = contact;
            }
        }
    }

    private TieTable(TieTable holders, double[] strength, double[] declared, int[] lastContact) {
        this.start = holders.start;
        this.liveEnd = holders.liveEnd;
        this.employee = holders.employee;
        this.heldStart = holders.heldStart;
        this.held = holders.held;
        this.strength = strength;
        this.declared = declared;
        this.lastContact = lastContact;
    }

    /**
     * The same ties, but of some contacts those of another table. O(ties) copies; who holds whom is shared where it stays.
     *
     * @param part the ties of these contacts, and of nobody else
     */
    TieTable with(BitSet contacts, TieTable part) {
        boolean sameEmployees = contacts.stream()
                .allMatch(contact -> liveEnd[contact] - start[contact] == part.liveEnd[contact] - part.start[contact]
                        && Arrays.equals(
                                employee,
                                start[contact],
                                start[contact + 1],
                                part.employee,
                                part.start[contact],
                                part.start[contact + 1]));
        return sameEmployees ? withStrengths(contacts, part) : spliced(contacts, part);
    }

    private TieTable withStrengths(BitSet contacts, TieTable part) {
        TieTable next = new TieTable(this, strength.clone(), declared.clone(), lastContact.clone());
        contacts.stream()
                .forEach(contact -> next.takeStrengths(part, part.start[contact], start[contact], part.count(contact)));
        return next;
    }

    private int count(int contact) {
        return start[contact + 1] - start[contact];
    }

    private void takeStrengths(TieTable from, int first, int to, int count) {
        System.arraycopy(from.strength, first, strength, to, count);
        System.arraycopy(from.declared, first, declared, to, count);
        System.arraycopy(from.lastContact, first, lastContact, to, count);
    }

    private TieTable spliced(BitSet contacts, TieTable part) {
        int grown = contacts.stream()
                .map(contact -> part.count(contact) - count(contact))
                .sum();
        TieTableBuilder builder = new TieTableBuilder(heldStart.length - 1, liveEnd.length, employee.length + grown);
        int from = 0;
        for (int contact = contacts.nextSetBit(0); contact >= 0; contact = contacts.nextSetBit(contact + 1)) {
            addTo(builder, from, contact);
            part.addTo(builder, contact, contact + 1);
            from = contact + 1;
        }
        addTo(builder, from, liveEnd.length);
        return builder.build();
    }

    /** Writes the ties of some contacts down, as they are here. */
    private void addTo(TieTableBuilder builder, int firstContact, int endContact) {
        for (int contact = firstContact; contact < endContact; contact++) {
            addTies(builder, start[contact], liveEnd[contact]);
            builder.endLive(contact);
            addTies(builder, liveEnd[contact], start[contact + 1]);
            builder.end(contact);
        }
    }

    private void addTies(TieTableBuilder builder, int from, int to) {
        for (int tie = from; tie < to; tie++) {
            builder.add(employee[tie], strength[tie], declared[tie], lastContact[tie]);
        }
    }

    /** Says whether the same employees hold a contact in another table. O(holders). */
    public boolean hasSameHolders(int contact, TieTable other) {
        return Arrays.equals(
                employee,
                start[contact],
                liveEnd[contact],
                other.employee,
                other.start[contact],
                other.liveEnd[contact]);
    }

    /** How many ties are live. */
    public int liveCount() {
        return held.length;
    }

    /** The first tie of a contact; live ones come first. */
    public int first(int contact) {
        return start[contact];
    }

    /** One past the last live tie of a contact. */
    public int endLive(int contact) {
        return liveEnd[contact];
    }

    /** One past the last tie of a contact, live or not. */
    public int end(int contact) {
        return start[contact + 1];
    }

    /** eyes(c): how many employees hold a contact. */
    public int eyes(int contact) {
        return liveEnd[contact] - start[contact];
    }

    /** Who holds a tie. */
    public int employee(int tie) {
        return employee[tie];
    }

    /** The effective strength of a tie, 0 to 1. */
    public double strength(int tie) {
        return strength[tie];
    }

    /** What of the strength was declared: 0 where nothing was. */
    public double declared(int tie) {
        return declared[tie];
    }

    /** The last contact of a tie as an epoch day, or {@link #NEVER}. */
    public int lastContact(int tie) {
        return lastContact[tie];
    }

    /** The position of the first contact an employee holds, for {@link #held}. */
    public int firstHeld(int employeeIndex) {
        return heldStart[employeeIndex];
    }

    /** One past the position of the last contact an employee holds. */
    public int endHeld(int employeeIndex) {
        return heldStart[employeeIndex + 1];
    }

    /** The contact at a position of {@link #firstHeld}; in ascending order of index. */
    public int held(int position) {
        return held[position];
    }

    /** The tie of an employee with a contact, live or not; −1 without one. O(ties of the contact). */
    public int find(int employeeIndex, int contact) {
        for (int tie = start[contact]; tie < start[contact + 1]; tie++) {
            if (employee[tie] == employeeIndex) {
                return tie;
            }
        }
        return -1;
    }

    /** Says whether an employee holds a contact. O(ties of the contact). */
    public boolean isLive(int employeeIndex, int contact) {
        int tie = find(employeeIndex, contact);
        return tie >= 0 && tie < liveEnd[contact];
    }

    /**
     * The same ties without those of some employees and with live ties of full strength for some pairs. Not in
     * place. O(ties).
     *
     * @param gone says of each employee whether their ties go
     * @param pairs employee and contact of each tie to add, one after the other; of people who are not gone
     * @param day the last contact of added ties
     */
    TieTable changed(boolean[] gone, int[] pairs, int day) {
        IntBag[] added = new IntBag[liveEnd.length];
        for (int i = 0; i < pairs.length; i += 2) {
            IntBag bag = added[pairs[i + 1]] == null ? new IntBag() : added[pairs[i + 1]];
            added[pairs[i + 1]] = bag;
            bag.add(pairs[i]);
        }
        TieTableBuilder builder = new TieTableBuilder(gone.length, added.length, employee.length + pairs.length / 2);
        for (int contact = 0; contact < added.length; contact++) {
            int[] fresh = added[contact] == null
                    ? NOBODY
                    : Arrays.stream(added[contact].toArray())
                            .sorted()
                            .distinct()
                            .toArray();
            addLive(builder, contact, gone, fresh, day);
            builder.endLive(contact);
            for (int tie = liveEnd[contact]; tie < start[contact + 1]; tie++) {
                if (!gone[employee[tie]] && Arrays.binarySearch(fresh, employee[tie]) < 0) {
                    builder.add(employee[tie], strength[tie], declared[tie], lastContact[tie]);
                }
            }
            builder.end(contact);
        }
        return builder.build();
    }

    /** The live ties of a contact that stay, and the added ones, by employee. */
    private void addLive(TieTableBuilder builder, int contact, boolean[] gone, int[] fresh, int day) {
        int next = 0;
        for (int tie = start[contact]; tie < liveEnd[contact]; tie++) {
            while (next < fresh.length && fresh[next] < employee[tie]) {
                builder.add(fresh[next++], 1, 1, day);
            }
            if (next < fresh.length && fresh[next] == employee[tie]) {
                builder.add(fresh[next++], 1, 1, day);
            } else if (!gone[employee[tie]]) {
                builder.add(employee[tie], strength[tie], declared[tie], lastContact[tie]);
            }
        }
        while (next < fresh.length) {
            builder.add(fresh[next++], 1, 1, day);
        }
    }
}
