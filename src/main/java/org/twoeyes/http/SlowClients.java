package org.twoeyes.http;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Gives up clients that send a body, or take an answer, more slowly than at a least rate. Some seconds are always
 * granted: the few bytes of a small message tell nothing of a client, a pause of the machine or of the network does.
 */
final class SlowClients extends Handler.Wrapper {

    private final long bytesASecond;
    private final long graceNanos;

    /** With the least rate, and the seconds that everybody has. */
    SlowClients(long bytesASecond, long graceSeconds) {
        this.bytesASecond = bytesASecond;
        this.graceNanos = TimeUnit.SECONDS.toNanos(graceSeconds);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Sending sending = new Sending(request);
        return super.handle(sending, new Taking(sending, response), callback);
    }

    /** The longest that so many bytes may take, in nanoseconds. */
    private long allowed(long bytes) {
        return graceNanos + TimeUnit.SECONDS.toNanos(1) * bytes / bytesASecond;
    }

    /** A body on its way to us. */
    private final class Sending extends Request.Wrapper {

        private long firstAsked;
        private long bytes;
        private volatile Content.@Nullable Chunk failure;

        Sending(Request request) {
            super(request);
        }

        @Override
        public void demand(Runnable then) {
            long now = System.nanoTime();
            if (firstAsked == 0) {
                firstAsked = now;
            } else if (now - firstAsked > allowed(bytes)) {
                fail("the body comes too slowly");
                then.run();
                return;
            }
            super.demand(then);
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk failed = failure;
            if (failed != null) {
                return failed;
            }
            Content.Chunk chunk = super.read();
            if (chunk != null) {
                bytes += chunk.remaining();
            }
            return chunk;
        }

        TimeoutException fail(String reason) {
            TimeoutException cause = new TimeoutException(reason);
            failure = Content.Chunk.from(cause);
            return cause;
        }
    }

    /** An answer on its way to the client. */
    private final class Taking extends Response.Wrapper {

        private final Sending sending;

        Taking(Sending sending, Response response) {
            super(sending, response);
            this.sending = sending;
        }

        @Override
        public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
            int length = content == null ? 0 : content.remaining();
            if (length == 0) {
                super.write(last, content, callback);
                return;
            }
            Scheduler.Task giveUp = sending.getComponents()
                    .getScheduler()
                    .schedule(
                            () -> callback.failed(sending.fail("the answer is taken too slowly")),
                            allowed(length),
                            TimeUnit.NANOSECONDS);
            super.write(last, content, Callback.from(giveUp::cancel, callback));
        }
    }
}
