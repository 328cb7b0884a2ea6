package org.twoeyes.brief.page;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One face of a font file.
 *
 * @param index its place in a collection, from 0
 */
record FontFace(Path file, int index) {

    private static final int COLLECTION = 0x74746366;
    private static final int HEADER = 12;
    private static final int RECORD = 16;

    /** The face as a font file of its own, as typesetters take it: a collection's tables are put together anew. */
    byte[] bytes() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER || in.getInt(0) != COLLECTION) {
            return bytes;
        }
        int start = in.getInt(HEADER + 4 * index);
        int tables = in.getShort(start + 4);
        int size = HEADER + RECORD * tables;
        for (int table = 0; table < tables; table++) {
            size += aligned(in.getInt(start + HEADER + RECORD * table + 12));
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.put(bytes, start, HEADER);
        int place = HEADER + RECORD * tables;
        for (int table = 0; table < tables; table++) {
            int from = start + HEADER + RECORD * table;
            int length = in.getInt(from + 12);
            out.put(bytes, from, 8).putInt(place).putInt(length);
            System.arraycopy(bytes, in.getInt(from + 8), out.array(), place, length);
            place += aligned(length);
        }
        return out.array();
    }

    private static int aligned(int length) {
        return (length + 3) & ~3;
    }
}
