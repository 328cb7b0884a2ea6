package org.twoeyes.brief.map;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.Locale;
import org.twoeyes.brief.map.Drawing.Words;

/**
 * Texts as outlines, shaped by the JDK with the fonts that it finds: letters of Arabic joined, right to left, any script
 * in the first font that has it.
 */
final class Outlines {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private Outlines() {}

    /** The path data of a text, squeezed where it would be wider than its room. */
    static String of(Words words) {
        Font font =
                new Font(Font.SANS_SERIF, words.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) words.size());
        TextLayout layout = new TextLayout(words.text(), font, CONTEXT);
        double squeeze = Math.min(1, words.room() / Math.max(1, layout.getAdvance()));
        AffineTransform place = AffineTransform.getTranslateInstance(words.x(), words.y());
        place.scale(squeeze, 1);
        return path(layout.getOutline(place));
    }

    private static String path(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
            int kind = at.currentSegment(points);
            path.append("MLQCZ".charAt(kind));
            for (int i = 0; i < pointsOf(kind); i++) {
                path.append(String.format(Locale.ROOT, i == 0 ? "%.2f" : " %.2f", points[i]));
            }
        }
        return path.toString();
    }

    private static int pointsOf(int kind) {
        return switch (kind) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
            case PathIterator.SEG_QUADTO -> 4;
            case PathIterator.SEG_CUBICTO -> 6;
            default -> 0;
        };
    }
}
