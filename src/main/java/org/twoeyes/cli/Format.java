package org.twoeyes.cli;

import java.util.Locale;

/** How an answer is written. */
enum Format {
    /** Text for a person. */
    TABLE,
    /** Everything, for programs. */
    JSON,
    /** Tables for a spreadsheet. */
    CSV,
    /** A paper as one file of HTML. */
    HTML,
    /** A paper to print. */
    PDF;

    /** Says whether it is a paper, which only some commands make. */
    boolean isPaper() {
        return this == HTML || this == PDF;
    }

    /** The word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
