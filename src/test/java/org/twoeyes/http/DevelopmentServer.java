package org.twoeyes.http;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.twoeyes.intake.BundleReader;
import org.twoeyes.intake.IntakeOptions;
import org.twoeyes.intake.IntakeReport;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.live.LivePortfolio;
import org.twoeyes.service.live.MemoryHome;

/**
 * A server for those who work on the page: a bundle straight from its files, no database, no token, the
 * page's files from the folder that the system property {@code twoeyes.web} names.
 *
 * <p>Arguments, all optional: the bundle's path, the day to look at, the port. Without any it serves the
 * sample as of its last day on port 8765.
 */
public final class DevelopmentServer {

    private static final int PORT = 8765;

    private DevelopmentServer() {}

    /** Serves until it is stopped. */
    public static void main(String[] arguments) throws java.io.IOException {
        Path bundle = Path.of(arguments.length > 0 ? arguments[0] : "src/main/resources/demo");
        LocalDate asOf = LocalDate.parse(arguments.length > 1 ? arguments[1] : "2026-06-30");
        int port = arguments.length > 2 ? Integer.parseInt(arguments[2]) : PORT;
        IntakeReport report = BundleReader.read(bundle, IntakeOptions.fresh());
        Portfolio portfolio = report.portfolio()
                .orElseThrow(() ->
                        new IllegalArgumentException(report.errors().get(0).sentence()));
        LivePortfolio live = new LivePortfolio(new MemoryHome(portfolio), Clock.systemUTC(), Optional.of(asOf));
        ServerOptions options = new ServerOptions(
                "127.0.0.1",
                port,
                ServerOptions.LOOPBACK,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.ofNullable(System.getProperty("twoeyes.web")).map(Path::of),
                "development",
                arguments.length == 0);
        ApiServer server = ApiServer.start(options, live);
        System.out.println("http://127.0.0.1:" + server.port() + "/");
    }
}
