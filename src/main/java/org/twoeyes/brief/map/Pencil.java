package org.twoeyes.brief.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.twoeyes.brief.map.Drawing.Box;
import org.twoeyes.brief.map.Drawing.Mark;
import org.twoeyes.brief.map.Drawing.Pen;
import org.twoeyes.brief.map.Drawing.Way;
import org.twoeyes.brief.map.Drawing.Words;

/** Draws mark after mark. */
final class Pencil {

    private static final double RADIUS = 6;

    private final List<Mark> marks = new ArrayList<>();

    List<Mark> marks() {
        return marks;
    }

    void box(double x, double y, double width, double height, String fill, Pen pen) {
        marks.add(new Box(x, y, width, height, 4, fill, pen));
    }

    /** A line of text, clipped to its room; nothing where there is none. */
    void words(double x, double y, double room, String text, double size, boolean bold, String colour) {
        if (!text.isBlank()) {
            double wider = bold ? size * 1.08 : size;
            marks.add(new Words(x, y, room, TextWidth.clip(text, wider, room), size, bold, colour));
        }
    }

    /** A line through points, its corners rounded. */
    void line(List<Routes.Point> points, Pen pen) {
        List<Routes.Point> corners = new ArrayList<>();
        for (Routes.Point point : points) {
            if (corners.isEmpty() || !corners.get(corners.size() - 1).equals(point)) {
                corners.add(point);
            }
        }
        StringBuilder path = new StringBuilder("M" + write(corners.get(0)));
        for (int at = 1; at < corners.size() - 1; at++) {
            Routes.Point corner = corners.get(at);
            double radius = Math.min(
                    RADIUS, Math.min(distance(corners.get(at - 1), corner), distance(corner, corners.get(at + 1))) / 2);
            path.append('L').append(write(towards(corner, corners.get(at - 1), radius)));
            path.append('Q').append(write(corner)).append(' ');
            path.append(write(towards(corner, corners.get(at + 1), radius)));
        }
        if (corners.size() > 1) {
            path.append('L').append(write(corners.get(corners.size() - 1)));
        }
        marks.add(new Way(path.toString(), "none", pen));
    }

    /** An eye of so many units' width, its left end at x, its middle at y. */
    void eye(double x, double y, double width, String colour) {
        double half = width / 2;
        double lid = width * 0.36;
        String outline = String.format(
                Locale.ROOT,
                "M%.1f %.1fQ%.1f %.1f %.1f %.1fQ%.1f %.1f %.1f %.1fZ",
                x,
                y,
                x + half,
                y - 2 * lid,
                x + width,
                y,
                x + half,
                y + 2 * lid,
                x,
                y);
        marks.add(new Way(outline, Ink.PAPER, Pen.of(colour, 1.4)));
        double radius = width * 0.17;
        marks.add(new Box(x + half - radius, y - radius, 2 * radius, 2 * radius, radius, colour, Pen.of(colour, 0)));
    }

    /** A small diamond, for those who decide. */
    void diamond(double x, double y, double size, String colour) {
        double half = size / 2;
        marks.add(new Way(
                String.format(
                        Locale.ROOT,
                        "M%.1f %.1fL%.1f %.1fL%.1f %.1fL%.1f %.1fZ",
                        x,
                        y,
                        x + half,
                        y - half,
                        x + size,
                        y,
                        x + half,
                        y + half),
                colour,
                Pen.of(colour, 0)));
    }

    private static double distance(Routes.Point a, Routes.Point b) {
        return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
    }

    private static Routes.Point towards(Routes.Point corner, Routes.Point other, double radius) {
        return new Routes.Point(
                corner.x() + Math.signum(other.x() - corner.x()) * radius,
                corner.y() + Math.signum(other.y() - corner.y()) * radius);
    }

    private static String write(Routes.Point point) {
        return Numbers.tenth(point.x()) + " " + Numbers.tenth(point.y());
    }
}
