package org.twoeyes.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.twoeyes.service.ImportOutcome;
import org.twoeyes.service.ImportRequest;
import org.twoeyes.service.PortfolioChange;
import org.twoeyes.service.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a bundle into a graph. */
@Command(
        name = "import",
        sortOptions = false,
        header = "Bring CSV files or a workbook into the graph.",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        description = {
            "Brings a bundle of CSV files, or a workbook, into the graph: all of it, or nothing if it has errors.",
            "The same bundle twice changes nothing. A changed one updates by id: a column that is absent keeps what is"
                    + " stored, an empty cell clears it, and rows that are gone stay unless --replace."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  twoeyes import ./our-customers               into the embedded database in ./data",
            "  twoeyes import customers.zip --dry-run       every error and warning, nothing written",
            "  twoeyes import customers.xlsx                a workbook with a sheet for each file",
            "  twoeyes import ./our-customers --replace     rows that are gone from these files go",
            "  NEO4J_PASSWORD=... twoeyes import ./our-customers --neo4j bolt://localhost:7687"
        })
final class ImportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "PATH",
            description = "A folder or .zip with accounts.csv, contacts.csv, employees.csv, …, or an .xlsx with a"
                    + " sheet for each of them")
    private Path path = Path.of("");

    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Option(names = "--dry-run", description = "Check everything and say what would change; write nothing.")
    private boolean dryRun;

    @Option(names = "--replace", description = "Remove stored rows that the bundle's files do not have.")
    private boolean replace;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    ImportCommand(Session session) {
        this.session = session;
    }

    /** Imports and says what changed. */
    @Override
    public Integer call() throws IOException {
        Source.Graph into = graph.graph(session);
        ImportRequest request = new ImportRequest(path, into, replace, dryRun, reading.encoding(), reading.policy());
        ImportOutcome outcome;
        try (ProgressLine line = new ProgressLine(session.terminal())) {
            outcome = session.imports().run(request, line::at);
        }
        Opening opening = new Opening(session);
        if (outcome instanceof ImportOutcome.Refused refused) {
            opening.warnings(refused.report().warnings());
            throw opening.refused(refused.report(), "; nothing was changed");
        }
        if (outcome instanceof ImportOutcome.Overtaken overtaken) {
            throw new RefusedException(overtaken.sentence());
        }
        if (outcome instanceof ImportOutcome.Checked checked) {
            opening.warnings(checked.report().warnings());
            say(
                    "Nothing was written (--dry-run). ",
                    checked.change(),
                    "An import into " + into.label() + " would leave");
        } else if (outcome instanceof ImportOutcome.Written written) {
            written.notes().forEach(note -> session.terminal().say("note: " + note));
            opening.warnings(written.report().warnings());
            say("", written.change(), "Imported " + path + " into " + into.label() + ", which holds now");
        }
        return Exit.DONE;
    }

    private void say(String before, PortfolioChange change, String sentence) throws IOException {
        StringBuilder text = new StringBuilder(before);
        if (change.isNone()) {
            text.append("Everything in ").append(path).append(" is stored already; nothing changes.\n");
        } else {
            text.append(sentence).append(":\n");
            change.rows().forEach(row -> text.append(String.format(
                            Locale.ROOT,
                            "  %,9d %-14s %,d new, %,d changed, %,d removed",
                            row.now(),
                            row.kind(),
                            row.added(),
                            row.changed(),
                            row.removed()))
                    .append("\n"));
            text.append(change.policyChanged() ? "  and another policy than before\n" : "");
        }
        session.terminal().print(text.toString());
    }
}
