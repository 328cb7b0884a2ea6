package org.twoeyes.network;

import java.util.Arrays;
import java.util.TreeMap;

/** The interactions of each contact, after some have come and some have gone and all others have other numbers. Used once. */
final class MeetingNumbers {

    private static final int FEW = 8;

    private final MeetingTable before;
    private final TreeMap<Integer, Integer> shifts = new TreeMap<>();
    private final TreeMap<Integer, Changes> changes = new TreeMap<>();

    /** What comes, by its number then, and goes, by its number before. */
    private record Changes(IntBag come, IntBag gone) {}

    MeetingNumbers(MeetingTable before) {
        this.before = before;
    }

    /** Notes that an interaction of some contacts goes. Those that come and go are noted in their order. */
    void goes(int meeting, int[] contacts) {
        shift(meeting, -1);
        for (int contact : contacts) {
            of(contact).gone().add(meeting);
        }
    }

    /**
     * Notes that an interaction of some contacts comes.
     *
     * @param at the first number before of those after it
     * @param meeting its number then
     */
    void comes(int at, int meeting, int[] contacts) {
        shift(at, 1);
        for (int contact : contacts) {
            of(contact).come().add(meeting);
        }
    }

    /** All from a number before on are moved; one in place of another moves nobody. */
    private void shift(int first, int by) {
        shifts.merge(first, by, (one, other) -> one + other == 0 ? null : one + other);
    }

    private Changes of(int contact) {
        return changes.computeIfAbsent(contact, key -> new Changes(new IntBag(), new IntBag()));
    }

    /**
     * The interactions of each contact by their numbers then. O(attendances).
     *
     * @param start where the first of each contact is to be written, one place more than contacts
     */
    int[] byContact(int[] start) {
        int contacts = start.length - 1;
        int[] moved = moved(before.byContact());
        int grown = changes.values().stream()
                .mapToInt(change -> change.come().size() - change.gone().size())
                .sum();
        int[] then = new int[moved.length + grown];
        int from = 0;
        for (var change : changes.entrySet()) {
            int contact = change.getKey();
            copy(moved, from, contact, then, start);
            int end = merge(contact, change.getValue(), moved, then, start[contact]);
            start[contact + 1] = end;
            from = contact + 1;
        }
        copy(moved, from, contacts, then, start);
        return then;
    }

    /** All numbers as they are then, also of those that go: a plain loop for each of a few shifts, else the sum at each number. */
    private int[] moved(int[] old) {
        int[] moved = old.clone();
        if (shifts.size() <= FEW) {
            shifts.forEach((first, by) -> move(old, moved, first, by));
            return moved;
        }
        int[] sums = new int[before.size() + 1];
        shifts.forEach((first, by) -> sums[first] += by);
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        for (int i = 0; i < moved.length; i++) {
            moved[i] += sums[moved[i]];
        }
        return moved;
    }

    private static void move(int[] old, int[] moved, int first, int by) {
        for (int i = 0; i < old.length; i++) {
            moved[i] += old[i] >= first ? by : 0;
        }
    }

    /** Takes over those of some contacts of whom none comes or goes. */
    private void copy(int[] moved, int firstContact, int endContact, int[] then, int[] start) {
        int first = before.first(firstContact);
        int shift = start[firstContact] - first;
        for (int contact = firstContact; contact < endContact; contact++) {
            start[contact + 1] = before.end(contact) + shift;
        }
        System.arraycopy(moved, first, then, first + shift, start[endContact] - first - shift);
    }

    private int merge(int contact, Changes change, int[] moved, int[] then, int at) {
        int[] gone = change.gone().toArray();
        int end = at;
        for (int i = before.first(contact); i < before.end(contact); i++) {
            if (Arrays.binarySearch(gone, before.meeting(i)) < 0) {
                then[end++] = moved[i];
            }
        }
        for (int i = 0; i < change.come().size(); i++) {
            then[end++] = change.come().get(i);
        }
        Arrays.sort(then, at, end);
        return end;
    }
}
