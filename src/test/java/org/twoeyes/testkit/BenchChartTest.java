package org.twoeyes.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchChartTest {

    @Test
    void pictureOfTheDocumentIsOfTheFiguresThatStandThere() throws IOException {
        List<String> document = Files.readAllLines(Path.of("docs/performance.md"));

        assertThat(Files.readString(Path.of("docs/pictures/performance.svg")))
                .as("made by the command of docs/performance.md")
                .isEqualTo(BenchChart.of(document));
    }

    @Test
    void rowsAreThoseOfRatiosAndSlowerIsDrawnAsSuch() {
        String svg = BenchChart.of(List.of(
                "| the pass | a `loop` & more | 3.9 ms | 1.8 ms | 2.1 times as long | at most 8 |",
                "| the same | another | 3.9 ms | 36 to 41 ms | 9.1 to 10.3 | 9 |",
                "| paths | flow | 3 µs | 1 s | 447,000 | |",
                "",
                "| accounts | gesture | median | percentile | worst |",
                "|---|---|---|---|---|",
                "| 1,000 | zoom | 17.3 | 35 | 50 |"));

        assertThat(svg)
                .contains("the pass, beside a loop &amp; more: 2.1× as long; the pass, beside another: 9.1×;")
                .contains("paths, beside flow: 447,000×.")
                .contains("class=\"more\"")
                .doesNotContain("zoom");
        assertThat(svg.split("<rect class=\"(less|more)\"", -1)).hasSize(4);
    }
}
