package org.twoeyes.cli;

import java.io.IOException;
import java.util.Locale;
import org.twoeyes.service.DatabaseUnavailableException;
import org.twoeyes.service.PortfolioTooLargeException;
import picocli.CommandLine.ParameterException;

/** Turns what a command threw into one sentence on stderr and an exit code. */
final class Failures {

    private Failures() {}

    static int exitCode(Exception failure, Terminal terminal, boolean verbose) {
        if (failure instanceof ParameterException usage) {
            throw usage;
        }
        if (isClosedPipe(failure)) {
            return Exit.DONE;
        }
        terminal.say("twoeyes: " + sentence(failure));
        if (verbose) {
            failure.printStackTrace(terminal.err());
        } else if (!isExpected(failure)) {
            terminal.say("This is a fault of the program; --verbose shows where. Please report it.");
        }
        return isUnavailable(failure) ? Exit.UNAVAILABLE : Exit.REFUSED;
    }

    private static boolean isUnavailable(Exception failure) {
        return failure instanceof DatabaseUnavailableException && !(failure instanceof PortfolioTooLargeException);
    }

    /** What was to be done does not fit into memory; nothing of it has become visible. */
    static int outOfMemory(Terminal terminal) {
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        terminal.say("twoeyes: the memory (" + heap + " MB of heap) is not enough; give more with TWOEYES_OPTS=-Xmx"
                + 2 * heap + "m.");
        return Exit.REFUSED;
    }

    /** The reader of our output went away, as {@code head} does: nothing to complain of. */
    private static boolean isClosedPipe(Exception failure) {
        String message = failure instanceof IOException ? failure.getMessage() : null;
        if (message == null) {
            return false;
        }
        String lower = message.toLowerCase(Locale.ROOT);
        return lower.contains("broken pipe") || lower.contains("pipe is being closed") || lower.contains("epipe");
    }

    private static boolean isExpected(Exception failure) {
        return failure instanceof RefusedException
                || failure instanceof DatabaseUnavailableException
                || failure instanceof IOException;
    }

    private static String sentence(Exception failure) {
        String message = failure.getMessage();
        if (failure instanceof java.nio.file.NoSuchFileException file) {
            return file.getFile() + " does not exist.";
        }
        if (failure instanceof java.nio.file.AccessDeniedException file) {
            return file.getFile() + " may not be read or written by you.";
        }
        if (failure instanceof java.nio.file.FileAlreadyExistsException file) {
            return file.getFile() + " exists already.";
        }
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
