package org.twoeyes.brief.map;

import java.util.List;
import java.util.Set;
import org.twoeyes.brief.map.Drawing.Pen;
import org.twoeyes.brief.text.Texts;

/** What lines and cards mean, below the picture; only what occurs in it. */
final class Legend {

    private static final double SIGN = 30;
    private static final double LINE_HEIGHT = 18;
    private static final double APART = 22;
    private static final double SIZE = 10.5;

    private final Pencil pencil;
    private final Texts texts;
    private final double room;
    private double x = Sizes.EDGE;
    private double y;

    Legend(Pencil pencil, Texts texts, double room) {
        this.pencil = pencil;
        this.texts = texts;
        this.room = room;
    }

    /** Draws it from a height on, and returns where it ends. */
    double draw(Set<State> states, boolean everyTie, double from) {
        y = from;
        for (State state : states) {
            item(texts.say(state.legend()), () -> {
                pencil.box(x, y - 10, SIGN - 8, 12, state.fill(), state.pen());
                if (state == State.SINGLE) {
                    pencil.eye(x + 4, y - 4, 14, Ink.SINGLE);
                }
            });
        }
        item(texts.say("map.legend.key"), () -> pencil.diamond(x + 6, y - 4, 10, Ink.TEXT));
        tie(TieLook.FOR, "map.legend.for");
        tie(TieLook.NEUTRAL, "map.legend.neutral");
        tie(TieLook.AGAINST, "map.legend.against");
        item(texts.say("map.legend.strength"), () -> {
            for (int step = 0; step < 3; step++) {
                double height = y - 10 + step * 5;
                line(height, Pen.of(Ink.MUTED, List.of(1.1, 2.0, 3.0).get(step)));
            }
        });
        tie(Pen.of(Ink.LINE, 1), "map.legend.report");
        if (!everyTie) {
            item(texts.say("brief.onlySingleTies"), () -> {});
        }
        return y;
    }

    private void tie(Pen pen, String key) {
        item(texts.say(key), () -> line(y - 4, pen));
    }

    private void line(double height, Pen pen) {
        pencil.line(List.of(new Routes.Point(x, height), new Routes.Point(x + SIGN - 8, height)), pen);
    }

    private void item(String text, Runnable sign) {
        double width = SIGN + TextWidth.of(text, SIZE);
        if (x > Sizes.EDGE && x + width > room) {
            x = Sizes.EDGE;
            y += LINE_HEIGHT;
        }
        sign.run();
        pencil.words(x + SIGN, y, room, text, SIZE, false, Ink.TEXT);
        x += width + APART;
    }
}
