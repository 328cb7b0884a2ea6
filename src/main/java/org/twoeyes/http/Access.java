package org.twoeyes.http;

import io.javalin.security.RouteRole;

/** Who may use a route. Every route has exactly one; a server with a route without one does not start. */
enum Access implements RouteRole {
    /** Everybody who reaches the server: the page's own files, which hold no data, and whether it lives. */
    ANYBODY,
    /** Whoever has a token, to read. */
    READER,
    /** Whoever has a token, to change what is stored. */
    WRITER,
    /** Whoever has the token of a launch or one marked {@code admin}: everything at once, and what cannot be undone. */
    ADMIN
}
