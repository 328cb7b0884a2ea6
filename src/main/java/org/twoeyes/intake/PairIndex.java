package org.twoeyes.intake;

import java.util.Arrays;

/** Where the tie of two people lies: a hash table over two ints, open addressing, O(1). */
final class PairIndex {

    private static final long FREE = -1;

    private long[] keys = free(1 << 10);
    private int[] values = new int[1 << 10];
    private int size;

    /** The value of a pair; −1 if it has none. */
    int get(int first, int second) {
        int slot = slot(keys, key(first, second));
        return keys[slot] == FREE ? -1 : values[slot];
    }

    /** Gives a pair a value. */
    void put(int first, int second, int value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        long key = key(first, second);
        int slot = slot(keys, key);
        if (keys[slot] == FREE) {
            size++;
        }
        keys[slot] = key;
        values[slot] = value;
    }

    private void grow() {
        long[] larger = free(keys.length * 2);
        int[] moved = new int[larger.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                int slot = slot(larger, keys[i]);
                larger[slot] = keys[i];
                moved[slot] = values[i];
            }
        }
        keys = larger;
        values = moved;
    }

    private static int slot(long[] table, long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (table.length - 1);
        while (table[slot] != FREE && table[slot] != key) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private static long key(int first, int second) {
        return ((long) first << 32) | second;
    }

    private static long[] free(int length) {
        long[] table = new long[length];
        Arrays.fill(table, FREE);
        return table;
    }
}
