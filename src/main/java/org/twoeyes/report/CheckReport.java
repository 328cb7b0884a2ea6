package org.twoeyes.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What an examination of the program's surroundings found, as text and as JSON. */
public final class CheckReport {

    private CheckReport() {}

    /** One thing looked at: what, how it is in a word, and what was found. */
    public record Line(String subject, String verdict, String sentence) {}

    /** One line for each, its verdict first. */
    public static String text(List<Line> lines, TextStyle style) {
        TextPage page = new TextPage(style);
        page.findings(lines.stream()
                .map(line -> new TextPage.Finding(line.verdict(), line.subject() + ": " + line.sentence()))
                .toList());
        return page.toString();
    }

    /** An object with the one list {@code checks}. */
    public static void json(List<Line> lines, OutputStream out) throws IOException {
        try (JsonRows json = JsonRows.open(out)) {
            json.rows("checks", lines, line -> {
                json.text("subject", line.subject());
                json.text("verdict", line.verdict());
                json.text("sentence", line.sentence());
            });
        }
    }
}
