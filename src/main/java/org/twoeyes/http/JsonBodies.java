package org.twoeyes.http;

import io.javalin.http.Context;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Reads the JSON that clients send. While a body is on its way it holds no thread and no place, only its own bytes, of
 * which all bodies together may have so many: slow clients, however many, keep nobody else's questions out. A client that
 * sends nothing, or hardly anything, is given up by {@link Limits}.
 */
final class JsonBodies {

    private static final int LARGEST = 1 << 20;
    private static final int CHUNK = 8192;

    /**
     * What is read of a body that is too large, and thrown away. A client that is still sending when the connection is
     * closed loses the answer, so bodies that are not absurd are let end before they are refused.
     */
    private static final long READ_TO_REFUSE = 64L << 20;

    /** What all bodies on their way may hold together: 64 MB. */
    private static final int CHUNKS = 8192;

    private final Semaphore chunks = new Semaphore(CHUNKS);

    /**
     * Reads a question, and has it answered once it is here. Where it is too large, comes too slowly, is not the JSON
     * expected, or there is no room for it, the client is told so instead.
     */
    <T> void read(Context ctx, Class<T> type, Consumer<T> answer) {
        CompletableFuture<byte[]> body = begin(ctx);
        ctx.future(() -> body.thenAccept(bytes -> answer.accept(Json.read(bytes, type))));
    }

    private CompletableFuture<byte[]> begin(Context ctx) {
        String type = ctx.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new ProblemException(415, "unsupported-media-type", "The body must be sent as application/json.");
        }
        if (ctx.req().getContentLengthLong() > READ_TO_REFUSE) {
            throw Bodies.tooLarge(LARGEST);
        }
        ctx.req().startAsync().setTimeout(0);
        try {
            ServletInputStream in = ctx.req().getInputStream();
            Reading reading = new Reading(in);
            in.setReadListener(reading);
            return reading.body.whenComplete((bytes, failure) -> chunks.release(reading.held));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** One body; its methods are called one after the other, never two at once. */
    private final class Reading implements ReadListener {

        private final ServletInputStream in;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private long read;
        private int held;

        Reading(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public void onDataAvailable() throws IOException {
            byte[] chunk = new byte[CHUNK];
            while (!body.isDone() && in.isReady()) {
                int count = in.read(chunk);
                if (count < 0) {
                    return;
                }
                read += count;
                if (read <= LARGEST) {
                    bytes.write(chunk, 0, count);
                    hold();
                } else if (read > READ_TO_REFUSE) {
                    body.completeExceptionally(Bodies.tooLarge(LARGEST));
                }
            }
        }

        /** Takes room for what has come, or refuses it. */
        private void hold() {
            int more = bytes.size() / CHUNK + 1 - held;
            if (more > 0 && !chunks.tryAcquire(more)) {
                body.completeExceptionally(Bodies.busy());
            } else if (more > 0) {
                held += more;
            }
        }

        @Override
        public void onAllDataRead() {
            if (read > LARGEST) {
                body.completeExceptionally(Bodies.tooLarge(LARGEST));
            } else {
                body.complete(bytes.toByteArray());
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(
                    failure instanceof TimeoutException
                            ? new ProblemException(408, "too-slow", "The body took too long to arrive.")
                            : failure);
        }
    }
}
