package org.twoeyes.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns the address printed at launch into a cookie that scripts cannot read and other sites cannot send. */
final class LaunchAddress {

    /** The name of the cookie. */
    static final String COOKIE = "twoeyes";

    private static final String PARAMETER = "token";
    private static final int SESSION = -1;

    private final Optional<Tokens> tokens;
    private final boolean secure;

    LaunchAddress(Optional<Tokens> tokens, boolean secure) {
        this.tokens = tokens;
        this.secure = secure;
    }

    /** Takes the token of an address, if there is one, and answers with the same address without it. */
    boolean takeToken(Context ctx) {
        String token = ctx.queryParam(PARAMETER);
        if (token == null) {
            return false;
        }
        if (tokens.isPresent()) {
            if (tokens.get().holder(token).isEmpty()) {
                throw AccessControl.unauthorized();
            }
            ctx.cookie(new Cookie(COOKIE, token, "/", SESSION, secure, true, null, SameSite.STRICT));
        }
        ctx.header("Cache-Control", "no-store");
        ctx.redirect(ctx.path() + rest(ctx), HttpStatus.SEE_OTHER);
        return true;
    }

    private static String rest(Context ctx) {
        String rest = ctx.queryParamMap().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(PARAMETER))
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? "" : "?" + rest;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
