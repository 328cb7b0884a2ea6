package org.twoeyes.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Draws the ratios of a table that {@link Bench} has written, a bar each on a scale of powers of ten. */
final class BenchChart {

    private static final int WIDTH = 900;
    private static final int ROW = 34;
    private static final int LABELS = 430;
    private static final int SCALE = WIDTH - LABELS - 90;
    private static final int COLUMNS = 6;
    private static final String STYLE = """
            <style>text{font:13px sans-serif;fill:#1d2530}.against{fill:#5b6675}.bar{fill:#2f6f8f}
            @media (prefers-color-scheme: dark){text{fill:#e6eaf0}.against{fill:#9aa6b5}.bar{fill:#6db3d2}}</style>
            """;

    private record Row(String work, String against, double ratio) {}

    private BenchChart() {}

    /** Draws a table; rows that are no rows of it are passed over. */
    static void draw(Path table, Path picture) throws IOException {
        List<Row> rows = Files.readAllLines(table).stream()
                .map(line -> line.split("\\|"))
                .filter(cells -> cells.length == COLUMNS)
                .map(cells -> new Row(cells[1].strip(), cells[2].strip(), Double.parseDouble(cells[5].strip())))
                .toList();
        double most = rows.stream().mapToDouble(Row::ratio).max().orElse(1);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">%n"
                        + "<title>How many times as much the other way takes</title>%n",
                WIDTH,
                ROW * rows.size() + ROW));
        svg.append(STYLE);
        for (int i = 0; i < rows.size(); i++) {
            svg.append(bar(rows.get(i), i * ROW + ROW / 2, most));
        }
        Files.writeString(picture, svg.append("</svg>\n"));
    }

    private static String bar(Row row, int top, double most) {
        double length = Math.max(2, SCALE * Math.log10(Math.max(1, row.ratio())) / Math.log10(Math.max(10, most)));
        return String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                        + "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" class=\"against\">%s</text>"
                        + "<rect x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"18\" class=\"bar\"/>"
                        + "<text x=\"%.0f\" y=\"%d\">%s×</text>%n",
                LABELS - 10,
                top + 10,
                escaped(row.work()),
                LABELS - 10,
                top + 24,
                escaped("beside " + row.against()),
                LABELS,
                top + 3,
                length,
                LABELS + length + 6,
                top + 17,
                row.ratio() < 100 ? String.valueOf(row.ratio()) : String.format(Locale.ROOT, "%,.0f", row.ratio()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
