package org.twoeyes.brief.map;

import java.util.Arrays;
import org.twoeyes.brief.map.Drawing.Box;
import org.twoeyes.brief.map.Drawing.Lowered;
import org.twoeyes.brief.map.Drawing.Mark;
import org.twoeyes.brief.map.Drawing.Pen;
import org.twoeyes.brief.map.Drawing.Way;
import org.twoeyes.brief.map.Drawing.Words;
import org.twoeyes.brief.text.Markup;

/** Writes a drawing as SVG: no script, no style sheet, nothing from elsewhere. */
public final class Svg {

    private static final String FONTS =
            "'Noto Sans','DejaVu Sans','Liberation Sans','Noto Sans CJK SC','Noto Sans Arabic',sans-serif";

    private final Markup markup = new Markup();
    private final boolean outlined;

    private Svg(boolean outlined) {
        this.outlined = outlined;
    }

    /** With its texts as text, in whatever font the reader has. The same drawing gives the same bytes. */
    public static String of(Drawing drawing) {
        return new Svg(false).written(drawing);
    }

    /** With its texts as the outlines of this machine's fonts, shaped as each script wants it, for paper. */
    public static String outlined(Drawing drawing) {
        return new Svg(true).written(drawing);
    }

    private String written(Drawing drawing) {
        String width = Numbers.tenth(drawing.width());
        String height = Numbers.tenth(drawing.height());
        markup.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                width,
                "height",
                height,
                "viewBox",
                "0 0 " + width + " " + height,
                "role",
                "img",
                "font-family",
                FONTS);
        markup.element("title", drawing.title());
        markup.empty("rect", "width", width, "height", height, "fill", Ink.PAPER);
        drawing.marks().forEach(this::mark);
        return markup.close().toString();
    }

    private void mark(Mark mark) {
        if (mark instanceof Box box) {
            box(box);
        } else if (mark instanceof Way way) {
            way(way.path(), way.fill(), way.pen());
        } else if (mark instanceof Words words) {
            words(words);
        } else if (mark instanceof Lowered lowered) {
            markup.open("g", "transform", "translate(0 " + Numbers.tenth(lowered.by()) + ")");
            lowered.marks().forEach(this::mark);
            markup.close();
        }
    }

    private void box(Box box) {
        String radius = Numbers.tenth(box.radius());
        Pen pen = box.pen();
        String[] shape = {
            "x",
            Numbers.tenth(box.x()),
            "y",
            Numbers.tenth(box.y()),
            "width",
            Numbers.tenth(box.width()),
            "height",
            Numbers.tenth(box.height()),
            "rx",
            radius,
            "fill",
            box.fill()
        };
        markup.empty("rect", with(shape, pen));
    }

    private void way(String path, String fill, Pen pen) {
        markup.empty("path", with(new String[] {"d", path, "fill", fill}, pen));
    }

    private static String[] with(String[] shape, Pen pen) {
        if (pen.width() == 0) {
            return shape;
        }
        String[] drawn = Arrays.copyOf(shape, shape.length + (pen.dash().isEmpty() ? 4 : 6));
        drawn[shape.length] = "stroke";
        drawn[shape.length + 1] = pen.colour();
        drawn[shape.length + 2] = "stroke-width";
        drawn[shape.length + 3] = Numbers.tenth(pen.width());
        if (!pen.dash().isEmpty()) {
            drawn[shape.length + 4] = "stroke-dasharray";
            drawn[shape.length + 5] = pen.dash();
        }
        return drawn;
    }

    private void words(Words words) {
        if (outlined) {
            markup.empty("path", "d", Outlines.of(words), "fill", words.colour());
            return;
        }
        markup.element(
                "text",
                words.text(),
                "x",
                Numbers.tenth(words.x()),
                "y",
                Numbers.tenth(words.y()),
                "font-size",
                Numbers.tenth(words.size()),
                "font-weight",
                words.bold() ? "600" : "400",
                "fill",
                words.colour());
    }
}
