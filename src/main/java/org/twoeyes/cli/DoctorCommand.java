package org.twoeyes.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.twoeyes.report.CheckReport;
import org.twoeyes.service.Check;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Examines what the program runs on. */
@Command(
        name = "doctor",
        sortOptions = false,
        header = "Check what the program runs on.",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        description =
                "Checks Java, memory, ports, disk, the database, the version of its schema and the data. Exit code"
                        + " 1 if something must be mended, 3 if the database cannot be reached.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  twoeyes doctor                                 this machine and the graph in ./data",
            "  NEO4J_PASSWORD=... twoeyes doctor --neo4j bolt://localhost:7687"
        })
final class DoctorCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private SourceOptions source = new SourceOptions();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (text to read, the default) or json.")
    private Format format = Format.TABLE;

    DoctorCommand(Session session) {
        this.session = session;
    }

    /** Examines and says what was found. */
    @Override
    public Integer call() throws IOException {
        List<Check> checks = session.doctor().examine(source.source(session));
        List<CheckReport.Line> lines = checks.stream()
                .map(check -> new CheckReport.Line(
                        check.subject(), check.verdict().name().toLowerCase(Locale.ROOT), check.sentence()))
                .toList();
        if (format == Format.JSON) {
            CheckReport.json(lines, session.terminal().out());
        } else {
            session.terminal().print(CheckReport.text(lines, session.terminal().style()));
        }
        if (checks.stream().anyMatch(check -> check.verdict() == Check.Verdict.UNREACHABLE)) {
            return Exit.UNAVAILABLE;
        }
        return checks.stream().anyMatch(check -> check.verdict() == Check.Verdict.WRONG) ? Exit.REFUSED : Exit.DONE;
    }
}
