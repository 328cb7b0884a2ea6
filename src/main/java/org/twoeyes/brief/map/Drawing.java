package org.twoeyes.brief.map;

import java.util.List;

/**
 * A picture in its own units, back to front.
 *
 * @param title what it shows, for those who do not see it
 */
public record Drawing(double width, double height, String title, List<Mark> marks) {

    public Drawing {
        marks = List.copyOf(marks);
    }

    /** Something drawn. */
    public sealed interface Mark {}

    /** How an edge or a line is drawn; an empty dash is a whole line. */
    public record Pen(String colour, double width, String dash) {

        /** A whole line. */
        static Pen of(String colour, double width) {
            return new Pen(colour, width, "");
        }
    }

    /** A rectangle with rounded corners. */
    public record Box(double x, double y, double width, double height, double radius, String fill, Pen pen)
            implements Mark {}

    /** A line or an outline, as the path data of SVG; {@code none} is no fill. */
    public record Way(String path, String fill, Pen pen) implements Mark {}

    /** Marks that stand lower than they say. */
    public record Lowered(double by, List<Mark> marks) implements Mark {}

    /**
     * A line of text, standing on {@code y}.
     *
     * @param x its left end
     * @param room how wide it may be; the text is clipped to about that
     */
    public record Words(double x, double y, double room, String text, double size, boolean bold, String colour)
            implements Mark {}
}
