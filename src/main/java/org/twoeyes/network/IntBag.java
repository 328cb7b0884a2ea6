package org.twoeyes.network;

import java.util.Arrays;

/** A list of ints that grows. Not safe for use by several threads. */
public final class IntBag {

    private static final int[] NONE = {};
    private static final int FIRST = 16;

    private int[] values;
    private int size;

    /** Empty. */
    public IntBag() {
        this.values = NONE;
    }

    /** Empty, with room for so many. */
    IntBag(int room) {
        this.values = new int[room];
    }

    /** Adds a value at the end. Amortized O(1). */
    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(FIRST, size * 2));
        }
        values[size++] = value;
    }

    /** Adds some values of an array at the end. */
    void addAll(int[] from, int first, int end) {
        if (size + end - first > values.length) {
            values = Arrays.copyOf(values, Math.max(size * 2, size + end - first));
        }
        System.arraycopy(from, first, values, size, end - first);
        size += end - first;
    }

    /** The value at a position from 0 to {@link #size()} − 1. */
    public int get(int position) {
        return values[position];
    }

    /** How many values there are. */
    public int size() {
        return size;
    }

    /** Says whether there is none. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Takes the last value away and returns it. */
    public int pop() {
        return values[--size];
    }

    /** Forgets all values; the memory stays. */
    public void clear() {
        size = 0;
    }

    /** Puts the values in ascending order. O(n log n). */
    public void sort() {
        sortFrom(0);
    }

    /** Puts the values from a position on in ascending order. O(n log n). */
    public void sortFrom(int position) {
        Arrays.sort(values, position, size);
    }

    /** The values once each, ascending. O(n log n). */
    public int[] distinct() {
        int[] sorted = toArray();
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    /** A copy of the values. */
    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
