package org.twoeyes.http;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.twoeyes.service.live.ImportJob;
import org.twoeyes.service.live.ImportJobs;

/** Takes bundles and backups in and hands them to the jobs. */
final class Uploads {

    private static final Pattern FILE = Pattern.compile("[A-Za-z]{1,40}\\.csv|policy\\.yaml");
    private static final List<String> WHOLE = List.of(".zip", ".xlsx", ".xlsm");
    private static final int MOST_FILES = 20;
    private static final ReceivedFiles BUNDLE = new ReceivedFiles(
            "bundle", MOST_FILES, "a .zip, an .xlsx, or 1 to " + MOST_FILES + " CSV files and a policy.yaml");
    private static final ReceivedFiles BACKUP = new ReceivedFiles("backup", 1, "one backup");

    private final ImportJobs jobs;
    private final Bodies bodies;

    Uploads(ImportJobs jobs, Bodies bodies) {
        this.jobs = jobs;
        this.bodies = bodies;
    }

    void submit(Context ctx) {
        Query query = new Query(ctx);
        boolean replace = query.flag("replace");
        boolean dryRun = query.flag("dryRun");
        Bodies.requireAtMost(Limits.LARGEST_BUNDLE_MB << 20, ctx);
        Path folder = bodies.limited(() -> BUNDLE.laidDown(ctx, Uploads::name));
        Path bundle = WHOLE.stream()
                .map(ending -> folder.resolve("bundle" + ending))
                .filter(Files::exists)
                .findFirst()
                .orElse(folder);
        accepted(ctx, jobs.submit(new ImportJobs.Upload(bundle, replace, dryRun, () -> ReceivedFiles.remove(folder))));
    }

    /** Takes a backup that is to be restored. */
    void restore(Context ctx) {
        Bodies.requireAtMost(Limits.LARGEST_BUNDLE_MB << 20, ctx);
        String name = "backup" + BackupFiles.ENDING;
        Path folder = bodies.limited(() -> BACKUP.laidDown(ctx, (file, files) -> name));
        accepted(ctx, jobs.submitRestore(folder.resolve(name), () -> ReceivedFiles.remove(folder)));
    }

    private static void accepted(Context ctx, Optional<ImportJob> queued) {
        ImportJob job = queued.orElseThrow(
                () -> new ProblemException(503, "busy", "Too many imports are waiting. Try again soon."));
        ctx.header("Location", "/api/v1/imports/" + job.id());
        ctx.status(202);
        answer(ctx, job);
    }

    void state(Context ctx) {
        answer(ctx, job(ctx));
    }

    ImportJob job(Context ctx) {
        String id = ctx.pathParam("id");
        return jobs.find(id).orElseThrow(() -> ProblemException.notFound("There is no import (" + id + ")."));
    }

    private static void answer(Context ctx, ImportJob job) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json");
        ctx.result(Json.bytes(ImportState.of(job)));
    }

    /** The name under which a file is kept: never one that leads elsewhere. */
    private static String name(UploadedFile file, int files) {
        String name = file.filename();
        Optional<String> whole =
                WHOLE.stream().filter(name.toLowerCase(Locale.ROOT)::endsWith).findFirst();
        if (files == 1 && whole.isPresent()) {
            return "bundle" + whole.get();
        }
        if (!FILE.matcher(name).matches()) {
            throw ProblemException.badRequest(
                    "A file must be named as in a bundle (accounts.csv, …, policy.yaml), or be a single .zip or .xlsx.");
        }
        return name;
    }
}
