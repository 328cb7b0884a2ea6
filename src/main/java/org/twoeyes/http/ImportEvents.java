package org.twoeyes.http;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.twoeyes.service.live.ImportJob;
import org.twoeyes.service.live.ImportJobs;

/**
 * Tells clients how far an import is, as server-sent events. A client that reads slowly misses steps in
 * between and never the last one; it holds nobody else up, and its queue is one event long.
 */
final class ImportEvents implements AutoCloseable {

    private static final int CLIENTS = 64;
    private static final long LOOK_MILLIS = 200;
    private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final ImportJobs jobs;
    private final Map<SseClient, Listener> listeners = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(1, task -> daemon(task, "events"));
    private final ThreadPoolExecutor senders = new ThreadPoolExecutor(
            0, CLIENTS, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> daemon(task, "event"));

    private static final class Listener {
        private final String job;
        private @Nullable ImportJob told;
        private long toldAt = System.nanoTime();
        private boolean busy;

        Listener(String job) {
            this.job = job;
        }
    }

    ImportEvents(ImportJobs jobs) {
        this.jobs = jobs;
        ScheduledFuture<?> unused =
                clock.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    void listen(Context ctx, ImportJob job) throws Exception {
        if (listeners.size() >= CLIENTS) {
            throw new ProblemException(503, "busy", "Too many listen already. Ask for the state instead.");
        }
        String accepted = ctx.header("Accept");
        if (accepted == null || !accepted.contains("text/event-stream")) {
            throw new ProblemException(406, "not-acceptable", "This address answers text/event-stream.");
        }
        new SseHandler(client -> {
                    client.keepAlive();
                    client.onClose(() -> listeners.remove(client));
                    listeners.put(client, new Listener(job.id()));
                })
                .handle(ctx);
    }

    private void look() {
        listeners.forEach((client, listener) -> {
            ImportJob job = jobs.find(listener.job).orElse(null);
            synchronized (listener) {
                boolean beat = System.nanoTime() - listener.toldAt > HEARTBEAT_NANOS;
                boolean news = job == null || !job.equals(listener.told);
                if (listener.busy || !(beat || news)) {
                    return;
                }
                listener.busy = true;
            }
            try {
                senders.execute(() -> tell(client, listener, job));
            } catch (RejectedExecutionException e) {
                synchronized (listener) {
                    listener.busy = false;
                }
            }
        });
    }

    private void tell(SseClient client, Listener listener, @Nullable ImportJob job) {
        try {
            if (job != null && job.equals(listener.told)) {
                client.sendComment("");
            } else if (job != null) {
                String event = job.state().isLast() ? job.state().name().toLowerCase(Locale.ROOT) : "progress";
                client.sendEvent(event, Json.text(ImportState.of(job)));
                listener.told = job;
            }
            if (job == null || job.state().isLast()) {
                client.close();
            }
        } finally {
            synchronized (listener) {
                listener.toldAt = System.nanoTime();
                listener.busy = false;
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        listeners.keySet().forEach(SseClient::close);
        senders.shutdownNow();
    }
}
