package org.twoeyes.network;

/** Where in a table something is looked for first: Fibonacci hashing (Knuth, The Art of Computer Programming 6.4). */
public final class Slots {

    private static final int GOLDEN = 0x9E3779B9;

    private Slots() {}

    /**
     * A slot for a hash; hashes beside each other are scattered.
     *
     * @param slots how many there are, a power of two from 2 on
     */
    public static int of(int hash, int slots) {
        return (hash * GOLDEN) >>> (Integer.numberOfLeadingZeros(slots) + 1);
    }
}
