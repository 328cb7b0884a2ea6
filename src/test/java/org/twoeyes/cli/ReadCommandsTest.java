package org.twoeyes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twoeyes.report.Approved;
import org.twoeyes.testkit.Workbooks;

class ReadCommandsTest extends BundleCommands {

    @Test
    void analyzePrintsReportOfToday() throws IOException {
        Shell.Result result = new Shell().run("analyze", "--bundle", bundle);
        assertThat(result.exitCode()).isZero();
        Approved.check("cli-analyze.txt", result.out());
    }

    @Test
    void analyzeOfEarlierDayKnowsNothingLater() throws IOException {
        Shell.Result result =
                new Shell().run("analyze", "--bundle", bundle, "--as-of", "2025-06-01", "--format", "json");
        JsonNode summary = new ObjectMapper().readTree(result.out()).get("summary");
        assertThat(summary.get("employees").asInt()).isEqualTo(4);
    }

    @Test
    void jsonIsAllThatStandsOnStdout() throws IOException {
        Shell.Result result = new Shell().run("analyze", "--bundle", bundle, "--format", "json");
        JsonNode report = new ObjectMapper().readTree(result.out());
        assertThat(report.get("asOf").asText()).isEqualTo("2026-01-31");
        assertThat(report.get("singleEyes")).hasSize(1);
        assertThat(result.out()).endsWith("}\n");
    }

    @Test
    void csvPrintsGapsUnlessTableIsChosen() {
        assertThat(new Shell()
                        .run("analyze", "--bundle", bundle, "--format", "csv")
                        .out())
                .startsWith("id,kind,accountId,accountName,");
        assertThat(new Shell()
                        .run("analyze", "--bundle", bundle, "--format", "csv", "--table", "departures")
                        .out())
                .startsWith("employeeId,employeeName,darkContacts,");
    }

    @Test
    void csvIntoFolderWritesEveryTable() {
        Path out = folder.resolve("report");
        Shell.Result result = new Shell().run("analyze", "--bundle", bundle, "--format", "csv", "--out", out);
        assertThat(result.out()).isEmpty();
        assertThat(out).isDirectoryContaining("glob:**/gaps.csv").isDirectoryContaining("glob:**/coverage.csv");
        assertThat(out.toFile().list()).hasSize(11);
    }

    @Test
    void outReplacesFileWhole() throws IOException {
        Path out = Shell.write(folder, "report.json", "old");
        Shell.Result result = new Shell().run("analyze", "--bundle", bundle, "--format", "json", "--out", out);
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(Files.readString(out)).startsWith("{\n  \"asOf\"");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("bundle", "report.json");
    }

    @Test
    void policyFileStandsInPlaceOfTheBundles() throws IOException {
        Path policy = Shell.write(folder, "strict.yaml", "quorum: 0.5\nkeyLayers: []\n");
        Shell.Result result = new Shell().run("analyze", "--bundle", bundle, "--policy", policy, "--format", "json");
        assertThat(new ObjectMapper()
                        .readTree(result.out())
                        .get("summary")
                        .get("keyContacts")
                        .asInt())
                .isZero();
    }

    @Test
    void brokenPolicyIsNamedKeyByKey() {
        Path policy = Shell.write(folder, "broken.yaml", "quorum: 1.5\n");
        Shell.Result result = new Shell().run("analyze", "--bundle", bundle, "--policy", policy);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("broken.yaml").contains("quorum").contains("1.5");
    }

    @Test
    void departSaysWhatGoesDark() throws IOException {
        Shell.Result result = new Shell().run("depart", "e-1", "--bundle", bundle, "--on", "2026-03-31");
        assertThat(result.exitCode()).isZero();
        Approved.check("cli-depart.txt", result.out());
    }

    @Test
    void teamIsManagerWithAllActiveReports() throws IOException {
        Shell.Result result = new Shell().run("depart", "--team", "e-3", "--bundle", bundle, "--format", "json");
        JsonNode leavers = new ObjectMapper().readTree(result.out()).get("leavers");
        assertThat(leavers).extracting(JsonNode::asText).containsExactly("e-1", "e-2", "e-3");
    }

    @Test
    void unknownEmployeeIsAnsweredWithNearest() {
        Shell.Result result = new Shell().run("depart", "li wei", "--bundle", bundle);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("There is no employee li wei. Did you mean e-1 (Li Wei)?");
    }

    @Test
    void employeeWhoHasLeftIsNotAsked() {
        Shell.Result result = new Shell().run("depart", "e-4", "--bundle", bundle);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("e-4 is not active on 2026-01-31, left on 2025-06-30");
    }

    @Test
    void leavingBeforeDayLookedAtIsRefused() {
        Shell.Result result = new Shell().run("depart", "e-1", "--bundle", bundle, "--on", "2025-01-01");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("--on (2025-01-01)").contains("--as-of");
    }

    @Test
    void worstPairTakesMoreThanBothAlone() throws IOException {
        Shell.Result result = new Shell().run("worst", "-k", "2", "--bundle", bundle);
        Approved.check("cli-worst.txt", result.out());
    }

    @Test
    void worstAsJsonHasTheOneRowAskedFor() throws IOException {
        Shell.Result result = new Shell().run("worst", "-k", "1", "--bundle", bundle, "--format", "json");
        JsonNode worst = new ObjectMapper().readTree(result.out()).get("worst");
        assertThat(worst).hasSize(1);
        assertThat(worst.get(0).get("k").asInt()).isEqualTo(1);
    }

    @Test
    void bundleWithErrorsIsRefusedWithEachLocated() {
        Shell.write(bundle, "ties.csv", "employeeId,contactId,strength\ne-9,c-1,1\ne-1,c-1,lots\n");
        Shell.Result result = new Shell().run("analyze", "--bundle", bundle);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("ties.csv, line 2")
                .contains("ties.csv, line 3")
                .contains("2 errors.");
    }

    @Test
    void exportReadsBackToSameAnalysis() {
        Path copy = folder.resolve("copy.zip");
        assertThat(new Shell().run("export", "--bundle", bundle, "--out", copy).exitCode())
                .isZero();
        assertThat(new Shell()
                        .run("analyze", "--bundle", copy, "--format", "json")
                        .out())
                .isEqualTo(new Shell()
                        .run("analyze", "--bundle", bundle, "--format", "json")
                        .out());
    }

    @Test
    void sampleAsWorkbookGivesSameBytes() throws IOException {
        Path sample = Path.of("src/main/resources/demo");
        Path book = Workbooks.write(sample, folder.resolve("sample.xlsx"), 1);
        for (String command : List.of("analyze", "worst")) {
            Shell.Result files = new Shell().run(command, "--bundle", sample, "--format", "json");
            assertThat(files.exitCode()).isZero();
            assertThat(new Shell()
                            .run(command, "--bundle", book, "--format", "json")
                            .out())
                    .isEqualTo(files.out());
        }
        assertThat(new Shell().run("depart", "faisal.darwish", "--bundle", book).out())
                .isEqualTo(new Shell()
                        .run("depart", "faisal.darwish", "--bundle", sample)
                        .out());
    }

    @Test
    void readerWhoGoesAwayEndsCommandQuietly() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Shell.Result result =
                new Shell().run(closed, new ByteArrayOutputStream(), "analyze", "--bundle", bundle, "--format", "json");
        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).doesNotContain("pipe");
    }

    @Test
    void fullDiskIsNoticed() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Shell.Result result = new Shell().run(full, new ByteArrayOutputStream(), "analyze", "--bundle", bundle);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("No space left on device");
    }
}
