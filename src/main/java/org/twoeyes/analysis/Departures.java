package org.twoeyes.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.twoeyes.analysis.PortfolioReport.Departure;
import org.twoeyes.model.Ids;
import org.twoeyes.network.IntBag;
import org.twoeyes.network.Rounding;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/** What goes with each employee who leaves alone. Source: {@code docs/methods/departures.md}. */
final class Departures {

    /** By revenue at risk descending, then id. */
    static final Comparator<Departure> ORDER = ((Comparator<Departure>) (a, b) ->
                    Rounding.compare(b.loss().revenueAtRisk(), a.loss().revenueAtRisk()))
            .thenComparing(Departure::employeeId, Ids.ORDER);

    private final StakeholderNetwork network;
    private final GroupFigures[] groups;
    private final Departure[] of;

    /**
     * Begins.
     *
     * @param groups what is said of each account group
     * @param of where what goes with each employee is to be noted, by number
     */
    Departures(StakeholderNetwork network, GroupFigures[] groups, Departure[] of) {
        this.network = network;
        this.groups = groups;
        this.of = of;
    }

    /** Works out what goes with some employees, sorted; whoever holds nobody is left out. O(ties of them). */
    List<Departure> workOut(int[] employees, Losses.Baseline baseline, int threads) {
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
        return Arrays.stream(holders)
                .mapToObj(employee -> of[employee])
                .sorted(ORDER)
                .toList();
    }

    /** Who is cut off with each of some employees, in any group. */
    private int[][] cutOff(int[] employees) {
        IntBag[] bags = new IntBag[of.length];
        for (int employee : employees) {
            bags[employee] = new IntBag();
        }
        for (GroupFigures group : groups) {
            IntBag pairs = group.cutOffBy();
            for (int i = 0; i < pairs.size(); i += 2) {
                IntBag bag = bags[pairs.get(i)];
                if (bag != null) {
                    bag.add(pairs.get(i + 1));
                }
            }
        }
        return Arrays.stream(employees)
                .mapToObj(employee -> bags[employee].toArray())
                .toArray(int[][]::new);
    }
}
