package org.twoeyes.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Ties as they would be without those of some employees, and with live ties of full strength for some pairs. Used once. */
final class HolderChanges {

    private static final int[] NOBODY = {};

    private final TieTable ties;
    private final boolean[] gone;
    private final int day;
    private final Map<Integer, IntBag> added = new HashMap<>();
    private final int[] changed;

    /**
     * Notes what changes.
     *
     * @param leavers whose ties go
     * @param pairs employee and contact of each tie to add, one after the other; of people who are not leavers
     * @param day the last contact of added ties
     */
    HolderChanges(TieTable ties, int[] leavers, int[] pairs, int day) {
        this.ties = ties;
        this.day = day;
        this.gone = new boolean[ties.employees()];
        for (int leaver : leavers) {
            gone[leaver] = true;
        }
        for (int i = 0; i < pairs.length; i += 2) {
            added.computeIfAbsent(pairs[i + 1], contact -> new IntBag()).add(pairs[i]);
        }
        IntStream left = leavers.length == 0 ? IntStream.empty() : Arrays.stream(ties.contactsOf(gone));
        this.changed = IntStream.concat(left, added.keySet().stream().mapToInt(Integer::intValue))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The ties after it. O(ties), most of it copies in large pieces. */
    TieTable table() {
        if (changed.length == 0) {
            return ties;
        }
        TieRows.Builder part = new TieRows.Builder(changed.length);
        for (int contact : changed) {
            add(contact, part);
        }
        return ties.with(changed, part.build());
    }

    private void add(int contact, TieRows.Builder part) {
        IntBag more = added.get(contact);
        int[] fresh = more == null ? NOBODY : more.distinct();
        addLive(contact, fresh, part);
        part.endLive();
        for (int tie = ties.endLive(contact); tie < ties.end(contact); tie++) {
            if (!gone[ties.employee(tie)] && Arrays.binarySearch(fresh, ties.employee(tie)) < 0) {
                copy(tie, part);
            }
        }
        part.end();
    }

    /** The live ties of a contact that stay, and the added ones, by employee. */
    private void addLive(int contact, int[] fresh, TieRows.Builder part) {
        int next = 0;
        for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
            int employee = ties.employee(tie);
            while (next < fresh.length && fresh[next] < employee) {
                part.add(fresh[next++], 1, 1, day);
            }
            if (next < fresh.length && fresh[next] == employee) {
                part.add(fresh[next++], 1, 1, day);
            } else if (!gone[employee]) {
                copy(tie, part);
            }
        }
        while (next < fresh.length) {
            part.add(fresh[next++], 1, 1, day);
        }
    }

    private void copy(int tie, TieRows.Builder part) {
        part.add(ties.employee(tie), ties.strength(tie), ties.declared(tie), ties.lastContact(tie));
    }
}
