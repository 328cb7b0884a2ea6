package org.twoeyes.cli;

import java.io.IOException;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.report.CsvReport;
import org.twoeyes.report.JsonReport;
import org.twoeyes.report.TableReport;
import org.twoeyes.service.Snapshot;
import picocli.CommandLine.Command;

/** The whole report. */
@Command(
        name = "analyze",
        sortOptions = false,
        header = "The whole report.",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        description = "The whole report: single eyes, false eyes, blind spots, closed doors, and what each departure"
                + " would take.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  twoeyes analyze                                        the graph in ./data, today",
            "  twoeyes analyze --bundle customers.zip                 files, no database",
            "  twoeyes analyze --as-of 2025-12-31 --format json       how it stood then, for a program",
            "  twoeyes analyze --format csv --out report              all tables into the folder report",
            "  twoeyes analyze --format csv --table departures        one table on the screen"
        })
final class AnalyzeCommand extends ReadCommand {

    AnalyzeCommand(Session session) {
        super(session);
    }

    @Override
    void answer(Snapshot snapshot) throws IOException {
        PortfolioReport report = snapshot.report(Runtime.getRuntime().availableProcessors());
        output.write(
                session.terminal(),
                style -> TableReport.of(
                        report,
                        snapshot.portfolio(),
                        (employee, contact) ->
                                snapshot.lastContact(employee, contact).orElse(null),
                        style),
                out -> JsonReport.write(report, out),
                () -> CsvReport.of(report, snapshot.portfolio()),
                CsvReport.DEFAULT_TABLE);
    }
}
