package org.twoeyes.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.twoeyes.service.live.Backups;
import org.twoeyes.service.live.LivePortfolio;

/** Everything that is stored, as one file to be kept. */
final class BackupFiles {

    /** How the names of backups end. */
    static final String ENDING = ".jsonl.gz";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Backups backups;
    private final Clock clock;
    private final Places makers = new Places(1, "Another backup is being made.");

    BackupFiles(LivePortfolio live) {
        this.backups = new Backups(live.home(), live.clock());
        this.clock = live.clock();
    }

    /** Makes a backup and sends it; it is whole before its first byte is sent. */
    void download(Context ctx) throws IOException {
        Path file = Files.createTempFile("twoeyes-backup-", ENDING);
        try {
            made(file);
            ctx.header("Cache-Control", "no-store");
            ctx.header("Content-Length", String.valueOf(Files.size(file)));
            ctx.header(
                    "Content-Disposition",
                    "attachment; filename=\"two-eyes-" + TIME.format(clock.instant()) + ENDING + "\"");
            ctx.contentType("application/gzip");
            ctx.result(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private void made(Path file) throws IOException {
        makers.in(() -> {
            try {
                return backups.write(file);
            } catch (IOException e) {
                throw new ProblemException(503, "no-room", String.valueOf(e.getMessage()));
            }
        });
    }
}
