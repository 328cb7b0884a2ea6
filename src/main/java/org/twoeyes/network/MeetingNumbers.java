package org.twoeyes.network;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The interactions of each contact, after some of both have come and gone and all others have other numbers. Used once. */
final class MeetingNumbers {

    private static final Changes NOTHING = new Changes(new IntBag(), new IntBag());

    private final MeetingTable before;
    private final Renumbering contacts;
    private final IntBag gone = new IntBag();
    private final IntBag come = new IntBag();
    private final TreeMap<Integer, Changes> changes = new TreeMap<>();

    /** What comes, by its number then, and goes, by its number before. */
    private record Changes(IntBag come, IntBag gone) {}

    MeetingNumbers(MeetingTable before, Renumbering contacts) {
        this.before = before;
        this.contacts = contacts;
    }

    /** Notes that an interaction of some contacts goes. Those that come and go are noted in their order. */
    void goes(int meetingBefore, int[] contactsThen) {
        gone.add(meetingBefore);
        for (int contact : contactsThen) {
            of(contact).gone().add(meetingBefore);
        }
    }

    /** Notes that an interaction of some contacts comes. */
    void comes(int meetingThen, int[] contactsThen) {
        come.add(meetingThen);
        for (int contact : contactsThen) {
            of(contact).come().add(meetingThen);
        }
    }

    private Changes of(int contact) {
        return changes.computeIfAbsent(contact, key -> new Changes(new IntBag(), new IntBag()));
    }

    /** The interactions of each contact by their numbers then. O(attendances). */
    IntRows byContact() {
        IntRows old = before.byContact();
        int[] moved = new Renumbering(before.size(), gone.toArray(), come.toArray()).renumbered(old.values);
        int[] concerned = IntStream.concat(
                        contacts.come(), changes.keySet().stream().mapToInt(Integer::intValue))
                .sorted()
                .distinct()
                .toArray();
        IntRows.Builder part = new IntRows.Builder();
        for (int contact : concerned) {
            add(contacts.before(contact), changes.getOrDefault(contact, NOTHING), moved, part);
        }
        return old.next(contacts.without(concerned), moved, part.build());
    }

    /** Adds the interactions of somebody who had some number before, or none. */
    private void add(int contactBefore, Changes change, int[] moved, IntRows.Builder part) {
        IntBag row = new IntBag();
        int[] without = change.gone().toArray();
        for (int i = contactBefore < 0 ? 0 : before.first(contactBefore);
                contactBefore >= 0 && i < before.end(contactBefore);
                i++) {
            if (Arrays.binarySearch(without, before.meeting(i)) < 0) {
                row.add(moved[i]);
            }
        }
        for (int i = 0; i < change.come().size(); i++) {
            row.add(change.come().get(i));
        }
        row.sort();
        for (int i = 0; i < row.size(); i++) {
            part.add(row.get(i));
        }
        part.end();
    }
}
