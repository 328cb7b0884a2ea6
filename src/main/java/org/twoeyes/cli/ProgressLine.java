package org.twoeyes.cli;

/**
 * Shows how far something long has come: a bar that repaints its line where somebody watches, elsewhere a
 * plain line now and then. What is over within a moment is not shown at all.
 */
final class ProgressLine implements AutoCloseable {

    private static final int BAR = 24;
    private static final long QUIET_NANOS = 700_000_000L;
    private static final long REPAINT_NANOS = 100_000_000L;
    private static final long LINE_NANOS = 5_000_000_000L;

    private final Terminal terminal;
    private final long startedAt = System.nanoTime();
    private String shownStep = "";
    private long shownAt;
    private boolean painted;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Takes note of progress; {@code total} 0 means that nobody knows how much there is. */
    void at(String step, long done, long total) {
        long now = System.nanoTime();
        if (now - startedAt < QUIET_NANOS) {
            return;
        }
        if (terminal.interactive()) {
            repaint(step, done, total, now);
        } else {
            line(step, done, total, now);
        }
    }

    private void repaint(String step, long done, long total, long now) {
        if (!step.equals(shownStep) || now - shownAt >= REPAINT_NANOS) {
            shownStep = step;
            shownAt = now;
            painted = true;
            terminal.err().print("\r\u001B[K" + bar(done, total) + step);
            terminal.err().flush();
        }
    }

    /** A line where the work changes its nature, which the first word tells, and now and then in between. */
    private void line(String step, long done, long total, long now) {
        String nature = step.split(" ", 2)[0];
        if (!nature.equals(shownStep) || now - shownAt >= LINE_NANOS) {
            shownStep = nature;
            shownAt = now;
            terminal.say(step + (total > 0 ? ", " + percent(done, total) + "%" : ""));
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
        int percent = percent(done, total);
        int full = percent * BAR / 100;
        return "[" + "#".repeat(full) + " ".repeat(BAR - full) + "] " + percent + "% ";
    }

    private static int percent(long done, long total) {
        return (int) Math.min(100, Math.floor(100.0 * done / total));
    }
}
