package org.twoeyes.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.RouteRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets a request through to its route only with what the route asks for. */
final class AccessControl {

    private static final String BEARER = "Bearer ";
    private static final String HOLDER = "twoeyes-token-holder";

    private final Optional<Tokens> tokens;

    /** With the tokens that open the server; empty lets everybody in, for development on one's own machine. */
    AccessControl(Optional<Tokens> tokens) {
        this.tokens = tokens;
    }

    void register(RoutesConfig routes) {
        routes.beforeMatched(this::check);
    }

    private void check(Context ctx) {
        Set<RouteRole> roles = ctx.routeRoles();
        if (roles.contains(Access.ANYBODY) || tokens.isEmpty()) {
            return;
        }
        Optional<Token> holder = token(ctx).flatMap(tokens.get()::holder);
        if (holder.isEmpty()) {
            ctx.header("WWW-Authenticate", "Bearer");
            throw unauthorized();
        }
        if (roles.contains(Access.ADMIN) && !holder.get().isAdmin()) {
            throw new ProblemException(
                    403,
                    "forbidden",
                    "Only an administrator may do this: with a token that is marked admin in the token file.");
        }
        ctx.attribute(HOLDER, holder.get().name());
    }

    /** The name of the token that a request came with; {@code anybody} where the server asks for none. */
    static String who(Context ctx) {
        String holder = ctx.attribute(HOLDER);
        return holder == null ? "anybody" : holder;
    }

    private static Optional<String> token(Context ctx) {
        String header = ctx.header("Authorization");
        if (header != null && header.startsWith(BEARER)) {
            return Optional.of(header.substring(BEARER.length()).strip());
        }
        return Optional.ofNullable(ctx.cookie(LaunchAddress.COOKIE));
    }

    static ProblemException unauthorized() {
        return new ProblemException(
                401,
                "unauthorized",
                "Open the address that serve printed, or send its token as Authorization: Bearer.");
    }

    /** Throws if a route has no policy, or more than one. */
    static void requirePolicies(List<ParsedEndpoint> endpoints) {
        for (ParsedEndpoint parsed : endpoints) {
            Endpoint endpoint = parsed.endpoint;
            if (endpoint.method.isHttpMethod()) {
                var roles = endpoint.metadata(io.javalin.security.Roles.class);
                if (roles == null
                        || roles.getRoles().size() != 1
                        || !roles.getRoles().stream().allMatch(Access.class::isInstance)) {
                    throw new IllegalStateException(
                            "the route " + endpoint.method + " " + endpoint.path + " must have an access policy");
                }
            }
        }
    }
}
