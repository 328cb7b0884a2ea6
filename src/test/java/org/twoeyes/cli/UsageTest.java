package org.twoeyes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import", "analyze", "depart", "worst", "plan", "paths", "team", "export", "doctor", "serve", "demo"
            })
    void everyCommandExplainsItselfWithExamples(String command) {
        Shell.Result result = new Shell().run(command, "--help");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("Usage: twoeyes " + command).contains("Examples:\n  ");
        assertThat(result.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|Missing command",
                "analyse|Did you mean: twoeyes analyze or twoeyes plan or twoeyes serve?",
                "analyze --as-of 31.1.2026|'31.1.2026' is not a day such as 2026-01-31",
                "analyze --bundle a --data b|mutually exclusive",
                "analyze --format xml|--format",
                "analyze --table gaps|--table goes with --format csv only",
                "analyze --encoding UTF-8|--encoding goes with --bundle only",
                "worst -k 4|-k (4) must be 1, 2 or 3",
                "depart|Name an EMPLOYEE, or a --team",
                "export|--out",
                "import|PATH",
                "serve --port 70000|--port (70000) must be from 0 to 65535",
                "serve --host 0.0.0.0|--host (0.0.0.0) can be reached from elsewhere: it needs --tokens FILE, and",
                "serve --host :: --behind-proxy|can be reached from elsewhere: it needs --tokens FILE, and --tls",
                "serve --host 192.0.2.7 --tls k.p12|can be reached from elsewhere: it needs --tokens FILE, and --tls",
                "serve --host 192.0.2.7 --tokens t.txt|it needs --tokens FILE, and --tls FILE or --behind-proxy",
                "serve --host 0.0.0.0 --tokens t.txt --tls k.p12|--host (0.0.0.0) needs --name NAME, under which",
                "serve --host no.such.invalid|--host (no.such.invalid) must be an address of this machine",
                "analyze --neo4j localhost|must be an address such as bolt://localhost:7687",
                "analyze --neo4j bolt://localhost:7687|needs NEO4J_PASSWORD",
                "analyze --neo4j bolt://u:p@localhost:7687|must not carry a password"
            })
    void wrongUsageIsExitCodeTwoWithReasonOnStderr(String arguments, String reason) {
        Shell.Result result = new Shell().run((Object[]) (arguments.isEmpty() ? new String[0] : arguments.split(" +")));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(reason).contains("--help");
    }

    @Test
    void unknownTableIsRefusedWithTheOnesThereAre() {
        Path bundle = Shell.bundle(folder);
        Shell.Result result = new Shell().run("analyze", "--bundle", bundle, "--format", "csv", "--table", "nothing");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--table (nothing) must be one of summary, accounts");
    }

    @Test
    void emptyDataFolderSaysHowToImportAndIsLeftAlone() {
        Path data = folder.resolve("data");
        Shell.Result result = new Shell().run("analyze", "--data", data);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .contains("There is nothing in " + data + " yet.")
                .contains("twoeyes import PATH");
        assertThat(data).doesNotExist();
    }

    @Test
    void fileInPlaceOfDataFolderIsUnusableDatabase() {
        Path file = Shell.write(folder, "data", "");
        Shell.Result result = new Shell().run("analyze", "--data", file);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("is a file; --data needs a folder");
    }

    @Test
    void dryRunIntoNewFolderWritesNothing() {
        Path data = folder.resolve("data");
        Path bundle = Shell.bundle(folder.resolve("bundle"));
        Shell.Result result = new Shell().run("import", bundle, "--dry-run", "--data", data);
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("Nothing was written").contains("2 accounts");
        assertThat(data).doesNotExist();
    }

    @Test
    void refusedImportLeavesNoDatabaseBehind() {
        Path data = folder.resolve("data");
        Shell.Result result = new Shell().run("import", folder.resolve("nowhere"), "--data", data);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("1 error; nothing was changed.");
        assertThat(data).doesNotExist();
    }

    @Test
    void doctorFindsThisMachineFit() {
        Shell.Result result = new Shell().run("doctor", "--bundle", Shell.bundle(folder));
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("ok  Java: ").contains("2 accounts, 2 contacts, 4 employees");
    }

    @Test
    void doctorSaysThatDataIsWrong() {
        Path bundle = Shell.bundle(folder);
        Shell.write(bundle, "accounts.csv", "id\na-1\n");
        Shell.Result result = new Shell().run("doctor", "--bundle", bundle, "--format", "json");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("\"verdict\": \"wrong\"");
    }

    @Test
    void colourStaysOffWhereNobodyWatches() {
        Path bundle = Shell.bundle(folder);
        assertThat(new Shell().run("analyze", "--bundle", bundle).out()).doesNotContain("\u001b");
        assertThat(new Shell().watched().run("analyze", "--bundle", bundle).out())
                .contains("\u001b[1m");
    }
}
