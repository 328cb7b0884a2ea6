package org.twoeyes.brief.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A size of paper, upright, in millimetres. */
public enum Paper {
    /** ISO 216. */
    A4("A4", 210, 297),
    /** North America. */
    LETTER("Letter", 215.9, 279.4);

    /** The names of all, as they are asked for. */
    public static final List<String> NAMES =
            Arrays.stream(values()).map(Paper::label).toList();

    private final String label;
    private final double width;
    private final double height;

    Paper(String label, double width, double height) {
        this.label = label;
        this.width = width;
        this.height = height;
    }

    /** The paper of a name, in whatever case, if there is one. */
    public static Optional<Paper> find(String name) {
        return Arrays.stream(values())
                .filter(paper -> paper.label.equalsIgnoreCase(name))
                .findFirst();
    }

    /** The name as people and CSS write it. */
    public String label() {
        return label;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }
}
