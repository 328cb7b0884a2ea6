package org.twoeyes.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Portfolio;

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
     * Imports the sample into an embedded database of its own and works with it. The folder is gone
     * afterwards, also if the process is told to stop.
     *
     * @throws DatabaseUnavailableException if the embedded database cannot be started
     */
    public static <T> T with(Imports imports, ImportProgress progress, Function<Source.Graph, T> work) {
        return TemporaryFolder.with("demo", folder -> {
            Path bundle = folder.resolve("sample");
            unpack(bundle);
            Source.Graph graph = new Source.DataFolder(folder.resolve("data"));
            ImportOutcome outcome = imports.run(
                    new ImportRequest(
                            bundle, graph, false, false, Optional.empty(), Optional.empty()),
                    progress);
            if (!(outcome instanceof ImportOutcome.Written)) {
                throw new IllegalStateException("the sample (" + outcome + ") must import without errors");
            }
            return work.apply(graph);
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
