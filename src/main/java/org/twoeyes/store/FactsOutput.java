package org.twoeyes.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.TextNumbers;

/**
 * Values as bytes: whole numbers in seven bits a byte, a text once and then its number. The counterpart of
 * {@link FactsInput}. One thread; {@link TextNumbers} of the different texts.
 */
final class FactsOutput {

    /** The number of a text that is missing. */
    static final int NONE = 0;

    /** Says that a text comes that was not there before. */
    static final int NEW = 1;

    /** The number of the first text that came. */
    static final int FIRST = NEW + 1;

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NUMBER = 10;
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final OutputStream to;
    private final BooleanSupplier wanted;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private final TextNumbers texts = new TextNumbers(List.of());

    /**
     * Writes to a stream.
     *
     * @param wanted asked before each piece is passed on
     */
    FactsOutput(OutputStream to, BooleanSupplier wanted) {
        this.to = to;
        this.wanted = wanted;
    }

    /** A text that may be missing. As for the database, half a surrogate pair becomes a question mark. */
    void text(@Nullable String text) throws IOException {
        if (text == null) {
            whole(NONE);
            return;
        }
        int number = texts.find(text);
        if (number >= 0) {
            whole(FIRST + number);
            return;
        }
        texts.add(text);
        whole(NEW);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        whole(bytes.length);
        bytes(bytes);
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

    /**
     * Passes on what was written.
     *
     * @throws InterruptedIOException if it is not wanted any more
     */
    void flush() throws IOException {
        if (!wanted.getAsBoolean()) {
            throw new InterruptedIOException("not wanted any more");
        }
        to.write(buffer, 0, at);
        at = 0;
    }
}
