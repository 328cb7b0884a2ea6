package org.twoeyes.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would be if some employees left and some ties were added.
 *
 * @param asOf the date everything is said of
 * @param leavers the employees who leave, by id
 * @param loss what goes with them, the added ties being there
 * @param before the whole portfolio as it is
 * @param after the whole portfolio as it would be
 * @param accounts the accounts in which a leaver holds somebody or a tie is added, by id
 * @param dark contacts who would be without a holder and are not now, by id
 * @param regained contacts who would have a holder only thanks to an added tie, by id
 * @param newEyes the number of holders of each contact for whom it would change, by id
 * @param newTrueEyes the number of their true eyes, where that would change, by id
 */
public record WhatIfReport(
        LocalDate asOf,
        List<String> leavers,
        PortfolioReport.Loss loss,
        Totals before,
        Totals after,
        List<AccountChange> accounts,
        List<String> dark,
        List<String> regained,
        Map<String, Integer> newEyes,
        Map<String, Integer> newTrueEyes) {

    /** A live tie of full strength that is thought to be there. */
    public record AddedTie(String employeeId, String contactId) {}

    /**
     * Counts of a portfolio, and amounts in reporting currency; those that the summary of a report has too are its own.
     *
     * @param keyDark key contacts nobody holds: the summary's {@code blindSpots}
     * @param revenueExposed the revenue of the weight that nobody holds
     * @param revenueBehindOne the revenue of the accounts with one eye
     */
    public record Totals(
            int notHeld,
            int oneEye,
            int alive,
            int trulyAlive,
            int darkContacts,
            int keyDark,
            int singleEyes,
            int falseEyeRisks,
            double revenueNotHeld,
            double revenueBehindOne,
            double revenueExposed,
            double expectedRevenueAtRisk) {}

    /** An account before and after. */
    public record AccountChange(String id, String name, Standing before, Standing after) {}

    /** The figures by which an account is compared; {@code key} and {@code universal} are null where undefined. */
    public record Standing(
            int eyes,
            Life life,
            int trueEyes,
            Life trueLife,
            @Nullable Double key,
            @Nullable Double universal,
            double organizational) {}
}
