package org.twoeyes.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values from the bytes of a {@link FactsOutput}, which are known to be as they were written; equal texts and days become one
 * object. One thread; memory of the different texts.
 */
final class FactsInput {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NUMBER = 10;
    private static final int SEVEN_BITS = 0x7f;

    private final InputStream from;
    private final List<String> texts = new ArrayList<>();
    private final Map<Long, LocalDate> days = new HashMap<>();
    private byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;

    FactsInput(InputStream from) {
        this.from = from;
    }

    @Nullable
    String text() throws IOException {
        int number = length();
        if (number == FactsOutput.NONE) {
            return null;
        }
        if (number != FactsOutput.NEW) {
            return texts.get(number - FactsOutput.FIRST);
        }
        String text = text(length());
        texts.add(text);
        return text;
    }

    /** A text of so many bytes. */
    String text(int length) throws IOException {
        require(length);
        String text = new String(buffer, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    long whole() throws IOException {
        if (end - at < LONGEST_NUMBER) {
            fill(LONGEST_NUMBER);
        }
        byte next = buffer[at++];
        long number = next & SEVEN_BITS;
        for (int shift = 7; next < 0 && shift < Long.SIZE; shift += 7) {
            next = buffer[at++];
            number |= (long) (next & SEVEN_BITS) << shift;
        }
        return number;
    }

    /** A whole number that says how many of something follow. */
    int length() throws IOException {
        return Math.toIntExact(whole());
    }

    double number() throws IOException {
        require(Double.BYTES);
        long bits = 0;
        for (int i = 0; i < Double.BYTES; i++) {
            bits = (bits << Byte.SIZE) | (buffer[at++] & 0xff);
        }
        return Double.longBitsToDouble(bits);
    }

    LocalDate day(long sinceEpoch) {
        return days.computeIfAbsent(sinceEpoch, LocalDate::ofEpochDay);
    }

    private void require(int bytes) throws IOException {
        if (end - at < bytes) {
            fill(bytes);
            if (end - at < bytes) {
                throw new EOFException();
            }
        }
    }

    /** Has so many bytes in the buffer, or all that are left. */
    private void fill(int bytes) throws IOException {
        byte[] target = bytes > buffer.length ? new byte[bytes] : buffer;
        System.arraycopy(buffer, at, target, 0, end - at);
        buffer = target;
        end -= at;
        at = 0;
        end += from.readNBytes(buffer, end, buffer.length - end);
    }
}
