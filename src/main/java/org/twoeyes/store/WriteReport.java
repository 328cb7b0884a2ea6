package org.twoeyes.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a write did.
 *
 * @param revision of the visible graph afterwards
 * @param alreadyApplied whether an earlier write with the same operation id had done it; then nothing was written
 * @param wholeGraphRewritten whether it went through a new generation of the graph, as large writes do
 * @param changes rows added, changed and removed, by table: policy, accounts, contacts, employees, ties,
 *     interactions, opportunities, assignments; only tables with a change
 */
public record WriteReport(
        long revision, boolean alreadyApplied, boolean wholeGraphRewritten, Map<String, Counts> changes) {

    public WriteReport {
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    /**
     * Rows of one table.
     *
     * @param added rows that were not there
     * @param changed rows that are different now
     * @param removed rows that are gone
     */
    public record Counts(int added, int changed, int removed) {}

    /** Says whether the graph is the same as before. */
    public boolean nothingChanged() {
        return changes.isEmpty();
    }
}
