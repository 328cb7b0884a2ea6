package org.twoeyes.network;

import java.util.Arrays;
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
     * Whom each holds after something has changed. O(ties) copies, and searches among those of the employees concerned.
     *
     * @param contacts which of them are the same
     * @param employees which of them are the same
     * @param changed contacts whose ties are others, all that have come among them; ascending
     * @param before the ties of all contacts before
     * @param part the ties of the changed ones, in their order
     */
    HeldContacts next(Renumbering contacts, Renumbering employees, int[] changed, TieRows before, TieRows part) {
        BitSet goes = new BitSet();
        contacts.without(changed).gone().forEach(goes::set);
        int[] size = new int[employees.sizeThen()];
        int[] former = new int[size.length];
        for (int employee = 0; employee < size.length; employee++) {
            former[employee] = employees.before(employee);
            size[employee] = former[employee] < 0 ? 0 : end(former[employee]) - first(former[employee]);
        }
        BitSet concerned = new BitSet();
        goes.stream()
                .flatMap(of -> Arrays.stream(before.employee, before.start[of], before.liveEnd[of]))
                .map(employees::then)
                .filter(employee -> employee >= 0)
                .forEach(employee -> {
                    concerned.set(employee);
                    size[employee]--;
                });
        IntBag[] gained = new IntBag[size.length];
        for (int place = 0; place < changed.length; place++) {
            for (int tie = part.start[place]; tie < part.liveEnd[place]; tie++) {
                int employee = part.employee[tie];
                concerned.set(employee);
                size[employee]++;
                gained[employee] = gained[employee] == null ? new IntBag() : gained[employee];
                gained[employee].add(changed[place]);
            }
        }
        int[] nextStart = new int[size.length + 1];
        for (int employee = 0; employee < size.length; employee++) {
            nextStart[employee + 1] = nextStart[employee] + size[employee];
        }
        int[] moved = contacts.isSame() ? contact : contacts.renumbered(contact);
        int[] held = new int[nextStart[size.length]];
        for (int employee = 0; employee < size.length; employee++) {
            int old = former[employee];
            if (concerned.get(employee)) {
                merge(old, goes, moved, gained[employee] == null ? NONE : gained[employee], held, nextStart[employee]);
            } else if (old >= 0) {
                System.arraycopy(moved, start[old], held, nextStart[employee], size[employee]);
            }
        }
        return new HeldContacts(nextStart, held);
    }

    /** Writes whom an employee of a number before, or of none, holds: some contacts no longer, others who were gained. */
    private void merge(int employee, BitSet goes, int[] moved, IntBag gained, int[] to, int at) {
        int place = at;
        int next = 0;
        int end = employee < 0 ? 0 : end(employee);
        for (int i = employee < 0 ? 0 : first(employee); i < end; i++) {
            if (!goes.get(contact[i])) {
                while (next < gained.size() && gained.get(next) < moved[i]) {
                    to[place++] = gained.get(next++);
                }
                to[place++] = moved[i];
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
