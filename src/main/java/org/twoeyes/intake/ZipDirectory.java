package org.twoeyes.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Looks at the end of a zip before the JDK does: {@link java.util.zip.ZipFile} reads the whole directory of
 * entries into memory, however many a hostile file says there are.
 */
final class ZipDirectory {

    private static final int END_SIZE = 22;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final long MAX_DIRECTORY = 1 << 20;

    private ZipDirectory() {}

    /** Throws if the zip has no end record, too many entries, a directory above 1 MB, or is a zip64. */
    static void check(Path path, int maxEntries) throws IOException {
        ByteBuffer end = end(path);
        int entries = end.getShort(10) & 0xFFFF;
        long directory = end.getInt(12) & 0xFFFFFFFFL;
        long offset = end.getInt(16) & 0xFFFFFFFFL;
        if (entries == 0xFFFF || directory == 0xFFFFFFFFL || offset == 0xFFFFFFFFL) {
            throw new BundleSource.Refused("it is larger than a plain zip can be (zip64)", "a folder instead");
        }
        if (entries > maxEntries || directory > MAX_DIRECTORY) {
            throw new BundleSource.Refused("it has more than " + maxEntries + " entries", "at most " + maxEntries);
        }
    }

    private static ByteBuffer end(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int size = (int) Math.min(file.length(), END_SIZE + MAX_COMMENT);
            byte[] tail = new byte[size];
            file.seek(file.length() - size);
            file.readFully(tail);
            ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = size - END_SIZE; at >= 0; at--) {
                if (bytes.getInt(at) == END_SIGNATURE) {
                    return bytes.slice(at, size - at).order(ByteOrder.LITTLE_ENDIAN);
                }
            }
        }
        throw new BundleSource.Refused("it is a damaged zip: its end is missing", "a whole .zip, or a folder");
    }
}
