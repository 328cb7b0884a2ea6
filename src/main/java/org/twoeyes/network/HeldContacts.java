package org.twoeyes.network;

import java.util.BitSet;

/** For each employee the contacts they hold, ascending. */
final class HeldContacts {

    private static final IntBag NONE = new IntBag();

    private final int[] start;
    private final int[] contact;

    private HeldContacts(int[] start, int[] contact) {
        this.start = start;
        this.contact = contact;
    }

    /** From the ties of all contacts. O(ties + employees). */
    static HeldContacts of(int employees, TieRows ties) {
        int[] start = new int[employees + 1];
        for (int contact = 0; contact < ties.contacts(); contact++) {
            for (int tie = ties.start[contact]; tie < ties.liveEnd[contact]; tie++) {
                start[ties.employee[tie] + 1]++;
            }
        }
        for (int i = 0; i < employees; i++) {
            start[i + 1] += start[i];
        }
        int[] held = new int[start[employees]];
        int[] next = start.clone();
        for (int contact = 0; contact < ties.contacts(); contact++) {
            for (int tie = ties.start[contact]; tie < ties.liveEnd[contact]; tie++) {
                held[next[ties.employee[tie]]++] = contact;
            }
        }
        return new HeldContacts(start, held);
    }

    /**
     * The same after the ties of some contacts have changed: of whoever holds none of them it is copied in large pieces.
     * O(ties) copies, and searches among those of the employees concerned.
     *
     * @param contacts ascending
     * @param before the ties of all contacts
     * @param part what those of these contacts are now, in their order
     */
    HeldContacts with(int[] contacts, TieRows before, TieRows part) {
        int employees = employees();
        int[] grown = new int[employees];
        BitSet concerned = new BitSet(employees);
        BitSet changed = new BitSet();
        IntBag[] gained = new IntBag[employees];
        for (int place = 0; place < contacts.length; place++) {
            int of = contacts[place];
            changed.set(of);
            for (int tie = before.start[of]; tie < before.liveEnd[of]; tie++) {
                grown[before.employee[tie]]--;
                concerned.set(before.employee[tie]);
            }
            for (int tie = part.start[place]; tie < part.liveEnd[place]; tie++) {
                int employee = part.employee[tie];
                grown[employee]++;
                concerned.set(employee);
                if (gained[employee] == null) {
                    gained[employee] = new IntBag();
                }
                gained[employee].add(of);
            }
        }
        int[] nextStart = new int[employees + 1];
        for (int i = 0; i < employees; i++) {
            nextStart[i + 1] = nextStart[i] + end(i) - start[i] + grown[i];
        }
        int[] held = new int[nextStart[employees]];
        int from = 0;
        for (int employee = concerned.nextSetBit(0); employee >= 0; employee = concerned.nextSetBit(employee + 1)) {
            System.arraycopy(contact, start[from], held, nextStart[from], start[employee] - start[from]);
            IntBag more = gained[employee] == null ? NONE : gained[employee];
            merge(employee, changed, more, held, nextStart[employee]);
            from = employee + 1;
        }
        System.arraycopy(contact, start[from], held, nextStart[from], contact.length - start[from]);
        return new HeldContacts(nextStart, held);
    }

    /** Writes whom an employee holds: of some contacts only those who were gained. */
    private void merge(int employee, BitSet without, IntBag gained, int[] to, int at) {
        int place = at;
        int next = 0;
        for (int i = start[employee]; i < start[employee + 1]; i++) {
            if (!without.get(contact[i])) {
                while (next < gained.size() && gained.get(next) < contact[i]) {
                    to[place++] = gained.get(next++);
                }
                to[place++] = contact[i];
            }
        }
        while (next < gained.size()) {
            to[place++] = gained.get(next++);
        }
    }

    int employees() {
        return start.length - 1;
    }

    int size() {
        return contact.length;
    }

    int first(int employee) {
        return start[employee];
    }

    int end(int employee) {
        return start[employee + 1];
    }

    int contact(int position) {
        return contact[position];
    }
}
