package org.twoeyes.service;

import java.util.List;
import org.twoeyes.intake.IntakeReport;

/** What came of an import. */
public sealed interface ImportOutcome {

    /** The bundle has errors; nothing changed. */
    record Refused(IntakeReport report) implements ImportOutcome {}

    /** Nothing was written, because that was asked for. */
    record Checked(IntakeReport report, PortfolioChange change) implements ImportOutcome {}

    /**
     * The graph says now what the bundle says.
     *
     * @param change how it differs from before; none if it said so already
     * @param notes what was cleaned up when the graph was opened, and where what was replaced is backed up
     */
    record Written(IntakeReport report, PortfolioChange change, List<String> notes) implements ImportOutcome {}

    /** Somebody else changed the graph in the meantime; nothing was written. */
    record Overtaken(String sentence) implements ImportOutcome {}
}
