package org.twoeyes.service.live;

import java.util.List;
import org.twoeyes.intake.Notice;
import org.twoeyes.intake.Problem;

/**
 * How far an import is, or what came of it. A new one for every step.
 *
 * @param state where it is
 * @param file what is being read or done; empty before the first
 * @param rows how many rows of it so far
 * @param progress of the whole, 0 to 1
 * @param dryRun whether nothing is to be written
 * @param reason why it failed, where that is no error of the files; else empty
 * @param errors the first 1,000 errors of the files
 * @param errorCount how many there are in all
 * @param warnings what is worth a word and stopped nothing
 */
public record ImportJob(
        String id,
        State state,
        String file,
        long rows,
        double progress,
        boolean dryRun,
        String reason,
        List<Problem> errors,
        long errorCount,
        List<Notice> warnings) {

    /** Where an import is. */
    public enum State {
        /** Waits for the one before. */
        QUEUED,
        /** Is being read or written. */
        RUNNING,
        /** Is stored, or checked where that was asked for. */
        DONE,
        /** Nothing changed. */
        FAILED;

        /** Says whether nothing more will happen. */
        public boolean isLast() {
            return this == DONE || this == FAILED;
        }
    }

    static ImportJob queued(String id, boolean dryRun) {
        return new ImportJob(id, State.QUEUED, "", 0, 0, dryRun, "", List.of(), 0, List.of());
    }

    ImportJob running(String at, long rowsSoFar, double share) {
        return new ImportJob(id, State.RUNNING, at, rowsSoFar, share, dryRun, "", List.of(), 0, List.of());
    }

    ImportJob done(List<Notice> noticed) {
        return new ImportJob(id, State.DONE, file, rows, 1, dryRun, "", List.of(), 0, noticed);
    }

    /** The same without what it says of the rows of its files, where it is over. */
    ImportJob withoutFindings() {
        return state.isLast()
                ? new ImportJob(id, state, file, rows, progress, dryRun, reason, List.of(), errorCount, List.of())
                : this;
    }

    ImportJob failed(String because, List<Problem> found, long count, List<Notice> noticed) {
        return new ImportJob(id, State.FAILED, file, rows, progress, dryRun, because, found, count, noticed);
    }
}
