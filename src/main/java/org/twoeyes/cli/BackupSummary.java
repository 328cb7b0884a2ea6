package org.twoeyes.cli;

import java.util.Locale;
import org.twoeyes.model.GraphContents;

/** How much there is in a backup, in words. */
final class BackupSummary {

    private BackupSummary() {}

    static String of(GraphContents contents) {
        return String.format(
                Locale.ROOT,
                "%,d accounts, %,d contacts, %,d employees, %,d ties, %,d interactions, %,d plans and %,d recorded"
                        + " changes",
                contents.portfolio().accounts().size(),
                contents.portfolio().contacts().size(),
                contents.portfolio().employees().size(),
                contents.portfolio().ties().size(),
                contents.portfolio().interactions().size(),
                contents.keptPlans(),
                contents.changes().size());
    }
}
