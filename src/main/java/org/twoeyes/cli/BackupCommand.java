package org.twoeyes.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.twoeyes.model.GraphContents;
import org.twoeyes.service.live.Backups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes everything that a graph keeps into one file. */
@Command(
        name = "backup",
        sortOptions = false,
        header = "Write everything that is stored into one file.",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        description = {
            "Writes all that the graph keeps into one file with a checksum: facts, policy, kept plans, the history of"
                    + " changes by hand, who was erased. Also while serve has the graph open.",
            "Only you may read the file. It appears whole or not at all."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  twoeyes backup monday.jsonl.gz                  of the graph in ./data",
            "  zcat monday.jsonl.gz | less                     to look into it"
        })
final class BackupCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "The file; one of that name is replaced.")
    private Path file = Path.of("");

    @Mixin
    private GraphOptions graph = new GraphOptions();

    BackupCommand(Session session) {
        this.session = session;
    }

    /** Backs up and says what. */
    @Override
    public Integer call() throws IOException {
        return new Opening(session).stored(graph.graph(session), home -> {
            GraphContents contents = new Backups(home, session.clock()).write(file);
            session.terminal().say("Wrote " + BackupSummary.of(contents) + " to " + file);
        });
    }
}
