package org.twoeyes.model;

import java.util.Locale;
import java.util.Optional;

/** Who spoke to whom in an interaction. */
public enum Direction {
    /** The contacts turned to the employees. */
    IN,
    /** The employees turned to the contacts, and nobody has answered yet. */
    OUT,
    /** Both. An interaction without a direction counts as this. */
    BOTH;

    /** The word used in files and in the graph: {@code in}, {@code out}, {@code both}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The direction of a word, in any case; empty if it is none. */
    public static Optional<Direction> find(String word) {
        for (Direction direction : values()) {
            if (direction.word().equalsIgnoreCase(word)) {
                return Optional.of(direction);
            }
        }
        return Optional.empty();
    }
}
