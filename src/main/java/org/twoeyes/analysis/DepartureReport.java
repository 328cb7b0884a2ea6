package org.twoeyes.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code depart} says of a set of leavers.
 *
 * @param asOf the date everything is said of
 * @param leavers the employees who leave, by id
 * @param loss what goes with them
 * @param accounts the accounts in which a leaver has a live tie, by id, before and after
 */
public record DepartureReport(
        LocalDate asOf, List<String> leavers, PortfolioReport.Loss loss, List<AccountChange> accounts) {

    /** An account before and after. */
    public record AccountChange(String id, Standing before, Standing after) {}

    /** The figures by which an account is compared; {@code key} and {@code universal} are null where undefined. */
    public record Standing(
            int eyes,
            Life life,
            @Nullable Double key,
            @Nullable Double universal,
            double organizational) {}
}
