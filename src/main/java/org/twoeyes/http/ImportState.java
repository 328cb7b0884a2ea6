package org.twoeyes.http;

import java.util.List;
import java.util.Locale;
import org.twoeyes.intake.Notice;
import org.twoeyes.intake.Problem;
import org.twoeyes.service.live.ImportJob;

/** An import as it is told to clients; {@code state} is queued, running, done or failed. */
record ImportState(
        String id,
        String state,
        String file,
        long rows,
        double progress,
        boolean dryRun,
        String reason,
        List<Problem> errors,
        long errorCount,
        List<Notice> warnings) {

    static ImportState of(ImportJob job) {
        return new ImportState(
                job.id(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.file(),
                job.rows(),
                job.progress(),
                job.dryRun(),
                job.reason(),
                job.errors(),
                job.errorCount(),
                job.warnings());
    }
}
