package org.twoeyes.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twoeyes.intake.BundleSource.Refused;

/**
 * The texts of a workbook that its cells name by number, packed as UTF-8: a hostile table of millions of short ones
 * must fit into little memory. Texts that are asked for again and again are the same object.
 */
final class SharedTexts {

    private static final int MAX_TEXTS = 1 << 22;
    private static final int MAX_BYTES = 1 << 25;
    private static final int CHUNK = 1 << 20;
    private static final int SHARED = 1 << 14;

    private final List<ByteBuffer> chunks = new ArrayList<>();
    private final String[] recent = new String[SHARED];
    private final int[] recentIndex = new int[SHARED];
    private int[] places = new int[1024];
    private int size;

    SharedTexts() {
        Arrays.fill(recent, "");
        Arrays.fill(recentIndex, -1);
    }

    /** Reads the part that holds the texts. */
    void read(XmlPart table) throws IOException {
        while (table.next()) {
            if (table.element().equals("si")) {
                add(table.runs());
            }
        }
    }

    private void add(String text) throws Refused {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (chunks.isEmpty() || last().remaining() < bytes.length + Integer.BYTES) {
            chunks.add(ByteBuffer.allocate(CHUNK));
        }
        if (size == MAX_TEXTS || chunks.size() > MAX_BYTES / CHUNK) {
            throw new Refused(
                    "its texts are more than " + MAX_TEXTS + " or take more than " + (MAX_BYTES >> 20) + " MB",
                    "CSV files instead");
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = (chunks.size() - 1) * CHUNK + last().position();
        last().putInt(bytes.length).put(bytes);
    }

    private ByteBuffer last() {
        return chunks.get(chunks.size() - 1);
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** The text of a number from 0. */
    String get(int index) {
        int slot = index & (SHARED - 1);
        if (recentIndex[slot] != index) {
            ByteBuffer chunk = chunks.get(places[index] / CHUNK).duplicate().position(places[index] % CHUNK);
            byte[] bytes = new byte[chunk.getInt()];
            chunk.get(bytes);
            recent[slot] = new String(bytes, StandardCharsets.UTF_8);
            recentIndex[slot] = index;
        }
        return recent[slot];
    }
}
