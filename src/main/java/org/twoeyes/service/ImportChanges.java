package org.twoeyes.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.twoeyes.intake.Facts;
import org.twoeyes.intake.IntakeReport;
import org.twoeyes.model.Change;

/** What of an import is recorded: the rows in which it overrules what was done by hand. */
public final class ImportChanges {

    private ImportChanges() {}

    /** The changes of an import that is written at a time. */
    public static List<Change> of(IntakeReport report, Instant at) {
        return report.overruled().stream()
                .map(row -> new Change(
                        UUID.randomUUID().toString(),
                        at,
                        Change.IMPORT,
                        row.key().kind().word(),
                        row.key().text(),
                        row.before().map(Facts::json).orElse(null),
                        row.after().map(Facts::json).orElse(null),
                        null,
                        ""))
                .toList();
    }
}
