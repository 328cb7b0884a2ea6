package org.twoeyes.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in the making: headings, paragraphs, figures with a sentence each, tables with aligned columns.
 * Lines end in LF, are wrapped to the width of the style by display columns, and end without spaces.
 */
final class TextPage {

    private static final String BOLD = "1";
    private static final String FAINT = "2";
    private static final String FIGURE = "33";
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private final TextStyle style;

    TextPage(TextStyle style) {
        this.style = style;
    }

    /** One finding: the figure it is ranked by and the sentence that says it. */
    record Finding(String figure, String sentence) {}

    /** A column of a table. */
    record Column(String title, boolean rightAligned) {
        static Column left(String title) {
            return new Column(title, false);
        }

        static Column right(String title) {
            return new Column(title, true);
        }
    }

    TextPage title(String words) {
        text.append(paint(BOLD, words)).append("\n");
        return this;
    }

    /** A heading and, on the lines below it, what the reader looks at. */
    TextPage heading(String words, String explanation) {
        text.append("\n").append(paint(BOLD, words)).append("\n");
        if (!explanation.isEmpty()) {
            wrap(explanation, style.columns())
                    .forEach(line -> text.append(paint(FAINT, line)).append("\n"));
        }
        return this;
    }

    TextPage paragraph(String sentences) {
        text.append("\n");
        wrap(sentences, style.columns()).forEach(line -> text.append(line).append("\n"));
        return this;
    }

    /** A small remark, set off by an empty line. */
    TextPage note(String sentences) {
        text.append("\n");
        wrap(sentences, style.columns() - INDENT.length())
                .forEach(line -> text.append(INDENT).append(paint(FAINT, line)).append("\n"));
        return this;
    }

    /** Figures aligned at their right, each with its sentence wrapped beside it. */
    TextPage findings(List<Finding> findings) {
        int figureWidth = findings.stream()
                .mapToInt(finding -> DisplayWidth.of(finding.figure()))
                .max()
                .orElse(0);
        int left = INDENT.length() + figureWidth + (figureWidth > 0 ? 2 : 0);
        int room = Math.max(style.columns() - left, TextStyle.LEAST_COLUMNS / 2);
        for (Finding finding : findings) {
            String figure = pad(finding.figure(), figureWidth, true);
            String start = INDENT + paint(FIGURE, figure) + (figureWidth > 0 ? "  " : "");
            for (String line : wrap(finding.sentence(), room)) {
                text.append(start).append(line).append("\n");
                start = " ".repeat(left);
            }
        }
        return this;
    }

    /** A table; the caller keeps its cells short enough. */
    TextPage table(List<Column> columns, List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            int widest = rows.stream()
                    .mapToInt(row -> DisplayWidth.of(row.get(column)))
                    .max()
                    .orElse(0);
            widths.add(Math.max(widest, DisplayWidth.of(columns.get(i).title())));
        }
        text.append(INDENT)
                .append(paint(
                        FAINT,
                        line(
                                columns,
                                widths,
                                columns.stream().map(Column::title).toList())))
                .append("\n");
        rows.forEach(
                row -> text.append(INDENT).append(line(columns, widths, row)).append("\n"));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /**
     * The lines of a text, broken at spaces; a word wider than a line has a line of its own. A right-to-left
     * name that is broken is isolated on both lines.
     */
    static List<String> wrap(String sentences, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int width = 0;
        boolean isolated = false;
        for (String word : sentences.split(" ", -1)) {
            int wordWidth = DisplayWidth.of(word);
            if (width > 0 && width + 1 + wordWidth > columns) {
                lines.add(isolated ? line.append(SafeText.POP_ISOLATE).toString() : line.toString());
                line.setLength(0);
                line.append(isolated ? SafeText.FIRST_STRONG_ISOLATE : "");
                width = 0;
            }
            if (width > 0) {
                line.append(' ');
                width++;
            }
            line.append(word);
            width += wordWidth;
            int opened = word.lastIndexOf(SafeText.FIRST_STRONG_ISOLATE);
            int closed = word.lastIndexOf(SafeText.POP_ISOLATE);
            isolated = opened == closed ? isolated : opened > closed;
        }
        lines.add(line.toString());
        return lines;
    }

    private static String line(List<Column> columns, List<Integer> widths, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : "  ")
                    .append(pad(cells.get(i), widths.get(i), columns.get(i).rightAligned()));
        }
        return line.toString().stripTrailing();
    }

    private static String pad(String cell, int width, boolean rightAligned) {
        String spaces = " ".repeat(Math.max(0, width - DisplayWidth.of(cell)));
        return rightAligned ? spaces + cell : cell + spaces;
    }

    private String paint(String code, String words) {
        return style.colour() && !words.isBlank() ? "\u001B[" + code + "m" + words + "\u001B[0m" : words;
    }
}
