package org.twoeyes.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.twoeyes.report.TextStyle;
import picocli.CommandLine.Help.Ansi;

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

    private static final int BUFFER = 1 << 16;

    /** The streams of this process, in UTF-8 whatever its locale; as wide as {@code COLUMNS} says. */
    public static Terminal ofProcess(Map<String, String> environment) {
        boolean watched = Ansi.AUTO.enabled();
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        return new Terminal(out, err, columns(environment), watched, watched);
    }

    private static int columns(Map<String, String> environment) {
        try {
            int columns =
                    Integer.parseInt(environment.getOrDefault("COLUMNS", "").strip());
            return columns > 0 ? columns : TextStyle.DEFAULT_COLUMNS;
        } catch (NumberFormatException e) {
            return TextStyle.DEFAULT_COLUMNS;
        }
    }

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
