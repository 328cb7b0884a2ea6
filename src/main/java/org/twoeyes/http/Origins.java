package org.twoeyes.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses requests that were not meant for this server or do not come from its own page: a foreign name for
 * our address (DNS rebinding), and what a foreign page sends (it can post a form to a loopback address
 * without asking).
 */
final class Origins {

    private final Set<String> hosts;

    /** With the names, without ports, under which the server may be called. */
    Origins(Set<String> hosts) {
        this.hosts = Set.copyOf(hosts);
    }

    void check(Context ctx) {
        String host = ctx.header("Host");
        if (host == null || !hosts.contains(name(host))) {
            throw new ProblemException(421, "foreign-host", "This server does not answer under that name.");
        }
        String origin = ctx.header("Origin");
        if (origin != null && !isOwn(origin, host)) {
            throw new ProblemException(403, "foreign-origin", "Another site may not use this server.");
        }
        String site = ctx.header("Sec-Fetch-Site");
        boolean reads = ctx.method().name().equals("GET") || ctx.method().name().equals("HEAD");
        if (!reads && site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw new ProblemException(403, "foreign-origin", "Another site may not use this server.");
        }
    }

    private static boolean isOwn(String origin, String host) {
        int scheme = origin.indexOf("://");
        return scheme > 0
                && (origin.startsWith("http://") || origin.startsWith("https://"))
                && origin.substring(scheme + 3).equalsIgnoreCase(host);
    }

    private static String name(String host) {
        int bracket = host.lastIndexOf(']');
        int colon = host.lastIndexOf(':');
        String name = colon > bracket ? host.substring(0, colon) : host;
        return name.toLowerCase(Locale.ROOT);
    }
}
