package org.twoeyes.brief.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.twoeyes.brief.map.Drawing;
import org.twoeyes.brief.map.Svg;
import org.twoeyes.brief.page.Sheet.Block;
import org.twoeyes.brief.page.Sheet.Cell;
import org.twoeyes.brief.page.Sheet.Heading;
import org.twoeyes.brief.page.Sheet.Paragraph;
import org.twoeyes.brief.page.Sheet.Picture;
import org.twoeyes.brief.page.Sheet.Points;
import org.twoeyes.brief.page.Sheet.Table;
import org.twoeyes.brief.text.Isolates;
import org.twoeyes.brief.text.Markup;
import org.twoeyes.brief.text.Texts;

/**
 * A paper as XSL formatting objects, the language of the typesetter. Pictures too wide to be read upright come at the end,
 * each on a page across.
 */
final class Fo {

    private static final String MUTED = "#55606c";
    private static final double PIXELS_A_MILLIMETRE = 96 / 25.4;
    private static final double MARGIN = 15;
    private static final double FOOT = 10;
    private static final double READABLE = 0.62;

    private final Sheet sheet;
    private final Paper paper;
    private final Fonts.Chosen fonts;
    private final Texts texts;
    private final Markup markup = new Markup();
    private final List<Drawing> across = new ArrayList<>();

    private Fo(Sheet sheet, Paper paper, Fonts.Chosen fonts) {
        this.sheet = sheet;
        this.paper = paper;
        this.fonts = fonts;
        this.texts = Texts.of(sheet.language());
    }

    /**
     * Writes a paper.
     *
     * @param notes lines about the print itself, at the end
     */
    static String of(Sheet sheet, Paper paper, Fonts.Chosen fonts, List<String> notes) {
        return new Fo(sheet, paper, fonts).written(notes);
    }

    private String written(List<String> notes) {
        markup.open(
                "fo:root",
                "xmlns:fo",
                "http://www.w3.org/1999/XSL/Format",
                "xmlns:fox",
                "http://xmlgraphics.apache.org/fop/extensions",
                "xml:lang",
                sheet.language().tag(),
                "font-family",
                fonts.families(),
                "font-selection-strategy",
                "character-by-character",
                "font-size",
                "9pt",
                "line-height",
                "1.35",
                "color",
                "#1c2733");
        markup.open("fo:layout-master-set");
        master("upright", paper.width(), paper.height());
        master("across", paper.height(), paper.width());
        markup.close();
        sequence("upright", () -> {
            block(sheet.title(), "font-size", "17pt", "font-weight", "bold", "space-after", "2mm", "role", "H1");
            sheet.facts().forEach(fact -> block(fact, "font-size", "8pt", "color", MUTED));
            sheet.blocks().forEach(this::block);
            notes.forEach(note -> block(note, "font-size", "8pt", "color", MUTED, "space-before", "3mm"));
        });
        if (!across.isEmpty()) {
            sequence("across", () -> across.forEach(drawing -> picture(drawing, paper.height(), paper.width())));
        }
        return markup.close().toString();
    }

    private void master(String name, double width, double height) {
        markup.open(
                "fo:simple-page-master",
                "master-name",
                name,
                "page-width",
                millimetres(width),
                "page-height",
                millimetres(height),
                "margin",
                millimetres(MARGIN));
        markup.empty("fo:region-body", "margin-bottom", millimetres(FOOT));
        markup.empty("fo:region-after", "extent", millimetres(FOOT - 3));
        markup.close();
    }

    private void sequence(String master, Runnable content) {
        markup.open("fo:page-sequence", "master-reference", master);
        markup.open("fo:static-content", "flow-name", "xsl-region-after");
        markup.open("fo:block", "font-size", "7pt", "color", MUTED, "line-height", "1.2");
        text(sheet.foot() + " · ");
        markup.empty("fo:page-number");
        markup.close().close();
        markup.open("fo:flow", "flow-name", "xsl-region-body");
        content.run();
        markup.close().close();
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            block(
                    heading.text(),
                    "font-size",
                    "11.5pt",
                    "font-weight",
                    "bold",
                    "space-before",
                    "5mm",
                    "space-after",
                    "1.5mm",
                    "border-bottom",
                    "0.3pt solid #8a95a1",
                    "keep-with-next.within-page",
                    "always",
                    "role",
                    "H2");
        } else if (block instanceof Paragraph paragraph) {
            block(paragraph.text(), "space-after", "1mm");
        } else if (block instanceof Points points) {
            points(points);
        } else if (block instanceof Picture picture) {
            picture(picture.drawing());
        } else if (block instanceof Table table) {
            table(table);
        }
    }

    private void points(Points points) {
        for (String point : points.texts()) {
            block(
                    "• " + point,
                    "start-indent",
                    "3mm",
                    "text-indent",
                    "-3mm",
                    "space-after",
                    "0.7mm",
                    "keep-together.within-page",
                    "always");
        }
    }

    private void picture(Drawing drawing) {
        double upright = scale(drawing, paper.width(), paper.height());
        if (upright >= READABLE || upright >= scale(drawing, paper.height(), paper.width())) {
            picture(drawing, paper.width(), paper.height());
        } else {
            across.add(drawing);
            block(texts.say("brief.mapAtTheEnd"), "color", MUTED);
        }
    }

    private static double scale(Drawing drawing, double pageWidth, double pageHeight) {
        double width = (pageWidth - 2 * MARGIN) * PIXELS_A_MILLIMETRE;
        double height = (pageHeight - 2 * MARGIN - FOOT - 2) * PIXELS_A_MILLIMETRE;
        return Math.min(1, Math.min(width / drawing.width(), height / drawing.height()));
    }

    private void picture(Drawing drawing, double pageWidth, double pageHeight) {
        double scale = scale(drawing, pageWidth, pageHeight) / PIXELS_A_MILLIMETRE;
        markup.open("fo:block", "space-before", "2mm", "space-after", "2mm");
        markup.open(
                "fo:instream-foreign-object",
                "content-width",
                millimetres(drawing.width() * scale),
                "content-height",
                millimetres(drawing.height() * scale),
                "fox:alt-text",
                fonts.printable(Isolates.without(drawing.title())));
        markup.raw(Svg.outlined(drawing)).close().close();
    }

    private void table(Table table) {
        markup.open("fo:table", "table-layout", "fixed", "width", "100%", "space-after", "2mm");
        table.columns()
                .forEach(column -> markup.empty(
                        "fo:table-column", "column-width", "proportional-column-width(" + column.share() + ")"));
        markup.open("fo:table-header").open("fo:table-row");
        for (Sheet.Column column : table.columns()) {
            cell(
                    Cell.of(column.heading()),
                    column.isNumber(),
                    "font-size",
                    "8pt",
                    "color",
                    MUTED,
                    "font-weight",
                    "bold");
        }
        markup.close().close().open("fo:table-body");
        for (List<Cell> row : table.rows()) {
            markup.open("fo:table-row", "keep-together.within-page", "always");
            for (int at = 0; at < row.size(); at++) {
                cell(row.get(at), table.columns().get(at).isNumber());
            }
            markup.close();
        }
        markup.close().close();
    }

    private void cell(Cell cell, boolean isNumber, String... look) {
        markup.open(
                "fo:table-cell",
                "padding",
                "0.8mm 2mm 0.8mm 0mm",
                "border-bottom",
                "0.3pt solid #d5dae0",
                "text-align",
                isNumber ? "end" : "start");
        block(cell.text(), look);
        if (!cell.note().isEmpty()) {
            block(cell.note(), "font-size", "7.5pt", "color", MUTED);
        }
        markup.close();
    }

    private void block(String content, String... look) {
        markup.open("fo:block", look);
        text(content);
        markup.close();
    }

    private void text(String content) {
        Isolates.runs(content).forEach(run -> {
            if (run.isIsolated()) {
                String families = fonts.familiesFor(run.text());
                markup.element(
                        "fo:bidi-override",
                        fonts.printable(run.text()),
                        "unicode-bidi",
                        "embed",
                        "direction",
                        "rtl",
                        "font-family",
                        families);
            } else {
                markup.text(fonts.printable(run.text()));
            }
        });
    }

    private static String millimetres(double length) {
        return String.format(Locale.ROOT, "%.2fmm", length);
    }
}
