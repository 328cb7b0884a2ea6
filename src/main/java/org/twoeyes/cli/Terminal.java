package org.twoeyes.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.twoeyes.report.TextStyle;

/**
 * Where a command talks to its user.
 *
 * @param out answers, as bytes; a failed write is an exception, so that a full disk is noticed
 * @param err everything else, in UTF-8
 * @param columns width of a line
 * @param colour whether answers may be coloured
 * @param interactive whether somebody watches, so that a progress bar may repaint its line
 */
public record Terminal(OutputStream out, PrintStream err, int columns, boolean colour, boolean interactive) {

    /** How a text for this terminal is laid out. */
    TextStyle style() {
        return new TextStyle(columns, colour);
    }

    /** Prints an answer, as UTF-8. */
    void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Says something that is no answer. */
    void say(String line) {
        err.print(line + "\n");
        err.flush();
    }
}
