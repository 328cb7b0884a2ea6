package org.twoeyes.service;

import java.util.List;
import org.twoeyes.intake.IntakeReport;
import org.twoeyes.intake.Notice;
import org.twoeyes.model.Portfolio;

/** What came of opening a source. */
public sealed interface Loading {

    /**
     * There it is.
     *
     * @param portfolio the facts, under the policy that counts
     * @param warnings of a bundle; none of a graph
     * @param notes of a graph: what was cleaned up when it was opened
     */
    record Loaded(Portfolio portfolio, List<Notice> warnings, List<String> notes) implements Loading {}

    /** The bundle, or the policy that was to stand in, has errors. */
    record Refused(IntakeReport report) implements Loading {}

    /** There is no graph in the data folder, which was left untouched. */
    record NothingStored(Source.Graph source) implements Loading {}
}
