package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;

/**
 * What differs between a portfolio on one day and on another.
 *
 * @param accounts recorded on both days whose eyes, true eyes or life differ: the largest value on the later day first, then
 *     by id
 * @param contacts active on both days, whose eyes or true eyes differ: key contacts first, then by weight on the later
 *     day, then by id
 * @param joined active on the later day and not on the earlier: employees by id, then contacts by id; then accounts that
 *     were not recorded on the earlier day. Where one account is looked at, a contact who worked elsewhere has joined
 * @param left active on the earlier day and not on the later, likewise
 * @param cold ties that were live and are no longer, of people active on both days: those of key contacts first, then
 *     by weight of the contact on the later day, then by contact and employee
 */
public record ChangesBetween(
        LocalDate from,
        LocalDate to,
        List<AccountChanged> accounts,
        List<ContactChanged> contacts,
        List<PersonMoved> joined,
        List<PersonMoved> left,
        List<ColdTie> cold) {

    /** What an account stands on. */
    public record Standing(int eyes, Life life, int trueEyes, Life trueLife) {
        static Standing of(AccountFigures figures) {
            return new Standing(figures.eyes(), figures.life(), figures.trueEyes(), figures.trueLife());
        }
    }

    /** An account on the two days. */
    public record AccountChanged(String id, String name, Standing before, Standing after) {}

    /** How many know a contact on the two days. */
    public record ContactChanged(
            String id,
            String name,
            String accountId,
            boolean key,
            int before,
            int after,
            int trueBefore,
            int trueAfter) {}

    /** Who or what joined or left; {@code kind} is contact, employee or account, {@code key} said of contacts. */
    public record PersonMoved(
            String kind, String id, String name, @Nullable String accountId, boolean key) {}

    /** A tie that is no longer live. */
    public record ColdTie(Named employee, Named contact, String accountId, boolean key) {}

    /**
     * Compares. O(accounts + contacts + ties).
     *
     * @param account only contacts of this account, and the account itself; of all accounts where it is empty
     * @throws IllegalArgumentException if the account is unknown
     */
    public static ChangesBetween of(AnalyzedPortfolio from, AnalyzedPortfolio to, Optional<String> account) {
        account.ifPresent(to.network()::account);
        return new DayComparison(from, to, account).changes();
    }
}
