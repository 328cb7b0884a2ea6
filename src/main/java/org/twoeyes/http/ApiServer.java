package org.twoeyes.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.BindException;
import java.util.List;
import org.twoeyes.service.live.ImportJobs;
import org.twoeyes.service.live.KeptPlans;
import org.twoeyes.service.live.LivePortfolio;
import org.twoeyes.service.live.People;

/** The API and the page on one port. Starts when it is made; closing it takes some seconds at most. */
public final class ApiServer implements AutoCloseable {

    private static final int PLANS_AT_ONCE = 2;
    private static final int BUNDLES_AT_ONCE = 8;

    private final Javalin javalin;
    private final Routes routes;
    private final Metrics metrics = new Metrics();
    private final ImportJobs jobs;
    private final ImportEvents events;

    private ApiServer(ServerOptions options, LivePortfolio live) {
        this.jobs = new ImportJobs(live);
        this.events = new ImportEvents(jobs);
        this.routes = routes(options, live);
        this.javalin = Javalin.create(config -> configure(config, options));
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

    private Routes routes(ServerOptions options, LivePortfolio live) {
        JsonBodies questions = new JsonBodies();
        Places solvers = new Places(PLANS_AT_ONCE, "Other plans are being made.");
        BriefAnswers briefs = new BriefAnswers(options.version());
        return new Routes(
                new Reads(live.readings(), options.version()),
                new Portfolios(options.version(), live.readings(), options.demo()),
                briefs,
                new WhatIfs(live.readings(), questions),
                new Plans(live.readings(), questions, solvers),
                new PlanAnswers(new KeptPlans(live), live.readings(), questions, solvers, briefs),
                new Uploads(jobs, new Bodies(BUNDLES_AT_ONCE)),
                events,
                new Operations(live.home()::isReady, metrics),
                new Changes(live, questions),
                new BackupFiles(live),
                new PersonalData(new People(live.home(), live.clock()), live::refresh, questions),
                new StaticPage(options.webFolder(), new LaunchAddress(options.tokens(), options.secure())));
    }

    private void configure(JavalinConfig config, ServerOptions options) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.generateEtags = false;
        Limits.apply(config, options);
        config.requestLogger.http((ctx, millis) -> {
            metrics.count(ctx, millis);
            AccessLog.log(ctx, millis);
        });
        Origins origins = new Origins(options.hosts());
        config.routes.before(Headers::set);
        config.routes.before(origins::check);
        new AccessControl(options.tokens()).register(config.routes);
        routes.register(config.routes);
        Problems.register(config.routes);
    }

    /** The port it is bound to. */
    public int port() {
        return javalin.port();
    }

    /** What it answers besides the page's own files, such as {@code GET /api/v1/meta}; HEAD goes with GET. */
    List<String> addresses() {
        return routes.addresses();
    }

    @Override
    public void close() {
        events.close();
        Limits.letRequestsEnd(javalin.jettyServer().server());
        javalin.stop();
        jobs.close();
    }
}
