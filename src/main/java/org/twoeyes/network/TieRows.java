package org.twoeyes.network;

import java.util.Arrays;

/**
 * The ties of some contacts, one contact after the other: the live ones by employee, then the others by employee. A contact is
 * told by its place among them.
 */
final class TieRows {

    final int[] start;
    final int[] liveEnd;
    final int[] employee;
    final double[] strength;
    final double[] declared;
    final int[] lastContact;

    /** With so many contacts and ties, all still to be written. */
    TieRows(int contacts, int ties) {
        this(
                new int[contacts + 1],
                new int[contacts],
                new int[ties],
                new double[ties],
                new double[ties],
                new int[ties]);
    }

    private TieRows(
            int[] start, int[] liveEnd, int[] employee, double[] strength, double[] declared, int[] lastContact) {
        this.start = start;
        this.liveEnd = liveEnd;
        this.employee = employee;
        this.strength = strength;
        this.declared = declared;
        this.lastContact = lastContact;
    }

    /** Those of some parts, one after the other. */
    static TieRows joined(TieRows[] parts) {
        if (parts.length == 1) {
            return parts[0];
        }
        TieRows joined = new TieRows(
                Arrays.stream(parts).mapToInt(TieRows::contacts).sum(),
                Arrays.stream(parts).mapToInt(part -> part.employee.length).sum());
        int contact = 0;
        for (TieRows part : parts) {
            joined.take(contact, part, 0, part.contacts());
            contact += part.contacts();
        }
        return joined;
    }

    /** Shares who has ties with others; their strengths are copies. */
    TieRows withOwnStrengths() {
        return new TieRows(start, liveEnd, employee, strength.clone(), declared.clone(), lastContact.clone());
    }

    /** How many contacts there are. */
    int contacts() {
        return liveEnd.length;
    }

    /** How many ties a contact has. */
    int count(int contact) {
        return start[contact + 1] - start[contact];
    }

    /** Says whether the same employees hold two contacts, and the same have other ties with them. */
    boolean hasSameEmployees(int contact, TieRows other, int otherContact) {
        return liveEnd[contact] - start[contact] == other.liveEnd[otherContact] - other.start[otherContact]
                && Arrays.equals(
                        employee,
                        start[contact],
                        start[contact + 1],
                        other.employee,
                        other.start[otherContact],
                        other.start[otherContact + 1]);
    }

    /**
     * The ties of the next state. O(ties) copies in large pieces.
     *
     * @param contacts whose ties are kept, and at which number
     * @param employees which of them are the same
     * @param part the ties of the contacts that have come, by place
     */
    TieRows next(Renumbering contacts, Renumbering employees, TieRows part) {
        int[] who = employees.isSame() ? employee : employees.renumbered(employee);
        TieRows carried = new TieRows(start, liveEnd, who, strength, declared, lastContact);
        int size = employee.length
                + part.employee.length
                - contacts.gone().map(this::count).sum();
        TieRows next = new TieRows(contacts.sizeThen(), size);
        contacts.walk(new Renumbering.Walk() {
            @Override
            public void kept(int numberBefore, int numberThen, int count) {
                next.take(numberThen, carried, numberBefore, numberBefore + count);
            }

            @Override
            public void come(int place, int numberThen) {
                next.take(numberThen, part, place, place + 1);
            }
        });
        return next;
    }

    /** Writes the ties of some contacts of others down, from a contact on; those of the contacts before are written. */
    private void take(int contact, TieRows from, int firstContact, int endContact) {
        int first = from.start[firstContact];
        int to = start[contact];
        int count = from.start[endContact] - first;
        System.arraycopy(from.employee, first, employee, to, count);
        takeStrengths(to, from, first, count);
        for (int i = 0; i < endContact - firstContact; i++) {
            liveEnd[contact + i] = from.liveEnd[firstContact + i] + to - first;
            start[contact + i + 1] = from.start[firstContact + i + 1] + to - first;
        }
    }

    /** Writes the strengths of some ties of others down, from a tie on. */
    void takeStrengths(int tie, TieRows from, int first, int count) {
        System.arraycopy(from.strength, first, strength, tie, count);
        System.arraycopy(from.declared, first, declared, tie, count);
        System.arraycopy(from.lastContact, first, lastContact, tie, count);
    }

    /** Ties written down contact by contact. Used once. */
    static final class Builder {

        private static final int FIRST = 64;

        private final int[] start;
        private final int[] liveEnd;
        private int[] employee = new int[FIRST];
        private double[] strength = new double[FIRST];
        private double[] declared = new double[FIRST];
        private int[] lastContact = new int[FIRST];
        private int contact;
        private int size;

        Builder(int contacts) {
            this.start = new int[contacts + 1];
            this.liveEnd = new int[contacts];
        }

        void add(int who, double effective, double given, int last) {
            if (size == employee.length) {
                employee = Arrays.copyOf(employee, 2 * size);
                strength = Arrays.copyOf(strength, 2 * size);
                declared = Arrays.copyOf(declared, 2 * size);
                lastContact = Arrays.copyOf(lastContact, 2 * size);
            }
            employee[size] = who;
            strength[size] = effective;
            declared[size] = given;
            lastContact[size++] = last;
        }

        /** The live ties of the contact are written down. */
        void endLive() {
            liveEnd[contact] = size;
        }

        /** All ties of the contact are written down; the next contact comes. */
        void end() {
            start[++contact] = size;
        }

        TieRows build() {
            return new TieRows(
                    start,
                    liveEnd,
                    Arrays.copyOf(employee, size),
                    Arrays.copyOf(strength, size),
                    Arrays.copyOf(declared, size),
                    Arrays.copyOf(lastContact, size));
        }
    }
}
