package org.twoeyes.http;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twoeyes.service.DatabaseUnavailableException;

/** The one place where anything that went wrong becomes problem details. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    static final String MEDIA_TYPE = "application/problem+json";

    private static final int RETRY_SECONDS = 5;

    private Problems() {}

    static void register(RoutesConfig routes) {
        routes.exception(
                ProblemException.class,
                (problem, ctx) -> answer(ctx, problem.status(), problem.kind(), problem.detail(), problem.errors()));
        routes.exception(
                HttpResponseException.class,
                (problem, ctx) -> answer(
                        ctx,
                        problem.getStatus(),
                        kind(problem.getStatus()),
                        detail(problem.getStatus(), ctx.path()),
                        List.of()));
        routes.exception(
                DatabaseUnavailableException.class,
                (problem, ctx) ->
                        answer(ctx, 503, "database-unavailable", String.valueOf(problem.getMessage()), List.of()));
        routes.exception(
                StreamConstraintsException.class,
                (problem, ctx) ->
                        answer(ctx, 400, "bad-request", "The JSON is nested too deeply or too long.", List.of()));
        routes.exception(Exception.class, (failure, ctx) -> {
            if (Disconnects.isOne(failure)) {
                return;
            }
            LOG.error("answering {} {} failed", ctx.method(), AccessLog.route(ctx), failure);
            answer(ctx, 500, "internal", "The program has failed. Its log says where.", List.of());
        });
    }

    static void answer(Context ctx, int status, String kind, String detail, List<Object> errors) {
        String title = HttpStatus.forStatus(status).getMessage();
        if (ctx.res().isCommitted()) {
            return;
        }
        ctx.res().resetBuffer();
        ctx.removeHeader("ETag");
        ctx.status(status);
        ctx.header("Cache-Control", "no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE.getCode()) {
            ctx.header("Retry-After", String.valueOf(RETRY_SECONDS));
        }
        ctx.result(Json.bytes(new Problem("/problems/" + kind, title, status, detail, ctx.path(), errors)));
        ctx.contentType(MEDIA_TYPE);
    }

    /** A problem of which only the status is known. */
    static byte[] body(int status, String path) {
        String title = HttpStatus.forStatus(status).getMessage();
        return Json.bytes(
                new Problem("/problems/" + kind(status), title, status, detail(status, path), path, List.of()));
    }

    private static String kind(int status) {
        return switch (status) {
            case 400 -> "bad-request";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 413 -> "too-large";
            default -> "http-" + status;
        };
    }

    private static String detail(int status, String path) {
        return switch (status) {
            case 404 -> "There is nothing at " + path + ".";
            case 413 -> "The request is larger than this address takes.";
            default -> "The request cannot be answered.";
        };
    }
}
