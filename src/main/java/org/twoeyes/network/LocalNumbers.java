package org.twoeyes.network;

import java.util.Arrays;

/**
 * Numbers a few of many, once each, from 0 on in ascending order, so that what is noted of each fits into small arrays. Open
 * addressing with linear probing (Knuth, The Art of Computer Programming 6.4). To be used for one few after another, without new
 * memory. Not safe for use by several threads.
 */
public final class LocalNumbers {

    private static final int FIRST = 16;

    private int[] members = new int[FIRST];
    private int size;

    /** One more than the place among the members of who is at a slot; 0 where there is nobody. Twice as many as members. */
    private int[] slots = new int[2 * FIRST];

    /** The slots that are taken. */
    private int[] taken = new int[FIRST];

    /** Forgets all. O(size). */
    public void clear() {
        for (int i = 0; i < size; i++) {
            slots[taken[i]] = 0;
        }
        size = 0;
    }

    /** Adds somebody, who may be there already. O(1) on average. */
    public void add(int member) {
        int slot = slot(member);
        if (slots[slot] == 0) {
            if (size == members.length) {
                grow();
                slot = slot(member);
            }
            put(slot, member);
        }
    }

    private void put(int slot, int member) {
        taken[size] = slot;
        members[size++] = member;
        slots[slot] = size;
    }

    private void grow() {
        int[] all = Arrays.copyOf(members, size);
        members = new int[2 * size];
        taken = new int[2 * size];
        slots = new int[4 * size];
        putAll(all);
    }

    private void putAll(int[] all) {
        size = 0;
        for (int member : all) {
            put(slot(member), member);
        }
    }

    /** The slot of somebody, or a free one where they would be. */
    private int slot(int member) {
        int slot = Slots.of(member, slots.length);
        while (slots[slot] != 0 && members[slots[slot] - 1] != member) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** Gives all that were added their numbers. O(size · log size). */
    public int[] number() {
        int[] ascending = Arrays.copyOf(members, size);
        Arrays.sort(ascending);
        clear();
        putAll(ascending);
        return ascending;
    }

    /** The number of somebody who was added, after all have theirs. O(1) on average. */
    public int of(int member) {
        return slots[slot(member)] - 1;
    }
}
