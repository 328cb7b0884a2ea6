package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.WhatIfReport.AccountChange;
import org.twoeyes.analysis.WhatIfReport.AddedTie;
import org.twoeyes.analysis.WhatIfReport.Standing;
import org.twoeyes.analysis.WhatIfReport.Totals;
import org.twoeyes.network.AccountTable;
import org.twoeyes.network.ContactTable;
import org.twoeyes.network.StakeholderNetwork;

/**
 * Takes people out and puts ties in, and says what changes. Only the accounts they touch are worked out
 * again; the totals are summed over all, in the order of ids, from the report and what changed. The figures
 * are those of a portfolio in which the leavers had left and the added ties were declared that day.
 * O(ties) for the changed network, besides the search for eyes in the touched accounts. Source:
 * {@code docs/methods/departures.md}.
 */
public final class WhatIf {

    private final StakeholderNetwork network;
    private final PortfolioReport report;
    private final int[] leavers;
    private final StakeholderNetwork joined;
    private final StakeholderNetwork after;
    private final boolean[] gone;
    private final boolean[] touched;
    private final AccountFigures[] figures;
    private final Standing[] standings;
    private final FalseEyes falseEyes;

    private WhatIf(StakeholderNetwork network, PortfolioReport report, int[] leavers, int[] pairs) {
        this.network = network;
        this.report = report;
        this.leavers = leavers;
        this.joined = joined(network, pairs);
        this.after = without(joined, leavers);
        this.gone = new boolean[network.employees().size()];
        Arrays.stream(leavers).forEach(leaver -> gone[leaver] = true);
        this.touched = touched(pairs);
        this.figures = new AccountFigures[network.accounts().size()];
        for (int rank = 0; rank < figures.length; rank++) {
            figures[network.accounts().atIdRank(rank)] = report.accounts().get(rank);
        }
        this.standings = new Standing[figures.length];
        this.falseEyes = FalseEyes.of(
                after,
                IntStream.range(0, network.contacts().size())
                        .filter(c -> touched[network.contacts().account(c)]));
    }

    /** Says what would be; arguments as for {@link #in}. */
    public static WhatIfReport of(
            StakeholderNetwork network,
            PortfolioReport report,
            Collection<String> employeeIds,
            Collection<AddedTie> added) {
        return in(network, report, employeeIds, added).report();
    }

    /**
     * Makes the network as it would be.
     *
     * @param report of the same network
     * @param employeeIds who leaves; a repeated id counts once
     * @param added the ties to put in; one of somebody who leaves goes with them
     * @throws IllegalArgumentException if an employee or a contact is not active on the date
     */
    public static WhatIf in(
            StakeholderNetwork network,
            PortfolioReport report,
            Collection<String> employeeIds,
            Collection<AddedTie> added) {
        int[] leavers = leavers(network, employeeIds);
        return new WhatIf(network, report, leavers, pairs(network, leavers, added));
    }

    /** The network in which some employees hold nobody and some ties are there, numbered alike; arguments as for {@link #in}. O(ties). */
    public static StakeholderNetwork changed(
            StakeholderNetwork network, Collection<String> employeeIds, Collection<AddedTie> added) {
        int[] leavers = leavers(network, employeeIds);
        return without(joined(network, pairs(network, leavers, added)), leavers);
    }

    private static StakeholderNetwork joined(StakeholderNetwork network, int[] pairs) {
        return pairs.length == 0 ? network : network.withTies(pairs);
    }

    private static StakeholderNetwork without(StakeholderNetwork network, int[] leavers) {
        return leavers.length == 0 ? network : network.without(leavers);
    }

    /** The network as it would be, numbered alike: that of {@link #changed}. */
    public StakeholderNetwork after() {
        return after;
    }

    /** The employees who leave, each once, ascending. */
    private static int[] leavers(StakeholderNetwork network, Collection<String> ids) {
        return ids.stream().mapToInt(network::employee).sorted().distinct().toArray();
    }

    /** Employee and contact of each tie of somebody who stays. */
    private static int[] pairs(StakeholderNetwork network, int[] leavers, Collection<AddedTie> added) {
        return added.stream()
                .flatMapToInt(tie -> {
                    int employee = network.employee(tie.employeeId());
                    int contact = network.contact(tie.contactId());
                    boolean stays = Arrays.binarySearch(leavers, employee) < 0;
                    return stays ? IntStream.of(employee, contact) : IntStream.empty();
                })
                .toArray();
    }

    private boolean[] touched(int[] pairs) {
        boolean[] accounts = new boolean[network.accounts().size()];
        for (int leaver : leavers) {
            for (int i = network.ties().firstHeld(leaver); i < network.ties().endHeld(leaver); i++) {
                accounts[network.contacts().account(network.ties().held(i))] = true;
            }
        }
        for (int i = 1; i < pairs.length; i += 2) {
            accounts[network.contacts().account(pairs[i])] = true;
        }
        return accounts;
    }

    /** Says what would be. */
    public WhatIfReport report() {
        List<AccountChange> changes = changes();
        List<String> dark = new ArrayList<>();
        List<String> regained = new ArrayList<>();
        Map<String, Integer> newEyes = new LinkedHashMap<>();
        Map<String, Integer> newTrueEyes = new LinkedHashMap<>();
        ContactTable contacts = network.contacts();
        for (int rank = 0; rank < contacts.size(); rank++) {
            int contact = contacts.atIdRank(rank);
            if (touched[contacts.account(contact)]) {
                int now = network.ties().eyes(contact);
                int then = after.ties().eyes(contact);
                if (now != then) {
                    newEyes.put(contacts.id(contact), then);
                }
                if (report.contacts().get(rank).trueEyes() != falseEyes.trueEyes(contact)) {
                    newTrueEyes.put(contacts.id(contact), falseEyes.trueEyes(contact));
                }
                if (now > 0 && then == 0) {
                    dark.add(contacts.id(contact));
                }
                if (then > 0 && !keepsHolder(contact)) {
                    regained.add(contacts.id(contact));
                }
            }
        }
        return new WhatIfReport(
                network.asOf(),
                Arrays.stream(leavers).mapToObj(network.employees()::id).toList(),
                DepartureAnalysis.loss(joined, leavers),
                totalsBefore(),
                totalsAfter(),
                changes,
                dark,
                regained,
                newEyes,
                newTrueEyes);
    }

    /** Says whether somebody who holds a contact now stays. */
    private boolean keepsHolder(int contact) {
        for (int tie = network.ties().first(contact); tie < network.ties().endLive(contact); tie++) {
            if (!gone[network.ties().employee(tie)]) {
                return true;
            }
        }
        return false;
    }

    private List<AccountChange> changes() {
        AccountTable accounts = network.accounts();
        double[] soleWeight = new double[network.employees().size()];
        List<AccountChange> changes = new ArrayList<>();
        for (int rank = 0; rank < accounts.size(); rank++) {
            int account = accounts.atIdRank(rank);
            if (touched[account]) {
                AccountFigures now = figures[account];
                AccountEyes eyes = AccountEyes.of(after, account, TieFilter.ALL);
                AccountEyes trueEyes = AccountEyes.of(after, account, tie -> !falseEyes.isFalse(tie));
                Relationships scores = Relationships.of(after, account, TieFilter.ALL, soleWeight);
                standings[account] = new Standing(
                        eyes.eyes(),
                        Life.of(eyes.eyes(), eyes.capped()),
                        trueEyes.eyes(),
                        Life.of(trueEyes.eyes(), trueEyes.capped()),
                        scores.key(),
                        scores.universal(),
                        scores.organizational());
                changes.add(new AccountChange(now.id(), now.name(), standing(now), standings[account]));
            }
        }
        return changes;
    }

    private static Standing standing(AccountFigures figures) {
        return new Standing(
                figures.eyes(),
                figures.life(),
                figures.trueEyes(),
                figures.trueLife(),
                figures.key(),
                figures.universal(),
                figures.organizational());
    }

    private Totals totalsBefore() {
        PortfolioReport.Summary summary = report.summary();
        long dark = IntStream.range(0, network.contacts().size())
                .filter(contact -> network.ties().eyes(contact) == 0)
                .count();
        return new Totals(
                summary.notHeld(),
                summary.oneEye(),
                summary.alive(),
                summary.trulyAlive(),
                (int) dark,
                summary.blindSpots(),
                summary.singleEyes(),
                summary.falseEyeRisks(),
                summary.revenueNotHeld(),
                SummaryFigures.revenue(network, report.accounts(), account -> account.life() == Life.ONE_EYE),
                summary.revenueDark(),
                summary.expectedRevenueAtRisk());
    }

    private Totals totalsAfter() {
        int[] lives = new int[4];
        double revenueNotHeld = 0;
        double behindOne = 0;
        double exposed = 0;
        int dark = 0;
        AccountTable accounts = network.accounts();
        for (int rank = 0; rank < accounts.size(); rank++) {
            int account = accounts.atIdRank(rank);
            Standing then = standings[account] == null ? standing(figures[account]) : standings[account];
            lives[place(then.life())]++;
            lives[3] += then.trueLife() == Life.ALIVE ? 1 : 0;
            revenueNotHeld += then.life() == Life.NOT_HELD ? accounts.revenue(account) : 0;
            behindOne += then.life() == Life.ONE_EYE ? accounts.revenue(account) : 0;
            double held = 0;
            for (int c = accounts.firstContact(account); c < accounts.endContact(account); c++) {
                boolean isDark = after.ties().eyes(c) == 0;
                dark += isDark ? 1 : 0;
                held += isDark ? 0 : network.contacts().weight(c);
            }
            double weight = figures[account].weight();
            exposed += accounts.revenue(account) * (weight > 0 ? 1 - held / weight : 1);
        }
        int[] key = keyContactsAfter();
        return new Totals(
                lives[0],
                lives[1],
                lives[2],
                lives[3],
                dark,
                key[0],
                key[1],
                key[2],
                revenueNotHeld,
                behindOne,
                exposed,
                SummaryFigures.expectedRevenueAtRisk(after, report.accounts()));
    }

    /** How many key contacts have no eye, one, and two or more of which at most one is true. */
    private int[] keyContactsAfter() {
        ContactTable contacts = network.contacts();
        int[] counts = new int[3];
        for (int rank = 0; rank < contacts.size(); rank++) {
            int contact = contacts.atIdRank(rank);
            if (contacts.isKey(contact)) {
                int eyes = after.ties().eyes(contact);
                if (eyes < 2) {
                    counts[eyes]++;
                } else if (trueEyesAfter(rank, contact) < 2) {
                    counts[2]++;
                }
            }
        }
        return counts;
    }

    private int trueEyesAfter(int rank, int contact) {
        return touched[network.contacts().account(contact)]
                ? falseEyes.trueEyes(contact)
                : report.contacts().get(rank).trueEyes();
    }

    private static int place(Life life) {
        return switch (life) {
            case NOT_HELD -> 0;
            case ONE_EYE -> 1;
            case ALIVE -> 2;
        };
    }
}
