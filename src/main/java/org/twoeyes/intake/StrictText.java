package org.twoeyes.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text from bytes, and never a guess: a byte that the encoding does not know ends the reading with its
 * offset and line. A byte order mark of UTF-8 or UTF-16 decides the encoding and is no part of the text.
 */
final class StrictText extends Reader {

    /** A byte sequence that is no text in the encoding. */
    static final class Malformed extends IOException {
        private static final long serialVersionUID = 1L;

        private final long offset;
        private final long line;
        private final String encoding;

        Malformed(long offset, long line, String encoding) {
            super("byte " + offset + " is not " + encoding);
            this.offset = offset;
            this.line = line;
            this.encoding = encoding;
        }

        /** Bytes before the malformed one, a byte order mark included. */
        long offset() {
            return offset;
        }

        /** The physical line it is on, counted from 1. */
        long line() {
            return line;
        }

        /** Name of the encoding that was expected. */
        String encoding() {
            return encoding;
        }
    }

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private long bytesTaken;
    private boolean atEnd;
    private boolean flushed;
    private long line = 1;
    private boolean afterReturn;
    private @Nullable Malformed malformed;

    private StrictText(InputStream in, Charset charset, long bytesTaken) {
        this.in = in;
        this.charset = charset;
        this.bytesTaken = bytesTaken;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Opens a text.
     *
     * @param given the encoding where no byte order mark says another; null is UTF-8
     */
    static StrictText open(InputStream source, @Nullable Charset given) throws IOException {
        PushbackInputStream in = new PushbackInputStream(source, 4);
        byte[] head = in.readNBytes(4);
        boolean wide = given != null && given.name().toUpperCase(Locale.ROOT).contains("UTF-32");
        Charset charset = given == null ? StandardCharsets.UTF_8 : given;
        int mark = 0;
        if (wide) {
            mark = startsWith(head, 0, 0, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE, 0, 0) ? 4 : 0;
            charset = mark == 0 ? charset : Charset.forName(head[0] == 0 ? "UTF-32BE" : "UTF-32LE");
        } else if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
            charset = StandardCharsets.UTF_8;
        } else if (startsWith(head, 0xFE, 0xFF)) {
            mark = 2;
            charset = StandardCharsets.UTF_16BE;
        } else if (startsWith(head, 0xFF, 0xFE)) {
            mark = 2;
            charset = StandardCharsets.UTF_16LE;
        }
        in.unread(head, mark, head.length - mark);
        return new StrictText(in, charset, mark);
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (malformed != null) {
            throw malformed;
        }
        if (length == 0) {
            return 0;
        }
        CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
        while (out.position() == 0) {
            if (flushed) {
                return -1;
            }
            int before = bytes.position();
            CoderResult result = decoder.decode(bytes, out, atEnd);
            bytesTaken += bytes.position() - before;
            if (result.isError()) {
                countLines(target, offset, out.position());
                malformed = new Malformed(bytesTaken, line, charset.name());
                if (out.position() == 0) {
                    throw malformed;
                }
                return out.position();
            }
            if (result.isUnderflow()) {
                advance(out);
            } else if (out.position() == 0) {
                throw new IOException("length (" + length + ") must leave room for a surrogate pair");
            }
        }
        countLines(target, offset, out.position());
        return out.position();
    }

    private void advance(CharBuffer out) throws IOException {
        if (atEnd) {
            flushed = !decoder.flush(out).isOverflow();
            return;
        }
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            atEnd = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private void countLines(char[] text, int from, int count) {
        for (int i = from; i < from + count; i++) {
            char c = text[i];
            if (c == '\r' || (c == '\n' && !afterReturn)) {
                line++;
            }
            afterReturn = c == '\r';
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
