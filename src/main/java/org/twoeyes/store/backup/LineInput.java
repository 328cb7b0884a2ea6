package org.twoeyes.store.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Bytes as lines that end with a line feed. A line may be so long and no longer, whatever a file says. */
final class LineInput {

    private static final int LONGEST = 1 << 26;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;

    LineInput(InputStream in) {
        this.in = in;
    }

    /**
     * The next line without its line feed; null at the end. What follows the last line feed is a line, too, if it is
     * anything.
     */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (at < end || fill()) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.write(buffer, from, at - from);
            if (line.size() > LONGEST) {
                throw new ZipException("a line is too long");
            }
            if (at < end) {
                at++;
                return line.toByteArray();
            }
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
