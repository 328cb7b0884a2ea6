package org.twoeyes.http;

import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each request, at level INFO: method, route, status, milliseconds. Never a path with ids, a
 * query, an address or a name.
 */
final class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    private AccessLog() {}

    static void log(Context ctx, float millis) {
        LOG.info("{} {} {} {} ms", ctx.method(), route(ctx), ctx.statusCode(), Math.round(millis));
    }

    /** The route of a request as it stands in the table: its variables by name, not by value. */
    static String route(Context ctx) {
        var endpoint = ctx.endpoints().lastHttpEndpoint();
        return endpoint == null ? "(none)" : endpoint.path;
    }
}
