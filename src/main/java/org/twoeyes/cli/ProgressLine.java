package org.twoeyes.cli;

/**
 * Shows how far something long has come: a bar that repaints its line where somebody watches, elsewhere a
 * plain line for each step. What is over within a moment is not shown at all.
 */
final class ProgressLine implements AutoCloseable {

    private static final int BAR = 24;
    private static final long QUIET_NANOS = 700_000_000L;
    private static final long REPAINT_NANOS = 100_000_000L;

    private final Terminal terminal;
    private final long startedAt = System.nanoTime();
    private String step = "";
    private long paintedAt;
    private boolean painted;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Takes note of progress; {@code total} 0 means that nobody knows how much there is. */
    void at(String currentStep, long done, long total) {
        long now = System.nanoTime();
        boolean newStep = !currentStep.equals(step);
        if (now - startedAt < QUIET_NANOS || (!newStep && (!terminal.interactive() || now - paintedAt < REPAINT_NANOS))) {
            return;
        }
        step = currentStep;
        paintedAt = now;
        if (terminal.interactive()) {
            painted = true;
            terminal.err().print("\r\u001B[K" + bar(done, total) + currentStep);
            terminal.err().flush();
        } else {
            terminal.say(currentStep);
        }
    }

    /** Wipes the bar, so that what follows starts on a clean line. */
    @Override
    public void close() {
        if (painted) {
            terminal.err().print("\r\u001B[K");
            terminal.err().flush();
        }
    }

    private static String bar(long done, long total) {
        if (total <= 0) {
            return "";
        }
        double share = Math.min(1, (double) done / total);
        int full = (int) Math.floor(share * BAR);
        return "[" + "#".repeat(full) + " ".repeat(BAR - full) + "] " + (int) Math.floor(share * 100) + "% ";
    }
}
