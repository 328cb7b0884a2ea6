package org.twoeyes.web;

import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.twoeyes.http.ApiServer;
import org.twoeyes.http.ServerOptions;
import org.twoeyes.intake.BundleReader;
import org.twoeyes.intake.IntakeOptions;
import org.twoeyes.intake.IntakeReport;
import org.twoeyes.model.GraphContents;
import org.twoeyes.model.PlanAim;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tombstones;
import org.twoeyes.service.live.Edit.Author;
import org.twoeyes.service.live.Edit.Condition;
import org.twoeyes.service.live.EditOutcome;
import org.twoeyes.service.live.Home;
import org.twoeyes.service.live.KeptPlans;
import org.twoeyes.service.live.LivePortfolio;
import org.twoeyes.service.live.MemoryHome;

/** The real server on a free port of this machine, with a portfolio and the page as it is packed. */
final class Site implements AutoCloseable {

    /** The last day of the sample. */
    static final LocalDate DEMO_DAY = LocalDate.of(2026, 6, 30);

    private final ApiServer server;
    private final LivePortfolio live;
    private final Portfolio portfolio;

    private Site(ApiServer server, LivePortfolio live, Portfolio portfolio) {
        this.server = server;
        this.live = live;
        this.portfolio = portfolio;
    }

    /** Serves the sample as of its last day. */
    static Site demo() {
        return demo(Optional.empty());
    }

    /** As {@link #demo()}, with the page out of a folder if one is given. */
    static Site demo(Optional<Path> page) {
        IntakeReport report = BundleReader.read(Path.of("src/main/resources/demo"), IntakeOptions.fresh());
        return of(report.portfolio().orElseThrow(), DEMO_DAY, true, page);
    }

    /** Serves a portfolio as of a day. */
    static Site of(Portfolio portfolio, LocalDate asOf, boolean demo) {
        return of(portfolio, asOf, demo, Optional.empty());
    }

    /** Serves a portfolio as of a day, with the page out of a folder if one is given. */
    static Site of(Portfolio portfolio, LocalDate asOf, boolean demo, Optional<Path> page) {
        LivePortfolio live = new LivePortfolio(new MemoryHome(portfolio), Clock.systemUTC(), Optional.of(asOf));
        ServerOptions options = new ServerOptions(
                "127.0.0.1", 0, ServerOptions.LOOPBACK, Optional.empty(), false, Optional.empty(), page, "test", demo);
        try {
            return new Site(ApiServer.start(options, live), live, portfolio);
        } catch (BindException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a plan, as somebody with the page would. */
    Site keep(String id, PlanAim aim) {
        EditOutcome kept = new KeptPlans(live).put(id, aim, Condition.NOT_THERE, new Author("ana", Optional.empty()));
        if (!(kept instanceof EditOutcome.Planned)) {
            throw new IllegalStateException("plan (" + id + ") must be possible");
        }
        return this;
    }

    /** Has the data as they were at first: no change, no record of one, no plan. */
    void renew() {
        Home home = live.home();
        GraphContents first = new GraphContents(portfolio, List.of(), List.of(), List.of(), Tombstones.NONE);
        if (home.replace(home.contents(), first, Home.WriteProgress.NONE).isEmpty()) {
            throw new IllegalStateException("somebody writes still");
        }
        live.refresh();
    }

    /** The page's address, up to and with the slash. */
    String address() {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    @Override
    public void close() {
        server.close();
        live.close();
    }
}
