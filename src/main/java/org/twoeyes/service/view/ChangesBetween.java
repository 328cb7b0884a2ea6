package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;

/**
 * What differs between a portfolio on one day and on another: of each kind how much, and the first.
 *
 * @param accounts recorded on both days whose eyes, true eyes or life differ: the largest value on the later day first, then
 *     by id
 * @param lost contacts active on both days who have fewer eyes, or as many and fewer true ones: key contacts first, then by
 *     weight on the later day, then by id
 * @param gained those who have more, in that order
 * @param cold ties that were live and are no longer, of people active on both days: those of key contacts first, then
 *     by weight of the contact on the later day, then by contact and employee
 * @param left who was active on the earlier day and is not on the later: employees by id, then contacts by id. Where one
 *     account is looked at, a contact who works elsewhere has left
 * @param joined who is active on the later day and was not on the earlier, likewise
 * @param recorded accounts that were not recorded on the earlier day, by id
 * @param unrecorded accounts that are not recorded on the later day, by id
 * @param ids of everybody and every account anything changed for, where they are asked for
 */
public record ChangesBetween(
        LocalDate from,
        LocalDate to,
        Rows<AccountChanged> accounts,
        Rows<ContactChanged> lost,
        Rows<ContactChanged> gained,
        Rows<ColdTie> cold,
        Rows<PersonMoved> left,
        Rows<PersonMoved> joined,
        Rows<Named> recorded,
        Rows<Named> unrecorded,
        @Nullable Ids ids) {

    /** How many rows there are, and the first of them. */
    public record Rows<T>(int total, List<T> first) {}

    /** Who is there on the later day and for whom anything changed, and accounts likewise. */
    public record Ids(List<String> accounts, List<String> contacts, List<String> employees) {}

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

    /** Who joined or left; {@code kind} is contact or employee, {@code key} said of contacts. */
    public record PersonMoved(
            String kind, String id, String name, @Nullable String accountId, boolean key) {}

    /** A tie that is no longer live. */
    public record ColdTie(Named employee, Named contact, String accountId, boolean key) {}

    /**
     * Compares. O(accounts + contacts + ties).
     *
     * @param account only contacts of this account, and the account itself; of all accounts where it is empty
     * @param most how many rows of each kind are told
     * @param withIds whether ids are told
     * @throws IllegalArgumentException if the account is unknown
     */
    public static ChangesBetween of(
            AnalyzedPortfolio from, AnalyzedPortfolio to, Optional<String> account, int most, boolean withIds) {
        account.ifPresent(to.network()::account);
        return new DayComparison(from, to, account, most).changes(withIds);
    }
}
