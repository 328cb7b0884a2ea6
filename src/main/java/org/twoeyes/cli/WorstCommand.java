package org.twoeyes.cli;

import java.io.IOException;
import java.util.List;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.report.CsvReport;
import org.twoeyes.report.JsonReport;
import org.twoeyes.report.TableReport;
import org.twoeyes.service.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The worst group. */
@Command(
        name = "worst",
        sortOptions = false,
        header = "Who must not leave together.",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        description = "The group of employees whose joint departure takes the most revenue. It is often not the"
                + " worst individuals: two people who cover for each other look harmless one at a time.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  twoeyes worst                  the worst pair",
            "  twoeyes worst -k 3             the worst three",
            "  twoeyes worst -k 1 --format json"
        })
final class WorstCommand extends ReadCommand {

    private static final int LARGEST = 3;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "-k", paramLabel = "SIZE", description = "How many people at most, 1 to 3. Default: 2.")
    private int size = 2;

    WorstCommand(Session session) {
        super(session);
    }

    @Override
    void check() {
        if (size < 1 || size > LARGEST) {
            throw new ParameterException(command.commandLine(), "-k (" + size + ") must be 1, 2 or 3");
        }
    }

    @Override
    void answer(Snapshot snapshot) throws IOException {
        List<PortfolioReport.WorstGroup> groups = snapshot.worst(size).stream().toList();
        output.write(
                session.terminal(),
                style -> TableReport.of(
                        snapshot.asOf(), size, groups, snapshot.portfolio(), snapshot.revenueUnknown(), style),
                out -> JsonReport.write(snapshot.asOf(), groups, out),
                () -> CsvReport.of(snapshot.asOf(), groups, snapshot.portfolio()),
                "worst");
    }
}
