package org.twoeyes.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns what stopped the reading of a file into a located problem. */
final class ReadFailure {

    private final BundleFile file;
    private final String name;
    private final Problems problems;

    ReadFailure(BundleFile file, Problems problems) {
        this(file, problems.nameOf(file), problems);
    }

    /** For a policy, whose file may have any name. */
    ReadFailure(BundleFile file, String name, Problems problems) {
        this.file = file;
        this.name = name;
        this.problems = problems;
    }

    /** Reports a failure; {@code line} is that of the record being read. */
    void report(Throwable failure, long line) {
        StrictText.Malformed malformed = cause(failure, StrictText.Malformed.class);
        BundleSource.Refused refused = cause(failure, BundleSource.Refused.class);
        RawRow.Limit limit = cause(failure, RawRow.Limit.class);
        if (malformed != null) {
            add(
                    malformed.line(),
                    "byte " + malformed.offset() + " of the file is not " + malformed.encoding(),
                    "UTF-8, or UTF-16 with a byte order mark; name another encoding with --encoding,"
                            + " such as --encoding windows-1252");
        } else if (refused != null) {
            add(0, refused.wrong(), refused.expected());
        } else if (limit != null) {
            add(line, String.valueOf(limit.getMessage()), limit.expected());
        } else if (failure instanceof de.siegmar.fastcsv.reader.CsvParseException) {
            syntax(failure, line);
        } else {
            add(0, "it cannot be read (" + BundleSource.reason(root(failure)) + ")", "a readable file");
        }
    }

    private void syntax(Throwable failure, long line) {
        Throwable root = root(failure);
        String message = String.valueOf(root.getMessage()).toLowerCase(Locale.ROOT);
        if (root instanceof java.io.IOException || root instanceof java.util.zip.DataFormatException) {
            add(0, "it cannot be read (" + BundleSource.reason(root) + ")", "a readable file");
        } else if (message.contains("after closing quote")) {
            add(line, "text follows a closing quote", "a comma or the end of the line there; quotes doubled inside");
        } else if (message.contains("buffer")) {
            add(
                    line,
                    "a cell has more than " + RawRow.MAX_CELL_LENGTH + " characters",
                    "a shorter cell (is a closing quote missing?)");
        } else if (message.contains("quote")) {
            add(line, "a quote is opened and never closed", "a closing quote");
        } else {
            throw new IllegalStateException("line (" + line + ") must be readable", failure);
        }
    }

    private void add(long line, String wrong, String expected) {
        if (file == BundleFile.POLICY) {
            problems.addOfPolicy(new Problem(name, line, null, null, wrong, expected));
        } else {
            problems.add(file, line, null, null, wrong, expected);
        }
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }

    private static Throwable root(Throwable failure) {
        Throwable at = failure;
        for (Throwable next = at.getCause(); next != null; next = next.getCause()) {
            at = next;
        }
        return at;
    }
}
