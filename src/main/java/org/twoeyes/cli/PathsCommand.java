package org.twoeyes.cli;

import java.io.IOException;
import org.twoeyes.analysis.path.IntroductionReport;
import org.twoeyes.report.CsvReport;
import org.twoeyes.report.JsonReport;
import org.twoeyes.report.TableReport;
import org.twoeyes.service.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Introduction paths. */
@Command(
        name = "paths",
        sortOptions = false,
        header = "Who can introduce an employee to a contact.",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        description = "The strongest way from an employee to a contact over people who know each other, of at most four"
                + " links, and a second one that shares nobody with it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  twoeyes paths e-12 c-7                 through whom e-12 can meet c-7",
            "  twoeyes paths e-12 c-7 --format json"
        })
final class PathsCommand extends ReadCommand {

    @Parameters(index = "0", paramLabel = "EMPLOYEE", description = "Id of an employee.")
    private String employee = "";

    @Parameters(index = "1", paramLabel = "CONTACT", description = "Id of a contact.")
    private String contact = "";

    PathsCommand(Session session) {
        super(session);
    }

    @Override
    void answer(Snapshot snapshot) throws IOException {
        IntroductionReport report =
                snapshot.introductions(Whom.employee(snapshot, employee), Whom.contact(snapshot, contact));
        output.write(
                session.terminal(),
                style -> TableReport.of(report, snapshot.portfolio(), style),
                out -> JsonReport.write(report, out),
                () -> CsvReport.of(report, snapshot.portfolio()),
                "paths");
    }
}
