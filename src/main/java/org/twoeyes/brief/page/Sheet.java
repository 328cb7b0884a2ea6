package org.twoeyes.brief.page;

import java.util.List;
import org.twoeyes.brief.map.Drawing;
import org.twoeyes.brief.text.Language;

/**
 * A paper: what it is called, what it is said of, and its blocks from top to bottom. All texts are safe to print.
 *
 * @param facts lines under the title: date, filters, rules
 * @param foot a line at the end of every page
 */
public record Sheet(Language language, String title, List<String> facts, List<Block> blocks, String foot) {

    public Sheet {
        facts = List.copyOf(facts);
        blocks = blocks.stream().filter(Sheet::isSomething).toList();
    }

    /** A table without rows is left out: headings alone say nothing, and a typesetter may not take them. */
    private static boolean isSomething(Block block) {
        return !(block instanceof Table table && table.rows().isEmpty());
    }

    /** A part of a paper. */
    public sealed interface Block {}

    /** Begins a part. */
    public record Heading(String text) implements Block {}

    /** A sentence or several. */
    public record Paragraph(String text) implements Block {}

    /** Sentences of one kind, one below the other. */
    public record Points(List<String> texts) implements Block {
        public Points {
            texts = List.copyOf(texts);
        }
    }

    /** A picture. */
    public record Picture(Drawing drawing) implements Block {}

    /** Rows under headings; the headings stand again on every page. */
    public record Table(List<Column> columns, List<List<Cell>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A column.
     *
     * @param share of the table's width, in parts of the sum of all
     * @param isNumber whether its cells stand at the right
     */
    public record Column(String heading, int share, boolean isNumber) {}

    /** A cell: its text, and below it in small letters what goes with it. */
    public record Cell(String text, String note) {

        /** A cell without a note. */
        public static Cell of(String text) {
            return new Cell(text, "");
        }
    }
}
