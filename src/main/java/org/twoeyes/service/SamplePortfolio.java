package org.twoeyes.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.twoeyes.intake.BundleReader;
import org.twoeyes.intake.IntakeOptions;
import org.twoeyes.intake.IntakeReport;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Portfolio;
import org.twoeyes.store.GraphStore;

/**
 * The sample that comes with the program: a telecom vendor and its customers, made up. It lives in a
 * temporary folder, bundle and embedded database, as long as somebody works with it.
 */
public final class SamplePortfolio {

    private static final List<String> FILES = List.of(
            "accounts.csv",
            "contacts.csv",
            "employees.csv",
            "ties.csv",
            "interactions.csv",
            "opportunities.csv",
            "assignments.csv",
            "policy.yaml");

    private SamplePortfolio() {}

    /**
     * Reads the sample from its files and shows it, while an embedded database starts; then imports it there, reads it
     * back and works with what was read. The folder is gone afterwards, also if the process is told to stop.
     *
     * @param fromFiles what is done with the sample before the database is there
     * @param fromGraph what is done with the sample and with what the database gave back of it
     * @throws DatabaseUnavailableException if the embedded database cannot be started
     */
    public static <T> T with(
            ImportProgress progress, Consumer<Portfolio> fromFiles, BiFunction<Portfolio, Portfolio, T> fromGraph) {
        return TemporaryFolder.with("demo", folder -> {
            Path bundle = folder.resolve("sample");
            unpack(bundle);
            try (Starting database = new Starting(folder.resolve("data"))) {
                Portfolio sample = read(bundle);
                fromFiles.accept(sample);
                progress.at("starting the database", 0, 0);
                return fromGraph.apply(sample, throughGraph(database.started(), sample, progress));
            }
        });
    }

    private static Portfolio read(Path bundle) {
        IntakeReport report = BundleReader.read(bundle, IntakeOptions.fresh());
        return report.portfolio()
                .orElseThrow(() -> new IllegalStateException("the sample must be without errors: "
                        + report.errors().get(0).sentence()));
    }

    private static Portfolio throughGraph(GraphStore store, Portfolio sample, ImportProgress progress) {
        return Graphs.guarded(() -> {
            store.write(
                    Portfolio.EMPTY,
                    sample,
                    UUID.randomUUID().toString(),
                    (stage, done, total) -> progress.at("writing " + stage, done, total));
            return store.read();
        });
    }

    /** The sample's own last day, that of its newest interaction: analyzed as of it, the sample never fades. */
    public static LocalDate lastDay(Portfolio sample) {
        return sample.interactions().stream()
                .map(Interaction::on)
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalStateException("the sample must have an interaction"));
    }

    private static void unpack(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String file : FILES) {
                try (InputStream in = SamplePortfolio.class.getResourceAsStream("/demo/" + file)) {
                    if (in != null) {
                        Files.copy(in, folder.resolve(file));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database that starts while something else is done. */
    private static final class Starting implements AutoCloseable {

        private final FutureTask<GraphStore> opening;

        Starting(Path folder) {
            this.opening = new FutureTask<>(() -> Graphs.open(new Source.DataFolder(folder)));
            new Thread(opening, "open-database").start();
        }

        /** The database, when it has started. */
        GraphStore started() {
            try {
                return opening.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("waiting for the database was interrupted", e);
            }
        }

        @Override
        public void close() {
            try {
                started().close();
            } catch (DatabaseUnavailableException e) {
                // there is nothing to stop, and whoever asked for it knows
            }
        }
    }
}
