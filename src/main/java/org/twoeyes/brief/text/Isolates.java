package org.twoeyes.brief.text;

import java.util.ArrayList;
import java.util.List;

/** Texts in which a part keeps its own direction: it stands between U+2068 and U+2069, as safe texts come. */
public final class Isolates {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Isolates() {}

    /** A part of a text, without the controls around it. */
    public record Run(String text, boolean isIsolated) {}

    /** The parts of a text, in its order. */
    public static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            boolean isolated = text.charAt(from) == FIRST_STRONG_ISOLATE;
            int start = isolated ? from + 1 : from;
            int end = text.indexOf(isolated ? POP_ISOLATE : FIRST_STRONG_ISOLATE, start);
            int stop = end < 0 ? text.length() : end;
            if (stop > start) {
                runs.add(new Run(text.substring(start, stop), isolated));
            }
            from = isolated ? stop + 1 : stop;
        }
        return runs;
    }

    /** The text without the controls. */
    public static String without(String text) {
        return text.replace(String.valueOf(FIRST_STRONG_ISOLATE), "").replace(String.valueOf(POP_ISOLATE), "");
    }
}
