package org.twoeyes.http;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twoeyes.service.live.ImportJob;
import org.twoeyes.service.live.ImportJobs;

/** Takes bundles in and hands them to the jobs. */
final class Uploads {

    private static final String FIELD = "bundle";
    private static final Pattern FILE = Pattern.compile("[A-Za-z]{1,40}\\.csv|policy\\.yaml");
    private static final List<String> WHOLE = List.of(".zip", ".xlsx", ".xlsm");
    private static final int MOST_FILES = 20;

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
        Path folder = bodies.limited(() -> received(ctx));
        Path bundle = WHOLE.stream()
                .map(ending -> folder.resolve("bundle" + ending))
                .filter(Files::exists)
                .findFirst()
                .orElse(folder);
        ImportJob job = jobs.submit(new ImportJobs.Upload(bundle, replace, dryRun, () -> remove(folder)))
                .orElseThrow(() -> new ProblemException(503, "busy", "Too many imports are waiting. Try again soon."));
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

    private static Path received(Context ctx) throws IOException {
        if (!ctx.isMultipartFormData()) {
            throw new ProblemException(
                    415,
                    "unsupported-media-type",
                    "A bundle must be sent as multipart/form-data, in the field bundle.");
        }
        List<UploadedFile> files = parts(ctx);
        Path folder = Files.createTempDirectory("twoeyes-upload-");
        try {
            for (UploadedFile file : files) {
                try (InputStream in = file.content()) {
                    Files.copy(in, folder.resolve(name(file, files.size())));
                }
            }
            return folder;
        } catch (IOException | RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    private static List<UploadedFile> parts(Context ctx) {
        List<UploadedFile> files;
        try {
            files = ctx.uploadedFiles(FIELD);
        } catch (RuntimeException e) {
            throw Bodies.multipartProblem(e);
        }
        if (files.isEmpty() || files.size() > MOST_FILES) {
            throw ProblemException.badRequest("The field bundle must hold a .zip, an .xlsx, or 1 to " + MOST_FILES
                    + " CSV files and a policy.yaml.");
        }
        return files;
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

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
