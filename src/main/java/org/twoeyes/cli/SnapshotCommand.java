package org.twoeyes.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twoeyes.service.Snapshot;
import org.twoeyes.service.Source;
import org.twoeyes.service.live.GraphHome;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands have in common that look at a portfolio as it stood on a date. */
abstract class SnapshotCommand implements Callable<Integer> {

    final Session session;

    @Mixin
    private SourceOptions sourceOptions = new SourceOptions();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day to look at; nothing later counts. Default: today in the policy's time zone.")
    private @Nullable LocalDate asOf;

    SnapshotCommand(Session session) {
        this.session = session;
    }

    /** What is read. */
    final Source source() {
        return sourceOptions.source(session);
    }

    /** Refuses a command line that cannot be answered, before anything is read. */
    void check() {}

    /** Reads the source, packs the snapshot and answers. */
    void read(Opening opening) throws IOException {
        answer(opening.snapshot(source(), sourceOptions.policy(), asOf));
    }

    /** The snapshot of a graph that is open already. */
    final Snapshot snapshot(Opening opening, GraphHome home) {
        return opening.snapshot(home, (Source.Graph) source(), sourceOptions.policy(), asOf);
    }

    /** Answers from the snapshot. */
    abstract void answer(Snapshot snapshot) throws IOException;

    /** Answers the command line. */
    @Override
    public final Integer call() throws IOException {
        check();
        read(new Opening(session));
        return Exit.DONE;
    }
}
