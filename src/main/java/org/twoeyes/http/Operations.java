package org.twoeyes.http;

import io.javalin.http.Context;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What those who run the server ask: whether it lives, whether it can answer. */
final class Operations {

    private final BooleanSupplier ready;

    Operations(BooleanSupplier ready) {
        this.ready = ready;
    }

    void live(Context ctx) {
        answer(ctx, 200, "live");
    }

    void ready(Context ctx) {
        boolean isReady = ready.getAsBoolean();
        answer(ctx, isReady ? 200 : 503, isReady ? "ready" : "not ready");
    }

    private static void answer(Context ctx, int status, String word) {
        ctx.status(status);
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json");
        ctx.result(Json.bytes(Map.of("status", word)));
    }
}
