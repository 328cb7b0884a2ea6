package org.twoeyes.brief.map;

/** The colours of the map, as on the page: told apart by colour-blind eyes, and never without a line style or a word. */
final class Ink {

    static final String TEXT = "#1c2733";
    static final String MUTED = "#55606c";
    static final String LINE = "#8a95a1";
    static final String PAPER = "#ffffff";
    static final String LANE = "#f4f6f8";
    static final String SINGLE = "#b8400f";
    static final String SINGLE_PAPER = "#fdf1ea";
    static final String FALSE = "#8a5a00";
    static final String FOR = "#1f5fa8";

    private Ink() {}
}
