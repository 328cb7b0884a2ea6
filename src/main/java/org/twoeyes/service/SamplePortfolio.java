package org.twoeyes.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
     * Imports the sample into an embedded database of its own, reads it back from there and works with it.
     * The folder is gone afterwards, also if the process is told to stop.
     *
     * @throws DatabaseUnavailableException if the embedded database cannot be started
     */
    public static <T> T with(ImportProgress progress, Function<Portfolio, T> work) {
        return TemporaryFolder.with("demo", folder -> {
            Path bundle = folder.resolve("sample");
            unpack(bundle);
            IntakeReport report = BundleReader.read(bundle, IntakeOptions.fresh());
            Portfolio sample = report.portfolio()
                    .orElseThrow(() -> new IllegalStateException("the sample must be without errors: "
                            + report.errors().get(0).sentence()));
            progress.at("starting the database", 0, 0);
            try (GraphStore store = Graphs.open(new Source.DataFolder(folder.resolve("data")))) {
                Portfolio stored = Graphs.guarded(() -> {
                    store.write(
                            Portfolio.EMPTY,
                            sample,
                            UUID.randomUUID().toString(),
                            (stage, done, total) -> progress.at("writing " + stage, done, total));
                    return store.read();
                });
                return work.apply(stored);
            }
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
}
