package org.twoeyes.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.intake.IntakeProgress;
import org.twoeyes.intake.IntakeReport;
import org.twoeyes.intake.Notice;
import org.twoeyes.intake.Problem;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.Loading;
import org.twoeyes.service.Snapshot;
import org.twoeyes.service.Source;
import org.twoeyes.service.live.GraphHome;

/** Opens a source for a command, and says on stderr what its user should know of it. */
record Opening(Session session) {

    private static final int EXAMPLES = 3;

    /** The portfolio of a source as it stood on a date, today if none is given. */
    Snapshot snapshot(Source source, Optional<Path> policyFile, @Nullable LocalDate asOf) {
        return snapshot(portfolio(source, policyFile, Optional.ofNullable(asOf)), source, asOf);
    }

    /** The same of a graph that is open already. */
    Snapshot snapshot(GraphHome home, Source.Graph source, Optional<Path> policyFile, @Nullable LocalDate asOf) {
        Loading loading = session.sources()
                .stored(home.read().portfolio(), home::changes, policyFile, Optional.ofNullable(asOf), List.of());
        return snapshot(portfolio(loading, source), source, asOf);
    }

    private Snapshot snapshot(Portfolio portfolio, Source source, @Nullable LocalDate asOf) {
        if (portfolio.isEmpty() && source instanceof Source.Graph) {
            throw nothingStored(source);
        }
        return Snapshot.of(portfolio, asOf == null ? Snapshot.today(portfolio.policy(), session.clock()) : asOf);
    }

    /**
     * The portfolio of a source; ends the command if there is none.
     *
     * @param asOf the day that will be looked at, if one was named
     */
    Portfolio portfolio(Source source, Optional<Path> policyFile, Optional<LocalDate> asOf) {
        Loading loading;
        try (ProgressLine line = new ProgressLine(session.terminal())) {
            IntakeProgress progress = session.terminal().interactive()
                    ? (file, rows, read, total) -> line.at("reading " + file, read, total)
                    : IntakeProgress.NONE;
            loading = session.sources().load(source, policyFile, asOf, progress);
        }
        return portfolio(loading, source);
    }

    private Portfolio portfolio(Loading loading, Source source) {
        if (loading instanceof Loading.Refused refused) {
            throw refused(refused.report(), "");
        }
        if (loading instanceof Loading.Loaded loaded) {
            loaded.notes().forEach(note -> session.terminal().say("note: " + note));
            if (!loaded.warnings().isEmpty()) {
                int kinds = loaded.warnings().size();
                session.terminal()
                        .say("note: the data has " + (kinds == 1 ? "a warning" : "warnings of " + kinds + " kinds")
                                + "; to see " + (kinds == 1 ? "it" : "them") + ": twoeyes import --dry-run "
                                + source.label());
            }
            return loaded.portfolio();
        }
        throw nothingStored(source);
    }

    /** What a command does with a graph that is there. */
    interface Work {
        void with(GraphHome home) throws IOException;
    }

    /** Opens a graph for a command that needs something in it; ends the command if there is nothing. */
    int stored(Source.Graph source, Work work) throws IOException {
        try (GraphHome home = GraphHome.openExisting(source).orElseThrow(() -> nothingStored(source))) {
            home.notes().forEach(note -> session.terminal().say("note: " + note));
            work.with(home);
        }
        return Exit.DONE;
    }

    /** Says the warnings of an import, one line for each kind. */
    void warnings(List<Notice> warnings) {
        for (Notice warning : warnings) {
            List<String> examples = warning.examples().stream().limit(EXAMPLES).toList();
            String more = warning.examples().size() > EXAMPLES ? ", …" : "";
            session.terminal()
                    .say("warning: " + warning.message()
                            + (examples.isEmpty() ? "" : " (" + String.join(", ", examples) + more + ")"));
        }
    }

    /** Prints every error and gives the exception that ends the command, with what follows from it. */
    RefusedException refused(IntakeReport report, String consequence) {
        for (Problem problem : report.errors()) {
            session.terminal().say(problem.sentence());
        }
        long unseen = report.errorCount() - report.errors().size();
        return new RefusedException(report.errorCount() + (report.errorCount() == 1 ? " error" : " errors")
                + (unseen > 0 ? ", the first " + report.errors().size() + " of them above" : "")
                + consequence + ".");
    }

    private static RefusedException nothingStored(Source source) {
        return new RefusedException("There is nothing in " + source.label() + " yet.\n"
                + "Import your data:           twoeyes import PATH\n"
                + "or look at it directly:     twoeyes analyze --bundle PATH\n"
                + "or at a sample portfolio:   twoeyes demo");
    }
}
