package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.WhatIfReport.AccountChange;
import org.twoeyes.analysis.WhatIfReport.AddedTie;
import org.twoeyes.analysis.WhatIfReport.Standing;
import org.twoeyes.analysis.WhatIfReport.Totals;
import org.twoeyes.network.AccountTable;
import org.twoeyes.network.StakeholderNetwork;

/**
 * Takes people out and puts ties in, and says what changes. Only the accounts they touch are worked out
 * again; the totals are summed over all, in the order of ids, from what is and what changed. The figures
 * are those of a portfolio in which the leavers had left and the added ties were declared that day.
 * O(ties) copies for the changed network and O(accounts + contacts) additions, besides the search for eyes in the touched
 * accounts. Source: {@code docs/methods/departures.md}.
 */
public final class WhatIf {

    private final WhatIfBase base;
    private final StakeholderNetwork network;
    private final int[] leavers;
    private final int[] pairs;
    private final StakeholderNetwork joined;
    private final StakeholderNetwork after;
    private final boolean[] gone;
    private final int[] touched;
    private final int[] contacts;
    private final @Nullable AccountEyes[] eyesAfter;
    private final @Nullable Standing[] standings;
    private final FalseEyes falseEyes;

    private WhatIf(WhatIfBase base, int[] leavers, int[] pairs) {
        this.base = base;
        this.network = base.network();
        this.leavers = leavers;
        this.pairs = pairs;
        this.joined = network.withTies(pairs);
        this.after = joined.without(leavers);
        this.gone = new boolean[network.employees().size()];
        Arrays.stream(leavers).forEach(leaver -> gone[leaver] = true);
        this.touched = touched();
        this.contacts = byId(Arrays.stream(touched)
                .flatMap(account -> IntStream.range(
                        network.accounts().firstContact(account),
                        network.accounts().endContact(account))));
        this.eyesAfter = new AccountEyes[network.accounts().size()];
        this.standings = new Standing[network.accounts().size()];
        this.falseEyes = FalseEyes.of(after, contacts, 1);
    }

    /** Says what would be; arguments as for {@link #in}. */
    public static WhatIfReport of(WhatIfBase base, Collection<String> employeeIds, Collection<AddedTie> added) {
        return in(base, employeeIds, added).report();
    }

    /**
     * Makes the network as it would be.
     *
     * @param base the portfolio as it is
     * @param employeeIds who leaves; a repeated id counts once
     * @param added the ties to put in; one of somebody who leaves goes with them
     * @throws IllegalArgumentException if an employee or a contact is not active on the date
     */
    public static WhatIf in(WhatIfBase base, Collection<String> employeeIds, Collection<AddedTie> added) {
        int[] leavers = leavers(base.network(), employeeIds);
        return new WhatIf(base, leavers, pairs(base.network(), leavers, added));
    }

    /** The network in which some employees hold nobody and some ties are there, numbered alike; arguments as for {@link #in}. O(ties). */
    public static StakeholderNetwork changed(
            StakeholderNetwork network, Collection<String> employeeIds, Collection<AddedTie> added) {
        int[] leavers = leavers(network, employeeIds);
        return network.withTies(pairs(network, leavers, added)).without(leavers);
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

    /** The accounts in which a leaver holds somebody or a tie is added, by id. */
    private int[] touched() {
        AccountTable accounts = network.accounts();
        IntStream held = Arrays.stream(leavers).flatMap(leaver -> IntStream.range(
                        network.ties().firstHeld(leaver), network.ties().endHeld(leaver))
                .map(network.ties()::held));
        return IntStream.concat(held, added())
                .map(network.contacts()::account)
                .map(accounts::idRank)
                .sorted()
                .distinct()
                .map(accounts::atIdRank)
                .toArray();
    }

    /** The contacts with whom a tie is added. */
    private IntStream added() {
        return IntStream.range(0, pairs.length / 2).map(i -> pairs[2 * i + 1]);
    }

    private int[] byId(IntStream some) {
        return some.map(network.contacts()::idRank)
                .sorted()
                .map(network.contacts()::atIdRank)
                .toArray();
    }

    /** Says what would be. */
    public WhatIfReport report() {
        List<AccountChange> changes = changes();
        List<String> dark = new ArrayList<>();
        List<String> regained = new ArrayList<>();
        Map<String, Integer> newEyes = new LinkedHashMap<>();
        Map<String, Integer> newTrueEyes = new LinkedHashMap<>();
        for (int contact : contacts) {
            String id = network.contacts().id(contact);
            int now = network.ties().eyes(contact);
            int then = after.ties().eyes(contact);
            if (now != then) {
                newEyes.put(id, then);
            }
            if (base.trueEyes(contact) != falseEyes.trueEyes(contact)) {
                newTrueEyes.put(id, falseEyes.trueEyes(contact));
            }
            if (now > 0 && then == 0) {
                dark.add(id);
            }
            if (then > 0 && !keepsHolder(contact)) {
                regained.add(id);
            }
        }
        Losses.Baseline baseline = pairs.length == 0
                ? base.losses()
                : base.losses().after(joined, added().map(network.contacts()::account));
        return new WhatIfReport(
                network.asOf(),
                Arrays.stream(leavers).mapToObj(network.employees()::id).toList(),
                DepartureAnalysis.loss(joined, baseline, leavers),
                base.totals(),
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
        double[] soleWeight = new double[network.employees().size()];
        List<AccountChange> changes = new ArrayList<>();
        for (int account : touched) {
            AccountFigures now = base.figures(account);
            AccountEyes eyes = AccountEyes.of(after, account, TieFilter.ALL);
            AccountEyes trueEyes = AccountEyes.of(after, account, tie -> !falseEyes.isFalse(tie));
            Relationships scores = Relationships.of(after, account, TieFilter.ALL, soleWeight);
            Standing then = new Standing(
                    eyes.eyes(),
                    Life.of(eyes.eyes(), eyes.capped()),
                    trueEyes.eyes(),
                    Life.of(trueEyes.eyes(), trueEyes.capped()),
                    scores.key(),
                    scores.universal(),
                    scores.organizational());
            eyesAfter[account] = eyes;
            standings[account] = then;
            changes.add(new AccountChange(now.id(), now.name(), standing(now), then));
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

    private Totals totalsAfter() {
        int[] lives = new int[4];
        double revenueNotHeld = 0;
        double behindOne = 0;
        double exposed = 0;
        AccountTable accounts = network.accounts();
        for (int rank = 0; rank < accounts.size(); rank++) {
            int account = accounts.atIdRank(rank);
            AccountFigures now = base.figures(account);
            Standing changed = standings[account];
            AccountEyes eyes = eyesAfter[account];
            Life life = changed == null ? now.life() : changed.life();
            Life trueLife = changed == null ? now.trueLife() : changed.trueLife();
            double held = eyes == null ? now.heldWeight() : eyes.heldWeight();
            lives[place(life)]++;
            lives[3] += trueLife == Life.ALIVE ? 1 : 0;
            revenueNotHeld += life == Life.NOT_HELD ? accounts.revenue(account) : 0;
            behindOne += life == Life.ONE_EYE ? accounts.revenue(account) : 0;
            exposed += accounts.revenue(account) * (now.weight() > 0 ? 1 - held / now.weight() : 1);
        }
        int[] key = keyContactsAfter();
        return new Totals(
                lives[0],
                lives[1],
                lives[2],
                lives[3],
                darkAfter(),
                key[0],
                key[1],
                key[2],
                revenueNotHeld,
                behindOne,
                exposed,
                expectedRevenueAtRisk());
    }

    private int darkAfter() {
        int dark = base.totals().darkContacts();
        for (int contact : contacts) {
            dark -= network.ties().eyes(contact) == 0 ? 1 : 0;
            dark += after.ties().eyes(contact) == 0 ? 1 : 0;
        }
        return dark;
    }

    private double expectedRevenueAtRisk() {
        double[] expected = base.expected();
        for (int account : touched) {
            SummaryFigures.expect(after, account, base.figures(account).weight(), expected);
        }
        return SummaryFigures.sum(expected);
    }

    /** How many key contacts have no eye, one, and two or more of which at most one is true. */
    private int[] keyContactsAfter() {
        Totals now = base.totals();
        int[] counts = {now.keyDark(), now.singleEyes(), now.falseEyeRisks()};
        for (int contact : contacts) {
            if (network.contacts().isKey(contact)) {
                count(counts, network.ties().eyes(contact), base.trueEyes(contact), -1);
                count(counts, after.ties().eyes(contact), falseEyes.trueEyes(contact), 1);
            }
        }
        return counts;
    }

    private static void count(int[] counts, int eyes, int trueEyes, int by) {
        if (eyes < 2) {
            counts[eyes] += by;
        } else if (trueEyes < 2) {
            counts[2] += by;
        }
    }

    private static int place(Life life) {
        return switch (life) {
            case NOT_HELD -> 0;
            case ONE_EYE -> 1;
            case ALIVE -> 2;
        };
    }
}
