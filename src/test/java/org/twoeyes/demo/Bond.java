package org.twoeyes.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Tie;

/**
 * How one contact is met: by whom, and how often.
 *
 * @param employees who is there, always together
 * @param contactId whom they meet
 * @param mode how often and how lately
 */
record Bond(List<String> employees, String contactId, Mode mode) {

    /** How often, how lately and on which channels people meet. */
    enum Mode {
        /** Every five to seven weeks, to this day. */
        STRONG,
        /** Every two to three months, to this day. */
        STEADY,
        /** A call and a meeting lately, little before. */
        LIGHT,
        /** A few meetings long ago. */
        FADED,
        /** Often once, but not for more than four months. */
        STALE,
        /** Messages from us that nobody answered. */
        OUT,
        /** Complaints of theirs, month after month. */
        COMPLAINT;

        /** Whether it makes a live tie by itself. */
        boolean isAlive() {
            return this == STRONG || this == STEADY || this == LIGHT;
        }
    }

    /** A cell of a story's row: bonds, without declared ties. */
    static List<Bond> parse(List<String> words, String contactId) {
        return words.stream()
                .filter(word -> word.contains(":"))
                .map(word -> {
                    String[] parts = word.split(":", 2);
                    Mode mode = Mode.valueOf(parts[1].toUpperCase(Locale.ROOT));
                    return new Bond(List.of(parts[0].split("\\+", -1)), contactId, mode);
                })
                .toList();
    }

    /** A cell of a story's row: declared ties, {@code employee=strength@lastContact}. */
    static List<Tie> declared(List<String> words, String contactId) {
        return words.stream()
                .filter(word -> word.contains("="))
                .map(word -> {
                    String[] parts = word.split("[=@]", 3);
                    @Nullable LocalDate last = parts.length > 2 ? LocalDate.parse(parts[2]) : null;
                    return new Tie(parts[0], contactId, Double.valueOf(parts[1]), null, last);
                })
                .toList();
    }
}
