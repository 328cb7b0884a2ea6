package org.twoeyes.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.twoeyes.service.Source;
import org.twoeyes.service.live.Backups;
import org.twoeyes.service.live.GraphHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts a backup in place of everything that a graph keeps. */
@Command(
        name = "restore",
        sortOptions = false,
        header = "Put a backup in place of everything that is stored.",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        description = {
            "Checks that the file is whole and unaltered, backs up what is stored, and puts the file's contents in its"
                    + " place in one switch: all of it, or nothing. Also while serve has the graph open.",
            "People who were erased since the backup was made do not come back."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  twoeyes restore monday.jsonl.gz                 into the graph in ./data",
            "  twoeyes restore monday.jsonl.gz --data ./other  into another one"
        })
final class RestoreCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "A file that backup has written.")
    private Path file = Path.of("");

    @Mixin
    private GraphOptions graph = new GraphOptions();

    RestoreCommand(Session session) {
        this.session = session;
    }

    /** Restores and says what. */
    @Override
    public Integer call() throws IOException {
        Source.Graph into = graph.graph(session);
        // first: a file that cannot be restored shall not leave an empty database behind
        Backups.check(file);
        try (GraphHome home = GraphHome.open(into)) {
            home.notes().forEach(note -> session.terminal().say("note: " + note));
            Backups.Restored restored = restored(home);
            restored.before()
                    .ifPresent(before -> session.terminal().say("note: what was stored before lies in " + before));
            session.terminal()
                    .print("Restored " + file + " of " + restored.made() + " into " + into.label()
                            + ", which holds now " + BackupSummary.of(restored.contents()) + "\n");
        }
        return Exit.DONE;
    }

    private Backups.Restored restored(GraphHome home) throws IOException {
        try (ProgressLine line = new ProgressLine(session.terminal())) {
            return new Backups(home, session.clock())
                    .restore(file, (done, total) -> line.at("writing", done, total))
                    .orElseThrow(() -> new RefusedException(
                            "Others change the data at the same time. Nothing was changed; try again."));
        }
    }
}
