package org.twoeyes.brief.map;

/** Measures of the map in the drawing's own units; those of the map on the page, a little wider for fonts on paper. */
final class Sizes {

    static final double CARD_WIDTH = 170;
    static final double CARD_HEIGHT = 76;
    static final double VENDOR_WIDTH = 160;
    static final double VENDOR_HEIGHT = 50;
    static final double VENDOR_GAP = 10;

    /** Between two cards of a department, between two departments, beside the picture. */
    static final double GUTTER = 14;

    static final double DEPARTMENT_GUTTER = 18;
    static final double EDGE = 12;

    /** The headers' room: the lanes' names at the left, the departments' above. */
    static final double LANE_HEAD = 118;

    static final double COLUMN_HEAD = 30;

    /** Room for ties and reporting lines under a row of cards, for the upright ways before the vendor's column. */
    static final double TRACK = 5;

    static final double TIE_ROOM = 30;
    static final double REPORT_ROOM = 20;
    static final double PAD = 8;
    static final double TRUNK = 7;
    static final double TRUNK_ROOM = 200;
    static final double TRUNK_CLEARANCE = 14;

    /** Of more contacts in a lane than this, the lane folds to two rows of a department and counts. */
    static final int WHOLE_LANE = 40;

    static final int FOLDED_ROWS = 2;

    /** Of more of the vendor's people than this, those with the fewest ties here are one card. */
    static final int WHOLE_VENDOR = 24;

    private Sizes() {}

    /** How far apart so many tracks lie in a room. */
    static double step(int count, double wide, double room) {
        return count == 0 ? 0 : Math.min(wide, room / count);
    }
}
