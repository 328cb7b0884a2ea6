package org.twoeyes.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.DepartureReport;
import org.twoeyes.analysis.plan.SuccessionReport;
import org.twoeyes.brief.BriefFormat;
import org.twoeyes.report.CsvReport;
import org.twoeyes.report.JsonReport;
import org.twoeyes.report.TableReport;
import org.twoeyes.service.Snapshot;
import org.twoeyes.service.view.DepartureBrief;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The departure of one employee, several or a team. */
@Command(
        name = "depart",
        sortOptions = false,
        header = "What goes dark if somebody leaves.",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        description = "What goes dark if one employee leaves, or several at once, and who should take over.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  twoeyes depart e-12                    one person",
            "  twoeyes depart e-12 e-40               two at once: they may have covered for each other",
            "  twoeyes depart --team e-3              a manager with everybody who reports to them",
            "  twoeyes depart e-12 --on 2026-03-31    with the day on which they leave",
            "  twoeyes depart e-12 --bundle ./our-customers --format json",
            "  twoeyes depart e-12 --format pdf --out e-12.pdf"
        })
final class DepartCommand extends ReadCommand {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "EMPLOYEE", arity = "0..*", description = "Ids of employees.")
    private List<String> employees = new ArrayList<>();

    @Option(
            names = "--team",
            paramLabel = "MANAGER",
            description = "An employee and everybody who reports to them, directly or through others.")
    private @Nullable String team;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day on which they leave, not before --as-of.")
    private @Nullable LocalDate on;

    @Mixin
    private PaperOptions paper = new PaperOptions();

    DepartCommand(Session session) {
        super(session);
    }

    @Override
    void check() {
        output.check(true);
        if (employees.isEmpty() && team == null) {
            throw new ParameterException(command.commandLine(), "Name an EMPLOYEE, or a --team");
        }
    }

    @Override
    void answer(Snapshot snapshot) throws IOException {
        if (on != null && on.isBefore(snapshot.asOf())) {
            throw new RefusedException("--on (" + on + ") must not be before the day that is looked at ("
                    + snapshot.asOf() + "); to look at an earlier day, use --as-of.");
        }
        List<String> leavers = Whom.leavers(snapshot, employees, Optional.ofNullable(team));
        Optional<BriefFormat> asPaper = output.paper();
        if (asPaper.isPresent()) {
            DepartureBrief brief = DepartureBrief.of(Papers.analyzed(snapshot), leavers, Optional.ofNullable(on));
            output.writePaper(session.terminal(), Papers.printed(() -> paper.briefs(asPaper.get())
                    .of(brief)));
            return;
        }
        DepartureReport report = snapshot.departure(leavers);
        SuccessionReport succession = snapshot.succession(
                leavers, Optional.ofNullable(on), Runtime.getRuntime().availableProcessors());
        output.write(
                session.terminal(),
                style -> TableReport.of(
                        report,
                        succession,
                        Optional.ofNullable(on),
                        snapshot.portfolio(),
                        snapshot.revenueUnknown(),
                        style),
                out -> JsonReport.write(report, succession, out),
                () -> CsvReport.of(report, succession, snapshot.portfolio()),
                "accounts");
    }
}
