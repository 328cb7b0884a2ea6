package org.twoeyes.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Reads the bundles that clients send, from so many at once that slow ones can never take all threads. */
final class Bodies {

    /** Why nobody more is heard. */
    static final String TOO_MANY = "Too many requests are being received.";

    private final Places readers;

    /** Reads from at most so many clients at once. */
    Bodies(int atOnce) {
        this.readers = new Places(atOnce, TOO_MANY);
    }

    /** A reading that may throw what streams throw. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Refuses a body that says it is larger, before it is waited for. */
    static void requireAtMost(long bytes, Context ctx) {
        if (ctx.req().getContentLengthLong() > bytes) {
            throw tooLarge(bytes);
        }
    }

    /** The refusal of a body that is larger than what is taken. */
    static ProblemException tooLarge(long bytes) {
        return new ProblemException(413, "too-large", "The body must be at most " + bytes + " bytes.");
    }

    /** The refusal where too much is on its way already. */
    static ProblemException busy() {
        return Places.busy(TOO_MANY);
    }

    /** Reads a body while there is room for one more reader. */
    <T> T limited(Reading<T> reading) {
        return readers.in(() -> {
            try {
                return reading.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
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
