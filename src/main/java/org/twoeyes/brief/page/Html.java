package org.twoeyes.brief.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
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

/** A paper as one file of HTML: no script, nothing from elsewhere, its one style sheet allowed by its hash. */
public final class Html {

    private final Markup markup = new Markup();
    private final HtmlStyle style;

    private Html(Paper paper) {
        this.style = HtmlStyle.of(paper);
    }

    /** The file, in UTF-8. The same sheet gives the same bytes. */
    public static byte[] of(Sheet sheet, Paper paper) {
        return new Html(paper).written(sheet).getBytes(StandardCharsets.UTF_8);
    }

    private String written(Sheet sheet) {
        markup.raw("<!DOCTYPE html>\n").open("html", "lang", sheet.language().tag());
        markup.open("head").raw("<meta charset=\"utf-8\">");
        markup.empty("meta", "http-equiv", "Content-Security-Policy", "content", style.policy());
        markup.empty("meta", "name", "referrer", "content", "no-referrer");
        markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        markup.element("title", Isolates.without(sheet.title()));
        markup.raw("<style>" + style.text() + "</style>").close();
        markup.open("body").open("header");
        element("h1", sheet.title());
        sheet.facts().forEach(fact -> element("p", fact));
        markup.close().open("main");
        sheet.blocks().forEach(this::block);
        markup.close();
        element("footer", sheet.foot());
        return markup.close().close().raw("\n").toString();
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            element("h2", heading.text());
        } else if (block instanceof Paragraph paragraph) {
            element("p", paragraph.text());
        } else if (block instanceof Points points) {
            markup.open("ul");
            points.texts().forEach(text -> element("li", text));
            markup.close();
        } else if (block instanceof Picture picture) {
            markup.open("figure").raw(Svg.of(picture.drawing())).close();
        } else if (block instanceof Table table) {
            table(table);
        }
    }

    private void table(Table table) {
        markup.open("table").open("thead").open("tr");
        table.columns()
                .forEach(column -> markup.element(
                        "th", column.heading(), "scope", "col", "class", column.isNumber() ? "number" : "text"));
        markup.close().close().open("tbody");
        for (List<Cell> row : table.rows()) {
            markup.open("tr");
            for (int at = 0; at < row.size(); at++) {
                markup.open("td", "class", table.columns().get(at).isNumber() ? "number" : "text");
                text(row.get(at).text());
                if (!row.get(at).note().isEmpty()) {
                    element("small", row.get(at).note());
                }
                markup.close();
            }
            markup.close();
        }
        markup.close().close();
    }

    private void element(String name, String content) {
        markup.open(name);
        text(content);
        markup.close();
    }

    /** A text; what is written from right to left in it keeps to itself. */
    private void text(String content) {
        Isolates.runs(content).forEach(run -> {
            if (run.isIsolated()) {
                markup.element("bdi", run.text());
            } else {
                markup.text(run.text());
            }
        });
    }
}
