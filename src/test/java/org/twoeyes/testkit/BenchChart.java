package org.twoeyes.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Draws the ratios of tables as those that {@link Bench} writes, a bar each on a scale of powers of ten: to the right where
 * ours takes less, to the left where it takes more. On its own ground, so that it can be read wherever it is shown.
 */
public final class BenchChart {

    private static final int WIDTH = 900;
    private static final int ROW = 36;
    private static final int TOP = 52;
    private static final int LABELS = 420;
    private static final int FIGURES = 130;
    private static final int RATIO = 5;
    private static final int HUNDRED = 100;
    private static final int MANY_POWERS = 5;
    private static final double LEAST_RATIO = 0.01;
    private static final String STYLE = """
            <style>
            text{font:13px sans-serif;fill:#1d2530}.against,.scale{font-size:12px;fill:#505a68}.ground{fill:#fff}
            .less{fill:#2f6f8f}.more{fill:#b4572a}.line{stroke:#d5dae1}.one{stroke:#505a68;stroke-width:2}
            @media (prefers-color-scheme:dark){text{fill:#e6eaf0}.against,.scale{fill:#a9b4c2}.ground{fill:#161b22}
            .less{fill:#6db3d2}.more{fill:#e8a27c}.line{stroke:#343c47}.one{stroke:#a9b4c2}}
            </style>
            """;

    /** Other by ours. */
    private record Row(String work, String against, double ratio) {

        String figure() {
            double more = Math.max(ratio, 1 / ratio);
            boolean isWhole = more >= HUNDRED || more == Math.rint(more);
            String times = String.format(Locale.ROOT, isWhole ? "%,.0f" : "%.1f", more);
            return ratio < 1 ? times + "× as long" : times + "×";
        }
    }

    private final List<Row> rows;
    private final int least;
    private final int most;

    private BenchChart(List<Row> rows) {
        this.rows = rows;
        this.least = (int) Math.floor(Math.min(0, exponents(rows).min().orElse(0)));
        this.most = (int) Math.ceil(Math.max(1, exponents(rows).max().orElse(1)));
    }

    private static DoubleStream exponents(List<Row> rows) {
        return rows.stream().mapToDouble(row -> Math.log10(row.ratio()));
    }

    /**
     * Draws the ratios that stand in a file.
     *
     * @param files what to read, and where the picture goes
     */
    public static void main(String[] files) throws IOException {
        draw(Path.of(files[0]), Path.of(files[1]));
    }

    /** Draws the tables of a file whose fifth column is a ratio. */
    static void draw(Path table, Path picture) throws IOException {
        Files.writeString(picture, of(Files.readAllLines(table)));
    }

    /** The picture of tables among lines. */
    static String of(List<String> lines) {
        return new BenchChart(rows(lines)).svg();
    }

    /** The rows below heads that say so, and those before any head. */
    private static List<Row> rows(List<String> lines) {
        List<Row> rows = new ArrayList<>();
        boolean isRatios = true;
        String before = "";
        for (String line : lines) {
            if (line.startsWith("|---")) {
                isRatios = cell(before, RATIO).equals("ratio");
            } else if (!line.startsWith("|")) {
                isRatios = false;
            } else if (isRatios) {
                String work = cell(line, 1);
                rows.add(new Row(
                        work.equals("the same") && !rows.isEmpty()
                                ? rows.get(rows.size() - 1).work()
                                : work,
                        cell(line, 2),
                        ratio(cell(line, RATIO))));
            }
            before = line;
        }
        return rows;
    }

    private static String cell(String line, int column) {
        String[] cells = line.split("\\|", -1);
        return column < cells.length ? cells[column].strip().replace("`", "") : "";
    }

    /** A ratio; of several the first, and less than 1 where ours takes so many times as long. */
    private static double ratio(String text) {
        double number = Math.max(LEAST_RATIO, Double.parseDouble(text.split(" ", 2)[0].replace(",", "")));
        return text.endsWith("times as long") ? 1 / number : number;
    }

    private String svg() {
        StringBuilder svg = new StringBuilder();
        int height = TOP + ROW * rows.size() + ROW / 2;
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"title desc\">",
                WIDTH,
                height);
        add(svg, "<title id=\"title\">How many times as much the other way takes</title>");
        add(svg, "<desc id=\"desc\">Bars on a scale of powers of ten: %s.</desc>", escaped(said()));
        svg.append(STYLE);
        add(svg, "<rect class=\"ground\" width=\"%d\" height=\"%d\"/>", WIDTH, height);
        for (int power = least; power <= most; power++) {
            String kind = power == 0 ? "one" : "line";
            double x = x(power);
            add(svg, "<path class=\"%s\" d=\"M%.1f %dV%d\"/>", kind, x, TOP - 12, height - ROW / 2);
            if (most - least > MANY_POWERS && power % 2 != 0) {
                continue;
            }
            String times = power < 0 ? "1/" + power(-power) : power(power) + "×";
            add(svg, "<text class=\"scale\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>", x, TOP - 20, times);
        }
        for (int i = 0; i < rows.size(); i++) {
            bar(svg, rows.get(i), TOP + i * ROW);
        }
        return svg.append("</svg>\n").toString();
    }

    private String said() {
        return rows.stream()
                .map(row -> row.work() + ", beside " + row.against() + ": " + row.figure())
                .collect(Collectors.joining("; "));
    }

    private void bar(StringBuilder svg, Row row, int top) {
        double one = x(0);
        double end = x(Math.log10(row.ratio()));
        String text = "<text class=\"%s\" x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>";
        add(svg, text, "work", LABELS - 12.0, top + 14, "end", escaped(row.work()));
        add(svg, text, "against", LABELS - 12.0, top + 29, "end", escaped("beside " + row.against()));
        add(
                svg,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"18\"/>",
                row.ratio() < 1 ? "more" : "less",
                Math.min(one, end),
                top + 7,
                Math.max(2, Math.abs(end - one)));
        add(svg, text, "figure", Math.max(one, end) + 7, top + 21, "start", row.figure());
    }

    private double x(double exponent) {
        return LABELS + (WIDTH - LABELS - FIGURES) * (exponent - least) / (most - least);
    }

    private static String power(int exponent) {
        return String.format(Locale.ROOT, "%,.0f", Math.pow(10, exponent));
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
