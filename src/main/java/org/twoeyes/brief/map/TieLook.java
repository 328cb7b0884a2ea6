package org.twoeyes.brief.map;

import org.jspecify.annotations.Nullable;
import org.twoeyes.brief.map.Drawing.Pen;

/** How a tie is drawn, as on the page: its width is its strength in three steps, colour and dash are the stance. */
final class TieLook {

    private static final double MEDIUM = 0.35;
    private static final double STRONG = 0.6;

    static final Pen FOR = Pen.of(Ink.FOR, 1.6);
    static final Pen NEUTRAL = new Pen(Ink.MUTED, 1.6, "6 3");
    static final Pen AGAINST = new Pen(Ink.SINGLE, 1.6, "1.5 3");

    private TieLook() {}

    static Pen pen(double strength, @Nullable Double stance) {
        Pen kind = stance == null || Math.abs(stance) < 1 ? NEUTRAL : stance > 0 ? FOR : AGAINST;
        return new Pen(kind.colour(), width(strength), kind.dash());
    }

    private static double width(double strength) {
        return strength >= STRONG ? 3 : strength >= MEDIUM ? 2 : 1.1;
    }
}
