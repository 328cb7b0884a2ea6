package org.twoeyes.http;

import io.javalin.http.Context;
import java.util.Map;

/** What every answer carries, so that a browser does nothing with it that was not meant. */
final class Headers {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'";

    /** The headers by name. */
    static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy",
            CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()");

    private Headers() {}

    static void set(Context ctx) {
        ALL.forEach(ctx::header);
    }
}
