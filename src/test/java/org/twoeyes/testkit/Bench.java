package org.twoeyes.testkit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Measures two ways of doing the same in one process, turn by turn, and notes the ratio. Time is processor time of the
 * thread that works, so that what else the machine does hardly counts; the median of several turns is taken.
 */
public final class Bench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Path TABLE = Path.of(System.getProperty("twoeyes.bench", "target/performance.md"));
    private static final double NANOS_A_MILLI = 1e6;

    private Bench() {}

    /**
     * The median processor time of some turns, in milliseconds. Whatever the work answers is kept, so that it is done.
     *
     * @param turns how often, at least 1; as many are done before and not counted
     */
    public static double millis(int turns, Supplier<?> work) {
        double[] took = new double[turns];
        int kept = 0;
        for (int turn = -turns; turn < turns; turn++) {
            long start = THREADS.getCurrentThreadCpuTime();
            Object answer = work.get();
            long end = THREADS.getCurrentThreadCpuTime();
            kept += answer == null ? 0 : 1;
            if (turn >= 0) {
                took[turn] = (end - start) / NANOS_A_MILLI;
            }
        }
        if (kept != 2 * turns) {
            throw new IllegalStateException("the work must answer something each time");
        }
        Arrays.sort(took);
        return took[turns / 2];
    }

    /**
     * The median wall time of some turns, in milliseconds: for what several threads do.
     *
     * @param turns how often, at least 1; as many are done before and not counted
     * @param work given the number of the turn, from 0
     */
    public static double wallMillis(int turns, IntFunction<?> work) {
        double[] took = new double[2 * turns];
        for (int turn = 0; turn < took.length; turn++) {
            long start = System.nanoTime();
            Object answer = work.apply(turn);
            took[turn] = answer == null ? Double.NaN : (System.nanoTime() - start) / NANOS_A_MILLI;
        }
        double[] counted = Arrays.copyOfRange(took, turns, took.length);
        Arrays.sort(counted);
        return counted[turns / 2];
    }

    /** Bytes of the heap in use after collecting what is not. */
    public static long heap() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    /** Notes a row: what was done, against what, both figures with their unit, and the ratio of the second to the first. */
    public static void row(String work, String against, String unit, double ours, double other) {
        String line = String.format(
                Locale.ROOT,
                "| %s | %s | %.3g %s | %.4g %s | %.1f |%n",
                work,
                against,
                ours,
                unit,
                other,
                unit,
                other / ours);
        try {
            Files.createDirectories(TABLE.toAbsolutePath().getParent());
            Files.writeString(TABLE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            BenchChart.draw(TABLE, TABLE.resolveSibling("performance.svg"));
        } catch (IOException e) {
            throw new IllegalStateException("the table " + TABLE + " cannot be written", e);
        }
        System.out.print(line);
    }
}
