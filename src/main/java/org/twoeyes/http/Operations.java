package org.twoeyes.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What those who run the server ask: whether it lives, whether it can answer. */
final class Operations {

    private final BooleanSupplier ready;

    private final Metrics metrics;

    Operations(BooleanSupplier ready, Metrics metrics) {
        this.ready = ready;
        this.metrics = metrics;
    }

    void live(Context ctx) {
        answer(ctx, 200, "live");
    }

    void ready(Context ctx) {
        boolean isReady = ready.getAsBoolean();
        answer(ctx, isReady ? 200 : 503, isReady ? "ready" : "not ready");
    }

    void metrics(Context ctx) {
        metrics.write(ctx);
    }

    /** The description of the API. */
    void description(Context ctx) throws IOException {
        try (InputStream in = Operations.class.getResourceAsStream("/openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("the description of the API must be in the jar");
            }
            ctx.header("Cache-Control", "no-cache");
            ctx.contentType("application/json");
            ctx.result(in.readAllBytes());
        }
    }

    private static void answer(Context ctx, int status, String word) {
        ctx.status(status);
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json");
        ctx.result(Json.bytes(Map.of("status", word)));
    }
}
