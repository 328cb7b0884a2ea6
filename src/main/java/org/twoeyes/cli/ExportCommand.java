package org.twoeyes.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twoeyes.model.Portfolio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the graph as a bundle. */
@Command(
        name = "export",
        sortOptions = false,
        header = "Write the graph as CSV files.",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        description = "Writes the graph as a bundle of CSV files; importing it again gives the same analysis."
                + " Cells that a spreadsheet program would run as formulas are neutralized.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  twoeyes export --out ./backup                  a folder",
            "  twoeyes export --out backup.zip --data ./x     one file, of another graph"
        })
final class ExportCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private SourceOptions source = new SourceOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PATH",
            description = "A folder, made if needed, or a file whose name ends in .zip.")
    private Path out = Path.of("");

    ExportCommand(Session session) {
        this.session = session;
    }

    /** Exports and says where to. */
    @Override
    public Integer call() throws IOException {
        Portfolio portfolio = new Opening(session).portfolio(source.source(session), source.policy(), Optional.empty());
        session.exports().write(portfolio, out);
        session.terminal()
                .say("Wrote " + portfolio.accounts().size() + " accounts, "
                        + portfolio.contacts().size() + " contacts, "
                        + portfolio.employees().size() + " employees to " + out);
        return Exit.DONE;
    }
}
