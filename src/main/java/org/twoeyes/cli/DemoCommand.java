package org.twoeyes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.twoeyes.model.Portfolio;
import org.twoeyes.report.TableReport;
import org.twoeyes.service.ImportProgress;
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
        description = "Prints the findings of a sample portfolio; imports it meanwhile into an embedded database in a"
                + " temporary folder, reads it back and analyzes it again; then serves the page until it is stopped,"
                + " and removes the folder.",
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
        session.terminal().say("Reading a sample portfolio and starting a database for it …");
        ProgressLine line = new ProgressLine(session.terminal());
        try {
            return SamplePortfolio.with(shown(line), sample -> print(report(sample)), (sample, stored) -> {
                line.close();
                return confirm(sample, stored);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            line.close();
        }
    }

    /** The database is filled while the report is being read: a bar comes and goes, but lines would stay below the report. */
    private ImportProgress shown(ProgressLine line) {
        return session.terminal().interactive() ? line::at : (step, done, total) -> {};
    }

    private String report(Portfolio portfolio) {
        Snapshot snapshot = Snapshot.of(portfolio, SamplePortfolio.lastDay(portfolio));
        return TableReport.of(
                snapshot.report(Runtime.getRuntime().availableProcessors()),
                portfolio,
                (employee, contact) -> snapshot.lastContact(employee, contact).orElse(null),
                session.terminal().style());
    }

    /** Says that the database gives the same report, and what to do next. */
    private int confirm(Portfolio sample, Portfolio stored) {
        if (!report(stored).equals(report(sample))) {
            throw new IllegalStateException("the database must give the same report as the files");
        }
        print(next());
        if (!once) {
            serve(stored);
        }
        return Exit.DONE;
    }

    private void print(String text) {
        try {
            session.terminal().print(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Portfolio sample) {
        Serving.Request request =
                new Serving.Request("127.0.0.1", port, Set.of(), Optional.empty(), Optional.empty(), "", false, true);
        try (LivePortfolio live = new LivePortfolio(
                new MemoryHome(sample), session.clock(), Optional.of(SamplePortfolio.lastDay(sample)))) {
            ServeCommand.serve(session, live, request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String next() {
        return """

                The database holds the portfolio by now, and gave the same report when it was asked.

                All names and figures above are made up. With your own data, a folder of CSV files:
                  twoeyes analyze --bundle PATH       the same report, no database
                  twoeyes import PATH                 into the graph in ./data
                  twoeyes analyze                     the report of that graph
                  twoeyes depart EMPLOYEE             what goes dark with one of your people
                  twoeyes worst -k 2                  which two must not leave together
                """;
    }
}
