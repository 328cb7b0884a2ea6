package org.twoeyes.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads what clients send, within limits of size and time, and from so many at once that slow ones can never
 * take all threads. One for each kind of body, so that slow bundles keep nobody's JSON out.
 */
final class Bodies {

    private static final int LARGEST_JSON = 1 << 20;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int CHUNK = 8192;

    private final Semaphore readers;

    /** Reads from at most so many clients at once. */
    Bodies(int atOnce) {
        this.readers = new Semaphore(atOnce);
    }

    /** A reading that may throw what streams throw. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** The JSON a client sent, as bytes. */
    byte[] json(Context ctx) {
        String type = ctx.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new ProblemException(415, "unsupported-media-type", "The body must be sent as application/json.");
        }
        requireAtMost(LARGEST_JSON, ctx);
        return limited(() -> read(ctx.req().getInputStream()));
    }

    /** Refuses a body that says it is larger, before it is waited for. */
    static void requireAtMost(long bytes, Context ctx) {
        if (ctx.req().getContentLengthLong() > bytes) {
            throw tooLarge(bytes);
        }
    }

    private static ProblemException tooLarge(long bytes) {
        return new ProblemException(413, "too-large", "The body must be at most " + bytes + " bytes.");
    }

    /** Reads a body while there is room for one more reader. */
    <T> T limited(Reading<T> reading) {
        if (!readers.tryAcquire()) {
            throw new ProblemException(503, "busy", "Too many requests are being received. Try again soon.");
        }
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            readers.release();
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            body.write(chunk, 0, count);
            if (body.size() > LARGEST_JSON) {
                throw tooLarge(LARGEST_JSON);
            }
            if (System.nanoTime() > end) {
                throw new ProblemException(408, "too-slow", "The body took too long to arrive.");
            }
        }
        return body.toByteArray();
    }

    /** What is wrong with a multipart body that could not be taken apart. */
    static ProblemException multipartProblem(RuntimeException failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            String text = String.valueOf(at.getMessage()).toLowerCase(Locale.ROOT);
            if (text.contains("max") && (text.contains("length") || text.contains("size") || text.contains("exceed"))) {
                return new ProblemException(413, "too-large", "The bundle is larger than this address takes.");
            }
        }
        return ProblemException.badRequest("The body is no multipart/form-data that can be read.");
    }
}
