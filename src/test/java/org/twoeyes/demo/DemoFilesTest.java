package org.twoeyes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The committed files of the sample are those that its stories and its seed give. */
class DemoFilesTest {

    private static final int MOST_BYTES = 1_200_000;

    private final Map<String, byte[]> generated = BundleFiles.of(DemoPortfolio.portfolio());

    @Test
    void generatingAgainGivesTheCommittedBytes() throws IOException {
        for (Map.Entry<String, byte[]> file : generated.entrySet()) {
            assertThat(committed(file.getKey()))
                    .as("%s; run DemoGenerator after a change to the sample", file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void generatingTwiceGivesTheSameBytes() {
        Map<String, byte[]> again = BundleFiles.of(DemoPortfolio.portfolio());
        generated.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void filesAreThoseOfABundle() {
        assertThat(generated.keySet())
                .containsExactlyInAnyOrder(
                        "accounts.csv",
                        "contacts.csv",
                        "employees.csv",
                        "ties.csv",
                        "interactions.csv",
                        "opportunities.csv",
                        "assignments.csv",
                        "policy.yaml");
    }

    @Test
    void filesStaySmallAndEndTheirLinesWithLineFeeds() {
        int total = 0;
        for (Map.Entry<String, byte[]> file : generated.entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            assertThat(text).as(file.getKey()).doesNotContain("\r").endsWith("\n");
            total += file.getValue().length;
        }
        assertThat(total).isLessThan(MOST_BYTES);
    }

    @Test
    void everyRowHasAsManyCellsAsItsHeader() {
        generated.forEach((name, bytes) -> {
            if (!name.endsWith(".csv")) {
                return;
            }
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            int cells = cells(lines.get(0));
            assertThat(lines)
                    .allSatisfy(line ->
                            assertThat(cells(line)).as("%s: %s", name, line).isEqualTo(cells));
        });
    }

    /** Cells of a line whose quoted cells hold no line end. */
    private static int cells(String line) {
        int cells = 1;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted = c == '"' ? !quoted : quoted;
            cells += c == ',' && !quoted ? 1 : 0;
        }
        return cells;
    }

    private static byte[] committed(String name) throws IOException {
        try (InputStream in = DemoFilesTest.class.getResourceAsStream("/demo/" + name)) {
            assertThat(in).as(name).isNotNull();
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }
}
