package org.twoeyes.brief.map;

/**
 * Where a card stands.
 *
 * @param row the row of cards it is in, from 0; −1 in the vendor's column
 */
record Place(double x, double y, double width, double height, int row) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middleY() {
        return y + height / 2;
    }
}
