package org.twoeyes.brief;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a brief can be had as. */
public enum BriefFormat {
    /** One file that holds everything, without scripts. */
    HTML("text/html; charset=utf-8"),
    /** To print and to send. */
    PDF("application/pdf"),
    /** The map alone. */
    SVG("image/svg+xml");

    /** The names of all, as they are asked for. */
    public static final List<String> NAMES =
            Arrays.stream(values()).map(BriefFormat::ending).toList();

    /** The names of those that every paper can be had as: an account alone has a map. */
    public static final List<String> PAPERS = List.of(HTML.ending(), PDF.ending());

    private final String mediaType;

    BriefFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format of a name such as {@code pdf}, if there is one. */
    public static Optional<BriefFormat> find(String name) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(name))
                .findFirst();
    }

    /** The same among those that every paper can be had as. */
    public static Optional<BriefFormat> findPaper(String name) {
        return find(name).filter(format -> format != SVG);
    }

    /** The media type with its encoding. */
    public String mediaType() {
        return mediaType;
    }

    /** What a file's name ends in, without the point. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
