package org.twoeyes.analysis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.PortfolioReport.Departure;
import org.twoeyes.model.Lazy;
import org.twoeyes.network.AccountTable;
import org.twoeyes.network.ContactTable;
import org.twoeyes.network.IntBag;
import org.twoeyes.network.Renumbering;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/**
 * What goes with each employee who leaves alone: of all at once, or of those somebody asks for. Safe for any number of threads. Source:
 * {@code docs/methods/departures.md}.
 */
final class Departures {

    /** So many are worked out one by one; whoever asks for more asks for nearly all. */
    private static final int FEW = 1024;

    private final StakeholderNetwork network;
    private final GroupFigures[] groups;
    private final Losses.Baseline baseline;
    private final Lazy<double[]> revenue;
    private final Lazy<AllDepartures> all;
    private final Map<Integer, Departure> few = new HashMap<>();
    private @Nullable Losses losses;

    private Departures(
            StakeholderNetwork network, GroupFigures[] groups, Losses.Baseline baseline, Lazy<AllDepartures> all) {
        this.network = network;
        this.groups = groups;
        this.baseline = baseline;
        this.revenue = new Lazy<>(() -> revenueAlone(network, baseline));
        this.all = all;
    }

    /**
     * What goes with each employee: O(ties), when it is worked out.
     *
     * @param groups what is said of each account group
     * @param waits whether that waits until somebody asks for it, else it is worked out at once
     */
    static Departures of(
            StakeholderNetwork network, GroupFigures[] groups, Losses.Baseline baseline, int threads, boolean waits) {
        Lazy<AllDepartures> all = new Lazy<>(() -> AllDepartures.of(network, groups, baseline, threads));
        if (!waits) {
            all.get();
        }
        return new Departures(network, groups, baseline, all);
    }

    /** The same of another state, as {@link AllDepartures#next} says. */
    Departures next(
            StakeholderNetwork then,
            GroupFigures[] thenGroups,
            Losses.Baseline baselineThen,
            int threads,
            Renumbering employees,
            BitSet concerned) {
        AllDepartures next = all.get().next(then, thenGroups, baselineThen, threads, employees, concerned);
        return new Departures(then, thenGroups, baselineThen, Lazy.of(next));
    }

    /** What goes with an employee; empty for one who holds nobody. */
    Optional<Departure> of(int employee) {
        AllDepartures known = all.known();
        if (known != null) {
            return known.of(employee);
        }
        TieTable ties = network.ties();
        if (ties.firstHeld(employee) == ties.endHeld(employee)) {
            return Optional.empty();
        }
        Departure one = oneOfFew(employee);
        return one == null ? all.get().of(employee) : Optional.of(one);
    }

    /** What goes with somebody who holds somebody; null where too many were asked for one by one. */
    private synchronized @Nullable Departure oneOfFew(int employee) {
        Departure known = few.get(employee);
        if (known != null || few.size() == FEW) {
            return known;
        }
        if (losses == null) {
            losses = new Losses(network, baseline);
        }
        Departure one = AllDepartures.one(network, groups, losses, employee);
        few.put(employee, one);
        return one;
    }

    /** What of the revenue is at risk with an employee alone; 0 with one who holds nobody. The same as {@link #of} says, sooner. */
    double revenueAtRisk(int employee) {
        AllDepartures known = all.known();
        return known == null
                ? revenue.get()[employee]
                : known.of(employee).map(one -> one.loss().revenueAtRisk()).orElse(0.0);
    }

    /** Works {@link #revenueAtRisk} out of all, where it is not known. O(contacts). */
    void prepareRevenue() {
        if (all.known() == null) {
            revenue.get();
        }
    }

    /** Those with whom something goes: most revenue at risk first, then by id. */
    IntStream order() {
        return all.get().order();
    }

    /** What goes with each, in that order. */
    List<Departure> list() {
        return all.get().list();
    }

    /**
     * What goes dark with each employee alone: of the accounts by id, as {@link Losses} adds it up. Whom one employee holds goes dark
     * with them, and nobody else does.
     */
    private static double[] revenueAlone(StakeholderNetwork network, Losses.Baseline baseline) {
        AccountTable accounts = network.accounts();
        ContactTable contacts = network.contacts();
        TieTable ties = network.ties();
        double[] revenue = new double[network.employees().size()];
        double[] lost = new double[revenue.length];
        IntBag holders = new IntBag();
        for (int rank = 0; rank < accounts.size(); rank++) {
            int account = accounts.atIdRank(rank);
            int end = accounts.endContact(account);
            for (int contact = accounts.firstContact(account); contact < end; contact++) {
                if (ties.eyes(contact) == 1) {
                    int holder = ties.employee(ties.first(contact));
                    holders.add(holder);
                    lost[holder] += contacts.weight(contact);
                }
            }
            for (int i = 0; i < holders.size(); i++) {
                int holder = holders.get(i);
                if (lost[holder] > 0) { // nothing the second time
                    revenue[holder] += accounts.revenue(account) * lost[holder] / baseline.weight(account);
                    lost[holder] = 0;
                }
            }
            holders.clear();
        }
        return revenue;
    }
}
