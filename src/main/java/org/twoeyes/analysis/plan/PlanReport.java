package org.twoeyes.analysis.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.WhatIfReport.Standing;

/**
 * Who should build which tie, and what becomes of the accounts.
 *
 * @param asOf the date everything is said of
 * @param scope whom it looks at
 * @param proposals by gain, then affinity, both descending, then contact, employee
 * @param total Σ gain · affinity of the proposals, in reporting currency
 * @param accounts the accounts in which a tie is proposed, by id, as they are and with all proposals live
 * @param unmet what is needed and not proposed, by contact
 * @param oneEyeLeft accounts that keep one eye whatever new ties their contacts who are looked at get, or for want of
 *     people for them, by id; only where the aim is that none does
 * @param leastTies the number of new ties with contacts who are looked at below which no plan reaches the aim, whoever has
 *     room; accounts that no such ties would mend count nothing in it; null where the aim is not the fewest ties
 */
public record PlanReport(
        LocalDate asOf,
        PlanScope scope,
        PlanMode mode,
        List<Proposal> proposals,
        double total,
        List<AccountOutcome> accounts,
        List<Unmet> unmet,
        List<String> oneEyeLeft,
        @Nullable Integer leastTies) {

    /** An account before and after, and its layers whose coverage changes, from the most senior. */
    public record AccountOutcome(String id, Standing before, Standing after, List<LayerChange> coverage) {}

    /** The coverage of a layer before and after, 0 to 1. */
    public record LayerChange(String layer, double before, double after) {}

    public PlanReport {
        proposals = List.copyOf(proposals);
        accounts = List.copyOf(accounts);
        unmet = List.copyOf(unmet);
        oneEyeLeft = List.copyOf(oneEyeLeft);
    }
}
