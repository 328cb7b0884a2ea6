package org.twoeyes.service.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twoeyes.intake.BundleReader;
import org.twoeyes.intake.IntakeOptions;
import org.twoeyes.intake.IntakeReport;
import org.twoeyes.intake.MemoryLimit;
import org.twoeyes.model.Change;
import org.twoeyes.model.Portfolio;
import org.twoeyes.service.DatabaseUnavailableException;
import org.twoeyes.service.ImportChanges;

/**
 * Imports, and restores of backups, while the portfolio is being served: one after the other, each all or nothing. The
 * last ones are remembered.
 */
public final class ImportJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int WAITING = 8;
    private static final int REMEMBERED = 100;
    private static final double READING_SHARE = 0.5;
    private static final int ATTEMPTS = 3;
    private static final long STOP_SECONDS = 2;
    private static final String CROWDED = "Others change the data at the same time. Nothing was changed; try again.";

    private final LivePortfolio live;
    private final Backups backups;
    private final Map<String, ImportJob> jobs = new LinkedHashMap<>();
    private final ThreadPoolExecutor worker;
    private long erasures;

    /** Works on a portfolio that is being served. */
    public ImportJobs(LivePortfolio live) {
        this.live = live;
        this.backups = new Backups(live.home(), live.clock());
        live.whenErased(this::forgetFindings);
        this.worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
            Thread thread = new Thread(task, "import");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * What is to be imported.
     *
     * @param bundle a folder, a .zip or an .xlsx
     * @param replace whether stored rows that the bundle's files do not have go
     * @param dryRun whether to stop before writing
     * @param lastly what to do when nothing more is needed of the bundle; called once, whatever happens
     */
    public record Upload(Path bundle, boolean replace, boolean dryRun, Runnable lastly) {}

    /** What a job does, given its id. */
    private interface Task {
        void run(String id) throws IOException;
    }

    /** An import or a restore that waits or runs. */
    private final class Work implements Runnable {
        private final String id;
        private final Task task;
        private final Runnable lastly;

        Work(String id, Task task, Runnable lastly) {
            this.id = id;
            this.task = task;
            this.lastly = lastly;
        }

        @Override
        public void run() {
            try {
                ImportJobs.this.run(id, task);
            } finally {
                lastly.run();
            }
        }

        void giveUp() {
            fail(id, "The server was stopped before it began. Nothing was changed.");
            lastly.run();
        }
    }

    /** Queues an import; empty if too many wait already. */
    public Optional<ImportJob> submit(Upload upload) {
        return submit(upload.dryRun(), id -> bring(id, upload), upload.lastly());
    }

    /**
     * Queues the restore of a backup; empty if too many wait already.
     *
     * @param lastly what to do when nothing more is needed of the file; called once, whatever happens
     */
    public Optional<ImportJob> submitRestore(Path backup, Runnable lastly) {
        return submit(false, id -> restore(id, backup), lastly);
    }

    private Optional<ImportJob> submit(boolean dryRun, Task task, Runnable lastly) {
        ImportJob job = ImportJob.queued(UUID.randomUUID().toString(), dryRun);
        put(job);
        try {
            worker.execute(new Work(job.id(), task, lastly));
            return Optional.of(job);
        } catch (RejectedExecutionException e) {
            forget(job.id());
            lastly.run();
            return Optional.empty();
        }
    }

    /** How far a job is, if it is one of the last. */
    public synchronized Optional<ImportJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Forgets what jobs have found in their files until now, because it may name somebody who was erased. */
    private synchronized void forgetFindings() {
        erasures++;
        jobs.replaceAll((id, job) -> job.withoutFindings());
    }

    private synchronized long erasures() {
        return erasures;
    }

    /** Ends a job; without what it found where somebody was erased since it had begun to read. */
    private synchronized void end(String id, long erasuresBefore, UnaryOperator<ImportJob> end) {
        change(id, erasures == erasuresBefore ? end : job -> end.apply(job).withoutFindings());
    }

    private synchronized void put(ImportJob job) {
        jobs.put(job.id(), job);
        if (jobs.size() > REMEMBERED) {
            jobs.values().stream()
                    .filter(old -> old.state().isLast())
                    .findFirst()
                    .map(ImportJob::id)
                    .ifPresent(jobs::remove);
        }
    }

    private synchronized void forget(String id) {
        jobs.remove(id);
    }

    private synchronized void change(String id, UnaryOperator<ImportJob> step) {
        jobs.computeIfPresent(id, (key, job) -> step.apply(job));
    }

    private void run(String id, Task task) {
        try {
            task.run(id);
        } catch (DatabaseUnavailableException | IOException e) {
            fail(id, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("import {} failed", id, e);
            fail(id, "The program has failed. Its log says where.");
        } catch (OutOfMemoryError e) {
            LOG.error("import {} ran out of memory", id);
            fail(id, "The memory is not enough. Nothing was changed.");
        }
    }

    private void restore(String id, Path backup) throws IOException {
        change(id, job -> job.running("", 0, 0));
        Optional<Backups.Restored> restored;
        try {
            restored = backups.restore(
                    backup, (done, total) -> change(id, job -> job.running("", done, share(done, total))));
        } catch (IOException e) {
            // whoever sent the file does not know where it lies here, and need not
            String sentence = String.valueOf(e.getMessage());
            throw new IOException(sentence.replace(backup.toString(), String.valueOf(backup.getFileName())), e);
        }
        live.refresh();
        if (restored.isPresent()) {
            change(id, job -> job.done(List.of()));
        } else {
            fail(id, CROWDED);
        }
    }

    private void bring(String id, Upload upload) throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            long erasuresBefore = erasures();
            live.refresh();
            Portfolio stored = live.readings().portfolio();
            IntakeReport report = read(id, upload, stored);
            if (report.portfolio().isEmpty()) {
                end(id, erasuresBefore, job -> job.failed("", report.errors(), report.errorCount(), report.warnings()));
                return;
            }
            if (upload.dryRun() || write(id, upload, stored, report)) {
                end(id, erasuresBefore, job -> job.done(report.warnings()));
                return;
            }
        }
        fail(id, CROWDED);
    }

    private IntakeReport read(String id, Upload upload, Portfolio stored) {
        double share = upload.dryRun() ? 1 : READING_SHARE;
        IntakeOptions options = IntakeOptions.fresh()
                .withBase(stored)
                .withHistory(Change.all(live.home()::changes))
                .withErased(live.home().tombstones())
                .withReplace(upload.replace())
                .withMemory(MemoryLimit.toImport(Runtime.getRuntime().maxMemory()))
                .withProgress((file, rows, read, total) ->
                        change(id, job -> job.running(file, rows, share(read, total) * share)));
        return BundleReader.read(upload.bundle(), options);
    }

    private static double share(long done, long total) {
        return total == 0 ? 0 : Math.min(1, (double) done / total);
    }

    private boolean write(String id, Upload upload, Portfolio stored, IntakeReport report) throws IOException {
        Portfolio wanted = report.portfolio().orElseThrow();
        if (upload.replace() && !stored.isEmpty() && !stored.equals(wanted)) {
            Optional<Path> unused = backups.keepBefore("import");
        }
        Home.Step step = new Home.Step(
                stored,
                wanted,
                UUID.randomUUID().toString(),
                ImportChanges.of(report, live.clock().instant()));
        Optional<Home.State> written = live.home()
                .write(
                        step,
                        (done, total) -> change(
                                id,
                                job -> job.running(
                                        "", done, READING_SHARE + (1 - READING_SHARE) * share(done, total))));
        written.ifPresent(live::publish);
        return written.isPresent();
    }

    private void fail(String id, String reason) {
        change(id, job -> job.failed(reason, List.of(), 0, List.of()));
    }

    /** Lets the import that runs end, for a moment; those that wait are given up. */
    @Override
    public void close() {
        List<Runnable> waiting = new ArrayList<>();
        worker.getQueue().drainTo(waiting);
        worker.shutdown();
        waiting.forEach(work -> ((Work) work).giveUp());
        try {
            if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
