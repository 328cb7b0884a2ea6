package org.twoeyes.analysis;

import java.util.Collection;
import java.util.List;
import org.twoeyes.analysis.PortfolioReport.Loss;
import org.twoeyes.network.StakeholderNetwork;

/**
 * What would hang on an employee alone in a network in which others have left and ties were added: three of the
 * figures of {@code departures}. Source: {@code docs/methods/departures.md}.
 *
 * @param darkContacts how many contacts only they would hold
 * @param revenueAtRisk in reporting currency
 * @param accountsLost how many accounts would be lost with them
 */
public record StaffWhatIf(String employeeId, int darkContacts, double revenueAtRisk, int accountsLost) {

    /**
     * Works some employees out. O(accounts + contacts + ties of theirs).
     *
     * @param after the network as it would be, of {@link WhatIf#changed}
     * @throws IllegalArgumentException if one is not active on the date
     */
    public static List<StaffWhatIf> of(StakeholderNetwork after, Collection<String> employeeIds) {
        Losses losses = new Losses(after, new Losses.Baseline(after));
        return employeeIds.stream()
                .map(id -> of(id, losses.of(new int[] {after.employee(id)}, new int[0])))
                .toList();
    }

    /** The same figures out of a report. */
    public static StaffWhatIf of(String employeeId, Loss loss) {
        return new StaffWhatIf(
                employeeId,
                loss.darkContacts().size(),
                loss.revenueAtRisk(),
                loss.accountsLost().size());
    }
}
