package org.twoeyes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperCommandsTest extends BundleCommands {

    @Test
    void papersAreWrittenWholeIntoTheirFiles() {
        for (List<String> words : List.of(
                List.of("report", "a-1"),
                List.of("report", "a-2", "--format", "svg", "--language", "zh"),
                List.of("report", "--employee", "e-1", "--language", "es"),
                List.of("plan", "--fewest", "two-eyes", "--format", "html", "--language", "es"),
                List.of("depart", "e-1", "--format", "html", "--paper", "letter"))) {
            Path out = folder.resolve("paper");
            List<Object> line = new ArrayList<>(words);
            line.addAll(List.of("--bundle", bundle, "--out", out));
            Shell.Result result = new Shell().run(line.toArray());
            assertThat(result.exitCode()).as(result.err()).isZero();
            assertThat(result.out()).isEmpty();
            assertThat(out).content().contains("Li Wei").contains("2026-01-31");
        }
    }

    @Test
    void paperOnStdoutIsNothingElse() {
        Shell.Result result = new Shell().run("report", "a-1", "--bundle", bundle);
        assertThat(result.out())
                .startsWith("<!DOCTYPE html>")
                .contains("Telefónica")
                .endsWith("</html>\n");
    }

    @Test
    void papersAreRefusedWhereThereIsNone() {
        assertThat(new Shell().run("report", "a-9", "--bundle", bundle).exitCode())
                .isEqualTo(1);
        assertThat(new Shell().run("report", "--bundle", bundle).exitCode()).isEqualTo(2);
        assertThat(new Shell()
                        .run("report", "a-1", "--plan", "p", "--bundle", bundle)
                        .exitCode())
                .isEqualTo(2);
        assertThat(new Shell().run("report", "--plan", "p", "--bundle", bundle).err())
                .contains("--plan goes with --data or --neo4j");
        assertThat(new Shell()
                        .run("report", "--employee", "e-1", "--format", "svg", "--bundle", bundle)
                        .err())
                .contains("--format svg goes with an ACCOUNT only");
        assertThat(new Shell()
                        .run("analyze", "--format", "pdf", "--bundle", bundle)
                        .err())
                .contains("--format pdf goes with depart, plan and report only");
        assertThat(new Shell()
                        .run("report", "a-1", "--paper", "A3", "--bundle", bundle)
                        .exitCode())
                .isEqualTo(2);
    }
}
