package org.twoeyes.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twoeyes.intake.BundleReader;
import org.twoeyes.intake.IntakeOptions;
import org.twoeyes.intake.IntakeReport;
import org.twoeyes.intake.MemoryLimit;
import org.twoeyes.model.Change;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tombstones;
import org.twoeyes.store.GraphStore;
import org.twoeyes.store.StoreChanged;
import org.twoeyes.store.StoredGraph;

/** Brings bundles into graphs: all or nothing, and the same bundle twice changes nothing. */
public final class Imports {

    private final Clock clock;

    /** With the clock that tells when an import was written. */
    public Imports(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads what is stored, lays the bundle over it and writes the difference.
     *
     * @throws DatabaseUnavailableException if the graph cannot be used
     * @throws IOException with one sentence, if what is to be replaced cannot be backed up; nothing was changed
     */
    public ImportOutcome run(ImportRequest request, ImportProgress progress) throws IOException {
        if (Graphs.isNew(request.into())) {
            return first(request, progress);
        }
        progress.at("starting the database", 0, 0);
        try (GraphStore store = Graphs.open(request.into())) {
            progress.at("reading what is stored", 0, 0);
            Portfolio stored = Graphs.read(store);
            List<Change> history = Graphs.guarded(() -> Change.all(store::changes));
            IntakeReport report = read(request, stored, history, Graphs.guarded(store::tombstones), progress);
            Optional<ImportOutcome> unwritten = unwritten(request, stored, report);
            return unwritten.isPresent() ? unwritten.get() : write(store, stored, report, request, progress);
        }
    }

    /** Reads first: a bundle with errors shall not leave an empty database behind, nor keep others out meanwhile. */
    private ImportOutcome first(ImportRequest request, ImportProgress progress) throws IOException {
        try (EarlyStart practice = new EarlyStart()) {
            ImportProgress reading = (step, done, total) -> {
                progress.at(step, done, total);
                if (!request.dryRun()) {
                    practice.begin(total);
                }
            };
            IntakeReport report = read(request, Portfolio.EMPTY, List.of(), Tombstones.NONE, reading);
            Optional<ImportOutcome> unwritten = unwritten(request, Portfolio.EMPTY, report);
            if (unwritten.isPresent()) {
                return unwritten.get();
            }
            progress.at("starting the database", 0, 0);
            practice.await();
            try (GraphStore store = Graphs.open(request.into())) {
                return write(store, Portfolio.EMPTY, report, request, progress);
            }
        }
    }

    private static IntakeReport read(
            ImportRequest request, Portfolio stored, List<Change> history, Tombstones erased, ImportProgress progress) {
        return BundleReader.read(
                request.bundle(),
                new IntakeOptions(
                        stored,
                        request.replace(),
                        request.encoding(),
                        request.policyFile(),
                        (file, rows, read, total) -> progress.at("reading " + file, read, total),
                        history,
                        MemoryLimit.toImport(Runtime.getRuntime().maxMemory()),
                        erased));
    }

    /** What is said where nothing is to be written: of a bundle with errors, or one that is only looked at. */
    private static Optional<ImportOutcome> unwritten(ImportRequest request, Portfolio stored, IntakeReport report) {
        if (report.portfolio().isEmpty()) {
            return Optional.of(new ImportOutcome.Refused(report));
        }
        return request.dryRun()
                ? Optional.of(new ImportOutcome.Checked(
                        report,
                        PortfolioChange.between(stored, report.portfolio().get())))
                : Optional.empty();
    }

    private ImportOutcome write(
            GraphStore store, Portfolio stored, IntakeReport report, ImportRequest request, ImportProgress progress)
            throws IOException {
        Portfolio wanted = report.portfolio().orElseThrow();
        List<String> notes = new ArrayList<>(store.openingNotes());
        if (request.replace() && !stored.isEmpty() && !stored.equals(wanted)) {
            progress.at("backing up what is stored", 0, 0);
            notes.add("what was stored before lies in " + keep(store, request.into()));
        }
        try {
            Graphs.guarded(() -> store.write(
                    stored,
                    wanted,
                    UUID.randomUUID().toString(),
                    ImportChanges.of(report, clock.instant()),
                    (stage, done, total) -> progress.at("writing " + stage, done, total)));
        } catch (StoreChanged e) {
            return new ImportOutcome.Overtaken(String.valueOf(e.getMessage()));
        }
        return new ImportOutcome.Written(report, PortfolioChange.between(stored, wanted), List.copyOf(notes));
    }

    private Path keep(GraphStore store, Source.Graph into) throws IOException {
        Optional<Path> file = Optional.empty();
        while (file.isEmpty()) {
            StoredGraph kept = Graphs.guarded(store::contents);
            file = Shelves.keep(
                    Shelves.of(into),
                    "import",
                    kept.revision(),
                    kept.contents(),
                    () -> Graphs.guarded(store::tombstones),
                    clock.instant());
        }
        return file.get();
    }
}
