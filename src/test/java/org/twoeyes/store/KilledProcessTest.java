package org.twoeyes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twoeyes.model.Portfolio;

/** A process killed with -9 in the middle of edits, imports, restores and erasures loses, tears and doubles nothing. */
@Tag("store")
class KilledProcessTest {

    private static final int KILLS = Integer.getInteger("twoeyes.kills", 20);
    private static final long SEED = Long.getLong("twoeyes.seed", 42);
    private static final int MOST_WRITES = 3;
    private static final String END = "end of output";

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void acknowledgedWritesOutliveTheirProcess() throws Exception {
        Random random = new Random(SEED);
        Path data = folder.resolve("data");
        int acknowledged = 0;
        List<String> notes = new ArrayList<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            acknowledged = liveAndDie(data, acknowledged, random, notes);
        }
        try (GraphStore store = GraphStores.open(data)) {
            Portfolio stored = store.read();
            int revision = (int) store.revision();
            assertThat(revision).as("seed %d", SEED).isBetween(acknowledged, acknowledged + 1);
            assertThat(stored).as("seed %d", SEED).isEqualTo(CrashingWriter.state(revision));
        }
        assertThat(acknowledged).as("writes in all").isGreaterThan(KILLS / 2);
        assertThat(notes).as("the lock of a dead process").anyMatch(note -> note.contains("did not end cleanly"));
    }

    /** Lets a process write for a while and kills it. Returns the last write that it acknowledged. */
    private int liveAndDie(Path data, int acknowledged, Random random, List<String> notes) throws Exception {
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriter.class.getName(),
                        data.toString())
                .redirectError(errors.toFile())
                .start();
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(process, lines));
        reader.start();
        try {
            String line = next(lines, errors);
            while (line.startsWith("note ")) {
                notes.add(line);
                line = next(lines, errors);
            }
            // A write that was not acknowledged may have happened, one that was must have: and each counts once
            assertThat(line).as("seed %d", SEED).startsWith("ready ");
            int found = Integer.parseInt(line.split(" ", -1)[1]);
            assertThat(found).as("seed %d: lost or doubled", SEED).isBetween(acknowledged, acknowledged + 1);
            assertThat(line).as("one revision for each state").isEqualTo("ready " + found + " " + found);
            acknowledged = found;
            // Some writes, then a part of the next one, however fast the machine is
            int writes = random.nextInt(MOST_WRITES);
            long before = System.nanoTime();
            long lasted = TimeUnit.SECONDS.toNanos(1);
            for (int i = 0; i < writes; i++) {
                assertThat(next(lines, errors)).isEqualTo("wrote " + ++acknowledged);
                lasted = System.nanoTime() - before;
                before = System.nanoTime();
            }
            TimeUnit.NANOSECONDS.sleep((long) (lasted * random.nextDouble()));
        } finally {
            process.destroyForcibly().waitFor();
            reader.join();
        }
        for (String line = lines.take(); !line.equals(END); line = lines.take()) {
            assertThat(line).isEqualTo("wrote " + ++acknowledged);
        }
        return acknowledged;
    }

    private static String next(BlockingQueue<String> lines, Path errors) throws Exception {
        String line = lines.poll(5, TimeUnit.MINUTES);
        if (line == null || line.equals(END)) {
            throw new AssertionError("the process ended or hung: " + Files.readString(errors));
        }
        return line;
    }

    private static void read(Process process, BlockingQueue<String> lines) {
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // killed in the middle of a line
        }
        lines.add(END);
    }
}
