package org.twoeyes.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import org.twoeyes.service.view.Readings;

/** The API and the page on one port. Starts when it is made; closing it takes at most some seconds. */
public final class ApiServer implements AutoCloseable {

    private static final long LARGEST_BODY = 1 << 20;

    private final Javalin javalin;

    private ApiServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts a server that answers from some readings.
     *
     * @throws IllegalStateException if a route has no access policy
     */
    public static ApiServer start(ServerOptions options, Readings readings) {
        Javalin javalin = Javalin.create(config -> configure(config, options, readings));
        AccessControl.requirePolicies(javalin.unsafe.internalRouter.allHttpHandlers());
        return new ApiServer(javalin.start(options.host(), options.port()));
    }

    private static void configure(JavalinConfig config, ServerOptions options, Readings readings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.generateEtags = false;
        config.requestLogger.http(AccessLog::log);
        Limits.apply(config.jetty);
        Origins origins = new Origins(options.hosts());
        config.routes.before(Headers::set);
        config.routes.before(origins::check);
        new AccessControl(options.tokens()).register(config.routes);
        new Routes(
                        new Reads(readings, options.version()),
                        new Portfolios(options.version(), readings::today, options.demo()),
                        new WhatIfs(readings),
                        new Operations(() -> true),
                        new StaticPage(
                                options.webFolder(), new LaunchAddress(options.tokens(), options.secure())))
                .register(config.routes);
        Problems.register(config.routes);
    }

    /** The port it is bound to. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
