package org.twoeyes.http;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files in one field of a multipart/form-data body.
 *
 * @param field its name
 * @param most how many files it may hold
 * @param expected what it must hold, in words
 */
record ReceivedFiles(String field, int most, String expected) {

    /** Under which name a file is kept: never one that leads elsewhere. */
    interface Naming {
        String of(UploadedFile file, int files);
    }

    /** Lays the files down in a new folder, which the caller removes. */
    Path laidDown(Context ctx, Naming naming) throws IOException {
        if (!ctx.isMultipartFormData()) {
            throw new ProblemException(
                    415,
                    "unsupported-media-type",
                    "The body must be sent as multipart/form-data, in the field " + field + ".");
        }
        List<UploadedFile> files = parts(ctx);
        Path folder = Files.createTempDirectory("twoeyes-upload-");
        try {
            for (UploadedFile file : files) {
                try (InputStream in = file.content()) {
                    Files.copy(in, folder.resolve(naming.of(file, files.size())));
                }
            }
            return folder;
        } catch (IOException | RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    private List<UploadedFile> parts(Context ctx) {
        List<UploadedFile> files;
        try {
            files = ctx.uploadedFiles(field);
        } catch (RuntimeException e) {
            throw Bodies.multipartProblem(e);
        }
        if (files.isEmpty() || files.size() > most) {
            throw ProblemException.badRequest("The field " + field + " must hold " + expected + ".");
        }
        return files;
    }

    /** Removes a folder with what was laid down in it. */
    static void remove(Path folder) {
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
