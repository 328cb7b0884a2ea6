package org.twoeyes.cli;

import java.util.Locale;

/** How an answer is written. */
enum Format {
    /** Text for a person. */
    TABLE,
    /** Everything, for programs. */
    JSON,
    /** Tables for a spreadsheet. */
    CSV;

    /** The word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
