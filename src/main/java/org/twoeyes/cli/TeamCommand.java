package org.twoeyes.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.twoeyes.analysis.plan.ResponseTeamReport;
import org.twoeyes.report.CsvReport;
import org.twoeyes.report.JsonReport;
import org.twoeyes.report.TableReport;
import org.twoeyes.service.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The response team of an account. */
@Command(
        name = "team",
        sortOptions = false,
        header = "Whom to call when a customer is in trouble.",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        description = "Of each function the employees with the strongest ties at an account, or who could best be"
                + " introduced, in the order in which to call them.",
        footerHeading = "%nExamples:%n",
        footer = {"  twoeyes team a-3 --functions delivery,legal", "  twoeyes team a-3 --functions sales --format json"
        })
final class TeamCommand extends ReadCommand {

    @Parameters(index = "0", paramLabel = "ACCOUNT", description = "Id of an account.")
    private String account = "";

    @Option(
            names = "--functions",
            paramLabel = "NAMES",
            split = ",",
            required = true,
            description = "Functions of employees, with commas between them.")
    private List<String> functions = new ArrayList<>();

    TeamCommand(Session session) {
        super(session);
    }

    @Override
    void answer(Snapshot snapshot) throws IOException {
        ResponseTeamReport report = snapshot.responseTeam(Whom.account(snapshot, account), functions);
        output.write(
                session.terminal(),
                style -> TableReport.of(report, snapshot.portfolio(), style),
                out -> JsonReport.write(report, out),
                () -> CsvReport.of(report, snapshot.portfolio()),
                "team");
    }
}
