package org.twoeyes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.PersonKey;
import org.twoeyes.model.Plan;
import org.twoeyes.service.Source;
import org.twoeyes.service.live.GraphHome;
import org.twoeyes.service.live.People;
import org.twoeyes.testkit.SamplePlans;

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
    void keptPlanIsPrintedAndWhoAsksForAnotherIsToldWhichAreKept() {
        try (GraphHome serving = GraphHome.open(new Source.DataFolder(data))) {
            assertThat(serving.writePlan(SamplePlans.version(1, 2), serving.revision()))
                    .isTrue();
            Shell.Result printed = new Shell().run("report", "--plan", "p", "--data", data);
            assertThat(printed.exitCode()).as(printed.err()).isZero();
            assertThat(printed.out()).startsWith("<!DOCTYPE html>").contains("王 &quot;x&quot;: plan", "2026-01-31");
            Shell.Result opened = new Shell().run("report", "--plan", "p", "--data", data, "--as-of", "2026-02-01");
            assertThat(opened.out()).contains("As of 2026-02-01");
            Shell.Result none = new Shell().run("report", "--plan", "nix", "--data", data);
            assertThat(none.exitCode()).isEqualTo(1);
            assertThat(none.err()).contains("There is no plan nix. Kept are:", "p  王");
            Path backup = folder.resolve("plans.jsonl.gz");
            assertThat(new Shell().run("backup", backup, "--data", data).err()).contains("1 plans");
            Plan gone = serving.plans().get(0);
            Plan removed = new Plan(
                    gone.id(),
                    2,
                    gone.aim(),
                    List.of(),
                    null,
                    gone.created(),
                    gone.changed(),
                    true,
                    new Plan.Request("taken away", ""));
            assertThat(serving.writePlan(removed, serving.revision())).isTrue();
            assertThat(new Shell().run("backup", backup, "--data", data).err()).contains("0 plans");
        }
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
    void backupBringsBackWhatAnImportHasReplaced() throws Exception {
        Path own = folder.resolve("own");
        Path file = folder.resolve("kept.jsonl.gz");
        try (GraphHome serving = GraphHome.open(new Source.DataFolder(own))) {
            assertThat(new Shell().run("import", bundle, "--data", own).exitCode())
                    .isZero();
            Shell.Result backup = new Shell().run("backup", file, "--data", own);
            assertThat(backup.exitCode()).as(backup.err()).isZero();
            assertThat(backup.err()).contains("2 accounts, 2 contacts, 4 employees, 3 ties, 0 interactions, 0 plans");
            Path smaller = Shell.bundle(folder.resolve("fewer"));
            Shell.write(smaller, "ties.csv", "employeeId,contactId\ne-1,c-1\n");
            Shell.Result replaced = new Shell().run("import", smaller, "--data", own, "--replace");
            assertThat(replaced.err()).contains("what was stored before lies in " + own.resolve("backups"));
            assertThat(serving.read().portfolio().ties()).hasSize(1);

            Shell.Result restored = new Shell().run("restore", file, "--data", own);
            assertThat(restored.exitCode()).as(restored.err()).isZero();
            assertThat(restored.out()).contains("of 2026-01-31T12:00:00Z into " + own, "3 ties");
            assertThat(serving.read().portfolio().ties())
                    .as("seen by who serves")
                    .hasSize(3);
        }
        assertThat(json("--data", own)).isEqualTo(json("--bundle", bundle));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        Shell.Result cut = new Shell().run("restore", file, "--data", folder.resolve("never"));
        assertThat(cut.exitCode()).isEqualTo(1);
        assertThat(cut.err())
                .isEqualTo("twoeyes: " + file + " is not whole: its end is missing. Nothing was changed.\n");
        assertThat(folder.resolve("never")).doesNotExist();
        assertThat(new Shell()
                        .run("backup", file, "--data", folder.resolve("never"))
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void erasedPersonIsInNoFileAndDoesNotComeBack() throws Exception {
        Path own = folder.resolve("erasing");
        Path from = Shell.bundle(folder.resolve("with-zoe"));
        String name = "Zoé Quillfeather-Bartholomew of Nether Wallop and Upper Slaughter";
        String mail = "zoe.quillfeather-bartholomew@nether-wallop-holdings.example";
        Shell.write(
                from,
                "contacts.csv",
                "id,accountId,name,email\nc-1,a-1,María Gil,m@a.example\nc-2,a-2," + name + "," + mail + "\n");
        Path kept = folder.resolve("with-zoe.jsonl.gz");
        try (GraphHome serving = GraphHome.open(new Source.DataFolder(own));
                GraphHome other = GraphHome.open(new Source.DataFolder(own))) {
            assertThat(new Shell().run("import", from, "--data", own).exitCode())
                    .isZero();
            assertThat(new Shell().run("backup", kept, "--data", own).exitCode())
                    .isZero();
            Shell.write(from, "ties.csv", "employeeId,contactId\ne-1,c-2\n");
            assertThat(new Shell()
                            .run("import", from, "--data", own, "--replace")
                            .err())
                    .contains("what was stored before lies in");
            assertThat(filesWith(own, mail)).as("before").isNotEmpty();
            assertThat(filesWith(own, name)).as("before").isNotEmpty();
            assertThat(new Shell().run("person", "show", "c-2", "--data", own).out())
                    .contains(name, mail);
            Path shown = Files.writeString(folder.resolve("zoe.json"), "for everybody");
            assertThat(new Shell()
                            .run("person", "show", "c-2", "--data", own, "--out", shown)
                            .exitCode())
                    .isZero();
            assertThat(shown).content().contains(name, mail);
            assertThat(Files.getPosixFilePermissions(shown))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            Shell.Result refused = new Shell().run("person", "erase", "c-2", "--confirm", "c-2", "--data", own);
            assertThat(refused.exitCode())
                    .as("another process has its files open")
                    .isEqualTo(3);
            assertThat(refused.err()).contains("only it can make the database's files anew");
            assertThat(new Shell().run("person", "erase", "c-2", "--data", own).exitCode())
                    .as("without its id once more")
                    .isEqualTo(2);
            assertThat(new Shell()
                            .run("person", "erase", "c-9", "--confirm", "c-9", "--data", own)
                            .exitCode())
                    .isEqualTo(1);

            long revision = serving.contents().number();
            People people = new People(serving, Clock.systemUTC());
            assertThat(people.erase(PersonKey.contact("c-2"))).isEqualTo(new People.Outcome.Erased(1, 0, 0, true, 1));
            assertThat(filesWith(own, mail)).isEmpty();
            assertThat(filesWith(own, name)).isEmpty();
            assertThat(serving.read().portfolio().contacts()).hasSize(1);
            assertThat(serving.contents().number()).isEqualTo(revision + 1);
            assertThat(other.contents().contents())
                    .as("of who joined")
                    .isEqualTo(serving.contents().contents());

            Shell.Result again = new Shell().run("import", from, "--data", own);
            assertThat(again.exitCode()).as(again.err()).isZero();
            assertThat(again.err()).contains("people who were erased", "contacts.csv, line 3");
            Shell.Result restored = new Shell().run("restore", kept, "--data", own);
            assertThat(restored.exitCode()).as(restored.err()).isZero();
            assertThat(serving.read().portfolio().contacts())
                    .extracting(row -> row.id())
                    .containsExactly("c-1");
        }
        assertThat(filesWith(own, mail)).isEmpty();
        Shell.Result erased = new Shell().run("person", "erase", "e-2", "--confirm", "e-2", "--data", own);
        assertThat(erased.exitCode()).as(erased.err()).isZero();
        assertThat(erased.out())
                .isEqualTo("Erased employee e-2, with 0 ties, their part in 0 interactions and 0 records of"
                        + " changes.\n");
        assertThat(erased.err().lines())
                .containsExactly(
                        "note: the files of the database were made anew.",
                        "note: backups that the program had made, now removed: 1",
                        "note: backups and exports that you made still hold the person; they are yours to remove.");
        assertThat(filesWith(own, "Ana Ruiz")).isEmpty();
    }

    /** The files below a folder in whose bytes a text is, plain or compressed with gzip. */
    private static List<Path> filesWith(Path folder, String text) throws Exception {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (file.toString().endsWith(".gz")) {
                    bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
                }
                String all = new String(bytes, StandardCharsets.ISO_8859_1);
                String utf8 = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                String wide = new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
                if (all.contains(text) || all.contains(utf8) || all.contains(wide)) {
                    found.add(file);
                }
            }
        }
        return found;
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
