package org.twoeyes.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes: whole numbers in seven bits a byte, a text once and then its number. The counterpart of
 * {@link FactsInput}. One thread; some 16 bytes a different text.
 */
final class FactsOutput {

    /** The number of a text that is missing. */
    static final int NONE = 0;

    /** Says that a text comes that was not there before. */
    static final int NEW = 1;

    private static final int BUFFER = 1 << 16;
    private static final int MOST_PROBES = 64;
    private static final int SPREAD = 0x9E3779B9;
    private static final int LONGEST_NUMBER = 10;
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final OutputStream to;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private final List<String> texts = new ArrayList<>();
    private long[] slots = new long[1 << 10];

    FactsOutput(OutputStream to) {
        this.to = to;
    }

    /** A text that may be missing. As for the database, half a surrogate pair becomes a question mark. */
    void text(@Nullable String text) throws IOException {
        if (text == null) {
            whole(NONE);
            return;
        }
        int slot = slot(text);
        if (slot >= 0 && slots[slot] != 0) {
            whole(NEW + (int) slots[slot]);
            return;
        }
        texts.add(text);
        if (slot >= 0) {
            slots[slot] = entry(text, texts.size());
        }
        if (texts.size() > slots.length / 2) {
            enlarge();
        }
        whole(NEW);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        whole(bytes.length);
        bytes(bytes);
    }

    /** What is in the slot of a text: its hash and its number, from 1. */
    private static long entry(String text, int number) {
        return ((long) hash(text) << Integer.SIZE) | number;
    }

    private static int hash(String text) {
        int product = text.hashCode() * SPREAD;
        return product ^ (product >>> 15);
    }

    /**
     * The slot of a text, or the free one where it belongs; −1 where others are in the way, as where texts were made to collide:
     * it is written again then. A text is looked at only where its hash is the same.
     */
    private int slot(String text) {
        int hash = hash(text);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            int slot = (hash + probe) & (slots.length - 1);
            boolean isOther = slots[slot] != 0
                    && !((int) (slots[slot] >>> Integer.SIZE) == hash
                            && texts.get((int) slots[slot] - 1).equals(text));
            if (!isOther) {
                return slot;
            }
        }
        return -1;
    }

    private void enlarge() {
        long[] former = slots;
        slots = new long[former.length * 2];
        for (long entry : former) {
            if (entry != 0) {
                int slot = (int) (entry >>> Integer.SIZE) & (slots.length - 1);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = entry;
            }
        }
    }

    /** A whole number of at least 0. */
    void whole(long number) throws IOException {
        room(LONGEST_NUMBER);
        long left = number;
        while (left > SEVEN_BITS) {
            buffer[at++] = (byte) ((left & SEVEN_BITS) | MORE);
            left >>>= 7;
        }
        buffer[at++] = (byte) left;
    }

    /** A number of any kind. */
    void number(double number) throws IOException {
        room(Double.BYTES);
        long bits = Double.doubleToRawLongBits(number);
        for (int shift = Double.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            buffer[at++] = (byte) (bits >>> shift);
        }
    }

    /** Bytes as they are. */
    void bytes(byte[] bytes) throws IOException {
        room(bytes.length);
        if (bytes.length > buffer.length) {
            to.write(bytes);
        } else {
            System.arraycopy(bytes, 0, buffer, at, bytes.length);
            at += bytes.length;
        }
    }

    private void room(int bytes) throws IOException {
        if (buffer.length - at < bytes) {
            flush();
        }
    }

    /** Passes on what was written. */
    void flush() throws IOException {
        to.write(buffer, 0, at);
        at = 0;
    }
}
