package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.Life;

/**
 * What the picture of the whole portfolio is drawn from, small enough to be sent at once. Columns, not rows:
 * each list of {@code accounts}, {@code contacts}, {@code employees} and {@code ties} has one item for each
 * of them, and a reference is a position; −1 stands for none. Contacts come account by account and ties
 * contact by contact, so that a count says whose they are.
 *
 * @param currency of all amounts
 * @param revenueUnknown whether each account counts as 1 for lack of any revenue
 * @param lives what positions in {@code life} and {@code trueLife} stand for; the other lists likewise
 */
public record PortfolioMap(
        LocalDate asOf,
        String currency,
        boolean revenueUnknown,
        List<Life> lives,
        List<String> layers,
        List<String> tiers,
        List<String> regions,
        List<String> segments,
        Accounts accounts,
        Contacts contacts,
        Employees employees,
        Ties ties) {

    /**
     * All accounts: by account group, then id.
     *
     * @param parent the account it belongs to
     * @param contacts how many of {@link Contacts} are its
     * @param team the employees assigned to it
     */
    public record Accounts(
            List<String> id,
            List<String> name,
            List<Integer> parent,
            List<Integer> tier,
            List<Integer> region,
            List<Integer> segment,
            List<Double> revenue,
            List<Double> value,
            List<Integer> life,
            List<Integer> trueLife,
            List<Integer> eyes,
            List<Integer> trueEyes,
            List<Integer> contacts,
            List<List<Integer>> team) {}

    /**
     * The active contacts: by account, then id.
     *
     * @param key 1 for a key contact, else 0
     * @param eyes how many of {@link Ties} are theirs
     */
    public record Contacts(
            List<String> id,
            List<String> name,
            List<Integer> layer,
            List<Integer> key,
            List<Integer> eyes,
            List<Integer> trueEyes) {}

    /**
     * The active employees, by id.
     *
     * @param leavingOn the day they are known to leave
     * @param sole how many contacts only they hold
     * @param revenueAtRisk what hangs on them alone
     */
    public record Employees(
            List<String> id,
            List<String> name,
            List<Integer> layer,
            List<@Nullable LocalDate> leavingOn,
            List<Integer> sole,
            List<Double> revenueAtRisk,
            List<Integer> accountsLost) {}

    /**
     * The live ties: by contact, then employee.
     *
     * @param percent the strength in hundredths, rounded
     */
    public record Ties(List<Integer> employee, List<Integer> percent) {}

    /** The map of a portfolio. O(accounts + contacts + ties). */
    public static PortfolioMap of(AnalyzedPortfolio portfolio) {
        return new PortfolioMapColumns(portfolio).map();
    }
}
