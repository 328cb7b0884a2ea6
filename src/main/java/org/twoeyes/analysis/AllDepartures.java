package org.twoeyes.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twoeyes.analysis.PortfolioReport.Departure;
import org.twoeyes.model.Ids;
import org.twoeyes.model.LowerBound;
import org.twoeyes.model.Workers;
import org.twoeyes.network.AccountTable;
import org.twoeyes.network.IntBag;
import org.twoeyes.network.Renumbering;
import org.twoeyes.network.Rounding;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/** What goes with each employee who leaves alone. Source: {@code docs/methods/departures.md}. */
final class AllDepartures {

    private final StakeholderNetwork network;
    private final GroupFigures[] groups;
    private final Departure[] of;
    private final int[] order;

    /** Works some employees out; the others are worked out, and in order. */
    private AllDepartures(
            StakeholderNetwork network,
            GroupFigures[] groups,
            Departure[] of,
            int[] others,
            int[] employees,
            Losses.Baseline baseline,
            int threads) {
        this.network = network;
        this.groups = groups;
        this.of = of;
        this.order = merged(others, workOut(employees, baseline, threads));
    }

    /**
     * Works out what goes with each employee. O(ties).
     *
     * @param groups what is said of each account group
     */
    static AllDepartures of(StakeholderNetwork network, GroupFigures[] groups, Losses.Baseline baseline, int threads) {
        int size = network.employees().size();
        int[] all = IntStream.range(0, size).toArray();
        return new AllDepartures(network, groups, new Departure[size], new int[0], all, baseline, threads);
    }

    /**
     * The same of another state, in which something else may go with some employees. O(ties of them), besides copies.
     *
     * @param employees which employees are the same
     * @param concerned by their numbers then
     */
    AllDepartures next(
            StakeholderNetwork then,
            GroupFigures[] thenGroups,
            Losses.Baseline baseline,
            int threads,
            Renumbering employees,
            BitSet concerned) {
        Departure[] known = employees.carried(Arrays.asList(of), new Departure[employees.sizeThen()]);
        concerned.stream().forEach(employee -> known[employee] = null);
        int[] others = order().map(employees::then)
                .filter(employee -> employee >= 0 && !concerned.get(employee))
                .toArray();
        return new AllDepartures(
                then, thenGroups, known, others, concerned.stream().toArray(), baseline, threads);
    }

    /** What goes with an employee; empty for one who holds nobody. */
    Optional<Departure> of(int employee) {
        return Optional.ofNullable(of[employee]);
    }

    /** Those with whom something goes: most revenue at risk first, then by id. */
    IntStream order() {
        return Arrays.stream(order);
    }

    /** What goes with each, in that order. */
    List<Departure> list() {
        return order().mapToObj(employee -> of[employee]).toList();
    }

    /** Works out what goes with some employees and puts them in order; whoever holds nobody is left out. O(ties of them). */
    private int[] workOut(int[] employees, Losses.Baseline baseline, int threads) {
        TieTable ties = network.ties();
        int[] holders = Arrays.stream(employees)
                .filter(employee -> ties.firstHeld(employee) < ties.endHeld(employee))
                .toArray();
        Workers.forEach(threads, holders.length, () -> {
            Losses losses = new Losses(network, baseline);
            return i -> of[holders[i]] = one(network, groups, losses, holders[i]);
        });
        return SortedLists.sorted(holders, employee -> -of[employee].loss().revenueAtRisk(), this::compare);
    }

    private int compare(int one, int other) {
        int byLoss = Rounding.compare(
                of[other].loss().revenueAtRisk(), of[one].loss().revenueAtRisk());
        return byLoss != 0
                ? byLoss
                : Ids.compare(network.employees().id(one), network.employees().id(other));
    }

    /** Two lists in order as one: each of the second finds its place in the first by halving. */
    private int[] merged(int[] many, int[] few) {
        int[] merged = new int[many.length + few.length];
        int from = 0;
        for (int i = 0; i < few.length; i++) {
            int next = few[i];
            int at = LowerBound.of(from, many.length, place -> compare(many[place], next) < 0);
            System.arraycopy(many, from, merged, from + i, at - from);
            merged[at + i] = next;
            from = at;
        }
        System.arraycopy(many, from, merged, from + few.length, many.length - from);
        return merged;
    }

    /** What goes with an employee who holds somebody. O(ties · log people of the groups in which they hold somebody). */
    static Departure one(StakeholderNetwork network, GroupFigures[] groups, Losses losses, int employee) {
        return new Departure(
                network.employees().id(employee), losses.of(new int[] {employee}, cutOff(network, groups, employee)));
    }

    /** Who is cut off with an employee: only where they hold somebody can they cut anybody off. */
    private static int[] cutOff(StakeholderNetwork network, GroupFigures[] groups, int employee) {
        TieTable ties = network.ties();
        AccountTable accounts = network.accounts();
        IntBag found = new IntBag();
        int before = -1;
        for (int i = ties.firstHeld(employee); i < ties.endHeld(employee); i++) {
            int group = accounts.group(network.contacts().account(ties.held(i)));
            if (group != before) {
                groups[group].addCutOffBy(employee, accounts.firstContact(accounts.firstInGroup(group)), found);
                before = group;
            }
        }
        return found.toArray();
    }
}
