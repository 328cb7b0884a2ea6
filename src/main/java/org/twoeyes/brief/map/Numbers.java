package org.twoeyes.brief.map;

/** Coordinates as text: to a tenth, whole ones without a point. */
final class Numbers {

    private Numbers() {}

    static String tenth(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return size % 10 == 0 ? sign + size / 10 : sign + size / 10 + "." + size % 10;
    }
}
