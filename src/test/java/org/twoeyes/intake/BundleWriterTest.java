package org.twoeyes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.Portfolio;

class BundleWriterTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenReadsBackEqual() throws IOException {
        for (long seed = 0; seed < 400; seed++) {
            Portfolio portfolio = RandomPortfolios.of(seed);
            Path target = seed % 2 == 0 ? folder.resolve("bundle") : folder.resolve("bundle.zip");
            BundleWriter.write(portfolio, target);
            IntakeReport report = BundleText.read(target);
            assertThat(BundleText.sentences(report)).as("seed " + seed).isEmpty();
            assertThat(report.portfolio().orElseThrow()).as("seed " + seed).isEqualTo(portfolio);
        }
    }

    @Test
    void noCellStartsAFormula() throws IOException {
        for (long seed = 0; seed < 50; seed++) {
            BundleWriter.write(RandomPortfolios.of(seed), folder);
            for (BundleFile file : BundleFile.values()) {
                if (file != BundleFile.POLICY) {
                    assertNoFormula(folder.resolve(file.fileName()), seed);
                }
            }
        }
    }

    private static void assertNoFormula(Path file, long seed) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord record : reader) {
                for (String cell : record.getFields()) {
                    boolean number = cell.matches("-?[0-9.]+(E-?[0-9]+)?");
                    assertThat(cell.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*") && !number)
                            .as("seed %d, cell %s", seed, cell)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void apostropheNamesAreWrittenAsTheyAre() {
        assertThat(CellText.neutralized("'t Hooft")).isEqualTo("'t Hooft");
        assertThat(CellText.plain("'t Hooft")).isEqualTo("'t Hooft");
        assertThat(CellText.neutralized("=1+1")).isEqualTo("'=1+1");
        assertThat(CellText.neutralized("'=1+1")).isEqualTo("''=1+1");
        assertThat(CellText.plain("''=1+1")).isEqualTo("'=1+1");
        assertThat(CellText.plain("=1+1")).isEqualTo("=1+1");
    }

    @Test
    void samePortfolioGivesTheSameBytes() throws IOException {
        Portfolio portfolio = RandomPortfolios.of(7);
        Path first = folder.resolve("1.zip");
        Path second = folder.resolve("2.zip");
        BundleWriter.write(portfolio, first);
        BundleWriter.write(BundleText.read(first).portfolio().orElseThrow(), second);
        assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
    }

    @Test
    void otherFilesOfTheFolderAreLeftAlone() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        BundleWriter.write(Portfolio.EMPTY, folder);
        BundleWriter.write(RandomPortfolios.of(3), folder);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(9)
                    .contains("notes.txt");
        }
    }
}
