package org.twoeyes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a real embedded database, each opening it as a process of its own would. */
@Tag("store")
class GraphCommandsTest {

    @TempDir
    private static Path folder = Path.of("");

    private static Path bundle = Path.of("");
    private static Path data = Path.of("");
    private static Shell.Result imported = new Shell.Result(-1, "", "");

    @BeforeAll
    static void importBundle() {
        bundle = Shell.bundle(folder.resolve("bundle"));
        data = folder.resolve("data");
        imported = new Shell().run("import", bundle, "--data", data);
    }

    @Test
    void importSaysWhatItChanged() {
        assertThat(imported.exitCode()).isZero();
        assertThat(imported.out()).contains("2 accounts", "4 employees      4 new");
    }

    @Test
    void graphGivesSameAnalysisByteForByte() {
        assertThat(json("--data", data)).isEqualTo(json("--bundle", bundle));
    }

    @Test
    void graphGivesSamePlanByteForByte() {
        assertThat(new Shell().run("plan", "--data", data, "--format", "json").out())
                .isEqualTo(new Shell()
                        .run("plan", "--bundle", bundle, "--format", "json")
                        .out());
    }

    @Test
    void sameBundleAgainChangesNothing() {
        assertThat(new Shell().run("import", bundle, "--data", data).out()).contains("stored already; nothing changes");
    }

    @Test
    void dryRunSaysWhatReplacingWouldRemove() {
        Path smaller = Shell.bundle(folder.resolve("smaller"));
        Shell.write(smaller, "ties.csv", "employeeId,contactId,strength,lastContact\ne-1,c-1,1,2026-01-20\n");
        assertThat(new Shell()
                        .run("import", smaller, "--data", data, "--dry-run", "--replace")
                        .out())
                .contains("Nothing was written")
                .contains("0 new, 0 changed, 2 removed");
    }

    @Test
    void policyThatDoesNotFitStoredRowsIsRefused() {
        Path policy =
                Shell.write(folder, "policy.yaml", "layers: [board, staff]\nlayerWeights: {board: 5, staff: 1}\n");
        Shell.Result other = new Shell().run("analyze", "--data", data, "--policy", policy);
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err()).contains("layer").contains("board, staff");
    }

    @Test
    void exportOfGraphReadsBackToSameAnalysis() {
        Path copy = folder.resolve("copy");
        assertThat(new Shell().run("export", "--data", data, "--out", copy).exitCode())
                .isZero();
        assertThat(json("--bundle", copy)).isEqualTo(json("--bundle", bundle));
    }

    @Test
    void doctorExaminesDatabaseAndData() {
        Shell.Result result = new Shell().run("doctor", "--data", data);
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("Database: ")
                .contains("Schema: version ")
                .contains("2 accounts");
    }

    @Test
    void databaseThatNobodyAnswersForIsExitCodeThree() {
        Shell.Result result =
                new Shell().with("NEO4J_PASSWORD", "secret-word").run("analyze", "--neo4j", "bolt://127.0.0.1:1");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).contains("127.0.0.1:1").doesNotContain("secret-word");
    }

    @Test
    void doctorThatReachesNoDatabaseEndsWithExitCodeThree() {
        Shell shell = new Shell().with("NEO4J_PASSWORD", "secret-word");
        Shell.Result text = shell.run("doctor", "--neo4j", "bolt://127.0.0.1:1");
        assertThat(text.exitCode()).isEqualTo(3);
        assertThat(text.out())
                .contains("ok  Java: ")
                .contains("unreachable  Database: The database at bolt://127.0.0.1:1")
                .doesNotContain("secret-word");
        assertThat(text.err()).isEmpty();
        Shell.Result json = shell.run("doctor", "--neo4j", "bolt://127.0.0.1:1", "--format", "json");
        assertThat(json.exitCode()).isEqualTo(3);
        assertThat(json.out()).contains("\"verdict\": \"unreachable\"").doesNotContain("secret-word");
    }

    @Test
    void doctorDoesNotTouchAFolderOfOtherThings() {
        Shell.Result result = new Shell().run("doctor", "--data", bundle);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).contains("wrong  Disk: ").contains("holds other files");
        assertThat(bundle.resolve("store.lock")).doesNotExist();
    }

    @Test
    void demoPrintsFindingsAndLeavesNothingBehind() throws Exception {
        List<Path> before = leftovers();
        Shell.Result result = new Shell().run("demo", "--once");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains(
                        "SINGLE EYES", "CLOSED DOORS", "gave the same report when it was asked", "twoeyes import PATH");
        assertThat(leftovers()).isEqualTo(before);
    }

    private static String json(String option, Path source) {
        return new Shell().run("analyze", option, source, "--format", "json").out();
    }

    private static List<Path> leftovers() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("twoeyes-demo-"))
                    .sorted()
                    .toList();
        }
    }
}
