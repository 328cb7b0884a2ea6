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
 * @param regions of accounts and of employees
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
        List<String> functions,
        Accounts accounts,
        Contacts contacts,
        Employees employees,
        Ties ties) {

    /**
     * All accounts: by account group, then id; then those that were recorded only after the date and have no figures.
     *
     * @param recorded how many of them were recorded by then
     * @param parent the account it belongs to
     * @param region where it is served from, as it is recorded today, so that its place in the picture can be made of it;
     *     {@code segment} and {@code owner} likewise
     * @param area its revenue as it is recorded today, for the same reason
     * @param contacts how many of {@link Contacts} are its
     * @param places how many contacts it has whatever the date, each of which has a place in its picture
     * @param team the active employees assigned to it
     * @param owner its account manager whatever the date, of several the first by id
     */
    public record Accounts(
            int recorded,
            List<String> id,
            List<String> name,
            List<Integer> parent,
            List<Integer> tier,
            List<Integer> region,
            List<Integer> segment,
            List<Double> area,
            List<Double> revenue,
            List<Double> value,
            List<Integer> life,
            List<Integer> trueLife,
            List<Integer> eyes,
            List<Integer> trueEyes,
            List<Integer> contacts,
            List<Integer> places,
            List<List<Integer>> team,
            List<Integer> owner) {}

    /**
     * The active contacts: by account, then id.
     *
     * @param place the place among all contacts of the account, whatever the date: by layer, then id
     * @param key 1 for a key contact, else 0
     * @param eyes how many of {@link Ties} are theirs
     */
    public record Contacts(
            List<String> id,
            List<String> name,
            List<Integer> layer,
            List<Integer> place,
            List<Integer> key,
            List<Integer> eyes,
            List<Integer> trueEyes) {}

    /**
     * All employees: the active ones by id, then by id those who are not active on the date, who have no figures.
     *
     * @param active how many of them are active
     * @param manager whom they report to, as it is recorded today; {@code region} and {@code function} likewise
     * @param reach the share of revenue of all contacts they were ever recorded with: whatever the date, so that
     *     their place in the picture can be made of it
     * @param leavingOn the day they are known to leave
     * @param sole how many contacts only they hold
     * @param revenueAtRisk what hangs on them alone
     */
    public record Employees(
            int active,
            List<String> id,
            List<String> name,
            List<Integer> layer,
            List<Integer> region,
            List<Integer> function,
            List<Integer> manager,
            List<Double> reach,
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
