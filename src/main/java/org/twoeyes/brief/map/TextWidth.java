package org.twoeyes.brief.map;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How wide a text is about, without any font: the same everywhere, so that drawings are the same everywhere. */
final class TextWidth {

    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final double NARROW = 0.58;

    private TextWidth() {}

    /** The width in the units of the size. */
    static double of(String text, double size) {
        return text.codePoints().mapToDouble(TextWidth::ems).sum() * size;
    }

    private static double ems(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = Character.isIdeographic(codePoint)
                || (codePoint >= 0x3000 && codePoint <= 0x30ff)
                || (codePoint >= 0xac00 && codePoint <= 0xd7a3)
                || (codePoint >= 0xff00 && codePoint <= 0xff60);
        return wide ? 1 : NARROW;
    }

    /** The text, or as much of it as fits, with an ellipsis; no cluster is cut in two. */
    static String clip(String text, double size, double room) {
        if (of(text, size) <= room) {
            return text;
        }
        StringBuilder clipped = new StringBuilder();
        Matcher cluster = CLUSTER.matcher(text);
        while (cluster.find() && of(clipped + cluster.group() + "…", size) <= room) {
            clipped.append(cluster.group());
        }
        return clipped.toString().stripTrailing() + "…";
    }
}
