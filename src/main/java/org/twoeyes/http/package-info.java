/**
 * Floor 5: the API and the page over HTTP. Routes, who may use them, parameters, problem details, limits. A
 * handler parses, asks one use case and writes its answer; nothing is computed here.
 *
 * <p>May import {@code service}, {@code report}, {@code intake}, {@code analysis}, {@code network}, {@code
 * model}, Javalin, Jetty and Jackson; Javalin stays in here. Never sees {@code store}.
 */
@NullMarked
package org.twoeyes.http;

import org.jspecify.annotations.NullMarked;
