package org.twoeyes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.Portfolio;

class RealBundlesTest {

    private static final Path DATA = Path.of("../shared/data");

    @TempDir
    Path folder;

    @Test
    void bundlesOfOthersImportWithoutErrorsAndExportToThemselves() {
        assumeTrue(Files.isDirectory(DATA), "real data is not here");
        for (String name : List.of("portland-lobbying-2014-2016", "northwind", "oracle-hr-oe")) {
            IntakeReport report = BundleText.read(DATA.resolve(name));
            assertThat(BundleText.sentences(report)).as(name).isEmpty();
            Portfolio portfolio = report.portfolio().orElseThrow();
            BundleWriter.write(portfolio, folder.resolve(name + ".zip"));
            assertThat(BundleText.read(folder.resolve(name + ".zip")).portfolio())
                    .contains(portfolio);
        }
    }

    @Test
    void anybodysCsvAsAccountsIsReadOrRefusedButNeverCrashes() throws IOException {
        Path samples = DATA.resolve("importer-samples/csv-csvkit");
        assumeTrue(Files.isDirectory(samples), "real data is not here");
        List<Path> files;
        try (Stream<Path> all = Files.list(samples)) {
            files = all.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(40);
        Path bundle = BundleText.small().folder(folder);
        for (Path file : files) {
            Files.copy(file, bundle.resolve("accounts.csv"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            IntakeReport report = BundleText.read(bundle);
            assertThat(report.errorCount()).as(file.toString()).isPositive();
            assertThat(report.errors())
                    .allSatisfy(problem -> assertThat(problem.sentence()).isNotBlank());
        }
    }
}
