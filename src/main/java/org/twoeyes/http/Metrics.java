package org.twoeyes.http;

import io.javalin.http.Context;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts requests by route and status and measures how long they take, in the text format of Prometheus.
 * Labels are routes as they stand in the table, so that no id and no name ever gets in.
 */
final class Metrics {

    private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};
    private static final float MILLIS = 1000;

    private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
    private final AtomicLongArray buckets = new AtomicLongArray(SECONDS.length + 1);
    private final LongAdder micros = new LongAdder();

    void count(Context ctx, float millis) {
        String labels = "method=\"" + ctx.method().name() + "\",route=\"" + AccessLog.route(ctx) + "\",status=\""
                + ctx.statusCode() + "\"";
        requests.computeIfAbsent(labels, key -> new LongAdder()).increment();
        micros.add((long) (millis * MILLIS));
        int at = Arrays.binarySearch(SECONDS, millis / MILLIS);
        buckets.incrementAndGet(at >= 0 ? at : -at - 1);
    }

    void write(Context ctx) {
        StringBuilder text = new StringBuilder();
        head(text, "twoeyes_http_requests_total", "counter", "Requests answered.");
        requests.forEach((labels, count) -> text.append("twoeyes_http_requests_total{")
                .append(labels)
                .append("} ")
                .append(count.sum())
                .append('\n'));
        head(text, "twoeyes_http_request_seconds", "histogram", "Time from request to answer.");
        long sum = 0;
        for (int i = 0; i <= SECONDS.length; i++) {
            sum += buckets.get(i);
            String limit = i == SECONDS.length ? "+Inf" : String.format(Locale.ROOT, "%s", SECONDS[i]);
            text.append("twoeyes_http_request_seconds_bucket{le=\"")
                    .append(limit)
                    .append("\"} ")
                    .append(sum)
                    .append('\n');
        }
        text.append("twoeyes_http_request_seconds_sum ")
                .append(micros.sum() / 1e6)
                .append('\n');
        text.append("twoeyes_http_request_seconds_count ").append(sum).append('\n');
        Runtime runtime = Runtime.getRuntime();
        gauge(text, "twoeyes_heap_used_bytes", "Heap in use.", runtime.totalMemory() - runtime.freeMemory());
        gauge(text, "twoeyes_heap_limit_bytes", "Heap there may be.", runtime.maxMemory());
        gauge(
                text,
                "twoeyes_threads",
                "Threads.",
                ManagementFactory.getThreadMXBean().getThreadCount());
        gauge(
                text,
                "twoeyes_uptime_seconds",
                "Time since the start.",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8");
        ctx.header("Cache-Control", "no-store");
        ctx.result(text.toString());
    }

    private static void gauge(StringBuilder text, String name, String help, long value) {
        head(text, name, "gauge", help);
        text.append(name).append(' ').append(value).append('\n');
    }

    private static void head(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }
}
