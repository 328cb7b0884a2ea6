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
final class Departures {

    private final StakeholderNetwork network;
    private final GroupFigures[] groups;
    private final Departure[] of;
    private final int[] order;

    /** Works some employees out; the others are worked out, and in order. */
    private Departures(
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
    static Departures of(StakeholderNetwork network, GroupFigures[] groups, Losses.Baseline baseline, int threads) {
        int size = network.employees().size();
        int[] all = IntStream.range(0, size).toArray();
        return new Departures(network, groups, new Departure[size], new int[0], all, baseline, threads);
    }

    /**
     * The same of another state, in which something else may go with some employees. O(ties of them), besides copies.
     *
     * @param employees which employees are the same
     * @param concerned by their numbers then
     */
    Departures next(
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
        return new Departures(
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
        int[][] cutOff = cutOff(holders);
        Workers.forEach(threads, holders.length, () -> {
            Losses losses = new Losses(network, baseline);
            return i -> of[holders[i]] =
                    new Departure(network.employees().id(holders[i]), losses.of(new int[] {holders[i]}, cutOff[i]));
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

    /** Who is cut off with each of some employees, in any group. */
    private int[][] cutOff(int[] employees) {
        IntBag[] bags = new IntBag[of.length];
        for (int employee : employees) {
            bags[employee] = new IntBag();
        }
        AccountTable accounts = network.accounts();
        for (int group = 0; group < groups.length; group++) {
            int first = accounts.firstContact(accounts.firstInGroup(group));
            IntBag pairs = groups[group].cutOffBy();
            for (int i = 0; i < pairs.size(); i += 2) {
                IntBag bag = bags[pairs.get(i)];
                if (bag != null) {
                    bag.add(first + pairs.get(i + 1));
                }
            }
        }
        return Arrays.stream(employees)
                .mapToObj(employee -> bags[employee].toArray())
                .toArray(int[][]::new);
    }
}
