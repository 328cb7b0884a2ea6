package org.twoeyes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.model.Portfolio;
import org.twoeyes.report.TableReport;
import org.twoeyes.service.SamplePortfolio;
import org.twoeyes.service.Snapshot;
import org.twoeyes.service.live.LivePortfolio;
import org.twoeyes.service.live.MemoryHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The sample portfolio, the whole way from files through the database to findings. */
@Command(
        name = "demo",
        sortOptions = false,
        header = "Show a sample portfolio, from files through the database to findings.",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        description = "Starts the embedded database in a temporary folder, imports a sample portfolio, prints its"
                + " findings and serves the page until it is stopped; then the folder is removed.",
        footerHeading = "%nExamples:%n",
        footer = {"  twoeyes demo", "  twoeyes demo --once"})
final class DemoCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--once", description = "Stop after printing; do not serve the page.")
    private boolean once;

    @Option(names = "--port", paramLabel = "PORT", description = "The port of the page. Default: a free one.")
    private int port;

    DemoCommand(Session session) {
        this.session = session;
    }

    /** Shows the sample. */
    @Override
    public Integer call() throws IOException {
        session.terminal().say("Starting a database in a temporary folder and importing a sample portfolio …");
        ProgressLine line = new ProgressLine(session.terminal());
        try {
            return SamplePortfolio.with(line::at, sample -> {
                line.close();
                return show(sample);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            line.close();
        }
    }

    private int show(Portfolio sample) {
        Snapshot snapshot = Snapshot.of(sample, SamplePortfolio.lastDay(sample));
        PortfolioReport report = snapshot.report(Runtime.getRuntime().availableProcessors());
        try {
            session.terminal()
                    .print(TableReport.of(
                            report,
                            sample,
                            (employee, contact) ->
                                    snapshot.lastContact(employee, contact).orElse(null),
                            session.terminal().style()));
            session.terminal().print(next());
            if (!once) {
                serve(sample);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Exit.DONE;
    }

    private void serve(Portfolio sample) throws IOException {
        Serving.Request request =
                new Serving.Request("127.0.0.1", port, Set.of(), Optional.empty(), Optional.empty(), "", false, true);
        try (LivePortfolio live = new LivePortfolio(
                new MemoryHome(sample), session.clock(), Optional.of(SamplePortfolio.lastDay(sample)))) {
            ServeCommand.serve(session, live, request);
        }
    }

    private String next() {
        return """

                All names and figures above are made up. With your own data, a folder of CSV files:
                  twoeyes analyze --bundle PATH       the same report, no database
                  twoeyes import PATH                 into the graph in ./data
                  twoeyes analyze                     the report of that graph
                  twoeyes depart EMPLOYEE             what goes dark with one of your people
                  twoeyes worst -k 2                  which two must not leave together
                """;
    }
}
