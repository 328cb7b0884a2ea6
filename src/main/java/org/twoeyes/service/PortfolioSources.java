package org.twoeyes.service;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.twoeyes.intake.BundleReader;
import org.twoeyes.intake.BundleWriter;
import org.twoeyes.intake.IntakeOptions;
import org.twoeyes.intake.IntakeProgress;
import org.twoeyes.intake.IntakeReport;
import org.twoeyes.intake.MemoryLimit;
import org.twoeyes.model.Change;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tombstones;
import org.twoeyes.store.GraphStore;

/** Reads portfolios, from files or from a graph. Both ways give the same analysis, byte for byte. */
public final class PortfolioSources {

    /** Nothing to set up. */
    public PortfolioSources() {}

    /**
     * Reads what a source holds. A graph is opened for the time of reading only.
     *
     * @param policyFile stands in place of the policy of the bundle or the graph
     * @param asOf the day that will be looked at: of a graph, the facts as they were recorded at its end; a bundle has no
     *     history
     * @throws DatabaseUnavailableException if the graph cannot be used
     */
    public Loading load(Source source, Optional<Path> policyFile, Optional<LocalDate> asOf, IntakeProgress progress) {
        if (source instanceof Source.Bundle bundle) {
            return read(
                    bundle.path(),
                    new IntakeOptions(
                            Portfolio.EMPTY,
                            false,
                            bundle.encoding(),
                            policyFile,
                            progress,
                            List.of(),
                            MemoryLimit.toAnalyze(Runtime.getRuntime().maxMemory()),
                            Tombstones.NONE));
        }
        Source.Graph graph = (Source.Graph) source;
        if (Graphs.isNew(graph)) {
            return new Loading.NothingStored(graph);
        }
        try (GraphStore store = Graphs.open(graph)) {
            Portfolio now = Graphs.read(store);
            return Graphs.guarded(() -> stored(now, store::changes, policyFile, asOf, store.openingNotes()));
        }
    }

    /**
     * The same of a graph that is open already.
     *
     * @param now what it holds
     * @param changes its recorded changes
     * @param notes what was cleaned up when it was opened
     * @throws DatabaseUnavailableException if the changes are needed and cannot be read
     */
    public Loading stored(
            Portfolio now,
            Function<Change.Query, Change.Page> changes,
            Optional<Path> policyFile,
            Optional<LocalDate> asOf,
            List<String> notes) {
        Portfolio then =
                asOf.flatMap(day -> new RecordedPast(now, changes).on(day)).orElse(now);
        return policyFile.isEmpty() ? new Loading.Loaded(then, List.of(), notes) : underPolicy(then, policyFile.get());
    }

    /**
     * The stored facts under another policy: checked against it and with layers inferred again, as an import
     * would. That is what laying a bundle without rows over them does.
     */
    private static Loading underPolicy(Portfolio stored, Path policyFile) {
        return TemporaryFolder.with("policy", folder -> {
            BundleWriter.write(Portfolio.EMPTY, folder);
            return read(folder, IntakeOptions.fresh().withBase(stored).withPolicyFile(policyFile));
        });
    }

    private static Loading read(Path bundle, IntakeOptions options) {
        IntakeReport report = BundleReader.read(bundle, options);
        return report.portfolio()
                .<Loading>map(portfolio -> new Loading.Loaded(portfolio, report.warnings(), List.of()))
                .orElseGet(() -> new Loading.Refused(report));
    }
}
