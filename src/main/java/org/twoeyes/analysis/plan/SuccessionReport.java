package org.twoeyes.analysis.plan;

import java.time.LocalDate;
import java.util.List;
import org.twoeyes.model.Pair;

/**
 * Who takes over the ties of those who leave.
 *
 * @param handovers by gain descending, then contact, then who leaves
 * @param open the ties that need a successor and have none, by contact, then who leaves
 */
public record SuccessionReport(LocalDate asOf, List<Handover> handovers, List<Pair> open) {

    public SuccessionReport {
        handovers = List.copyOf(handovers);
        open = List.copyOf(open);
    }
}
