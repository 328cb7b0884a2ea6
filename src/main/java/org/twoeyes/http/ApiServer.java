package org.twoeyes.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.BindException;
import org.twoeyes.service.live.ImportJobs;
import org.twoeyes.service.live.LivePortfolio;

/** The API and the page on one port. Starts when it is made; closing it takes some seconds at most. */
public final class ApiServer implements AutoCloseable {

    private final Javalin javalin;
    private final ImportJobs jobs;
    private final ImportEvents events;

    private ApiServer(ServerOptions options, LivePortfolio live) {
        this.jobs = new ImportJobs(live);
        this.events = new ImportEvents(jobs);
        this.javalin = Javalin.create(config -> configure(config, options, live));
    }

    /**
     * Starts a server of a portfolio, which the caller closes after it.
     *
     * @throws IllegalStateException if a route has no access policy
     * @throws BindException if the port is taken
     */
    public static ApiServer start(ServerOptions options, LivePortfolio live) throws BindException {
        ApiServer server = new ApiServer(options, live);
        try {
            AccessControl.requirePolicies(server.javalin.unsafe.internalRouter.allHttpHandlers());
            server.javalin.start();
            return server;
        } catch (JavalinBindException e) {
            server.close();
            throw new BindException("port " + options.port() + " cannot be bound");
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private void configure(JavalinConfig config, ServerOptions options, LivePortfolio live) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.generateEtags = false;
        Limits.apply(config, options);
        Metrics metrics = new Metrics();
        config.requestLogger.http((ctx, millis) -> {
            metrics.count(ctx, millis);
            AccessLog.log(ctx, millis);
        });
        Origins origins = new Origins(options.hosts());
        config.routes.before(Headers::set);
        config.routes.before(origins::check);
        new AccessControl(options.tokens()).register(config.routes);
        Bodies bodies = new Bodies();
        Uploads uploads = new Uploads(jobs, bodies);
        new Routes(
                        new Reads(live.readings(), options.version()),
                        new Portfolios(options.version(), live.readings()::today, options.demo()),
                        new WhatIfs(live.readings(), bodies),
                        uploads,
                        events,
                        new Operations(live.home()::isReady, metrics),
                        new StaticPage(options.webFolder(), new LaunchAddress(options.tokens(), options.secure())))
                .register(config.routes);
        Problems.register(config.routes);
    }

    /** The port it is bound to. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        events.close();
        javalin.stop();
        jobs.close();
    }
}
