package org.twoeyes.analysis;

import java.util.Arrays;
import org.twoeyes.network.IntBag;

/**
 * What each employee can bring at most when a given number of places is open: for every holder set with m
 * members missing, m at most the open places, a share of 1/m of its loss. Whoever fills the set gets its
 * whole loss in shares, so the sum of the largest shares bounds any completion.
 *
 * <p>Not safe for use by several threads, but a ranking stays valid while rankings for fewer open places
 * are made.
 */
final class OpenShares {

    private final HolderSets sets;
    private final int open;
    private final double[] untouched;
    private final int[] order;
    private final double[] share;
    private final boolean[] isTouched;

    OpenShares(HolderSets sets, int open) {
        this.sets = sets;
        this.open = open;
        this.untouched = new double[sets.size()];
        Arrays.setAll(untouched, sets::sole);
        for (int pair = 0; pair < sets.pairs(); pair++) {
            int first = sets.first(pair);
            untouched[first] += sets.pairLoss(pair) / 2;
            untouched[sets.other(pair, first)] += sets.pairLoss(pair) / 2;
        }
        for (int crowd = 0; crowd < sets.crowds(); crowd++) {
            int[] members = sets.crowd(crowd);
            if (members.length <= open) {
                for (int member : members) {
                    untouched[member] += sets.crowdLoss(crowd) / members.length;
                }
            }
        }
        this.order = HeaviestGroup.descending(untouched);
        this.share = new double[sets.size()];
        this.isTouched = new boolean[sets.size()];
    }

    /** What an employee can bring at most where nobody is chosen. */
    double untouched(int employee) {
        return untouched[employee];
    }

    /** What so many employees can bring at most where nobody is chosen. */
    double largest(int count) {
        double sum = 0;
        for (int i = 0; i < Math.min(count, order.length); i++) {
            sum += untouched[order[i]];
        }
        return sum;
    }

    /** Ranks the employees who are not chosen by what they can bring at most. */
    Ranking rank(int[] chosen, int count) {
        IntBag touched = new IntBag();
        for (int i = 0; i < count; i++) {
            for (int at = sets.firstPair(chosen[i]); at < sets.endPair(chosen[i]); at++) {
                int pair = sets.pairAt(at);
                raise(sets.other(pair, chosen[i]), sets.pairLoss(pair) / 2, touched);
            }
            for (int at = sets.firstCrowd(chosen[i]); at < sets.endCrowd(chosen[i]); at++) {
                raise(sets.crowdAt(at), chosen, count, i, touched);
            }
        }
        int[] members = Arrays.stream(touched.toArray())
                .filter(member -> !contains(chosen, count, member))
                .boxed()
                .sorted((a, b) -> Double.compare(share[b], share[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] raised =
                Arrays.stream(members).mapToDouble(member -> share[member]).toArray();
        for (int i = 0; i < touched.size(); i++) {
            isTouched[touched.get(i)] = false;
        }
        return new Ranking(members, raised, Arrays.copyOf(chosen, count));
    }

    private void raise(int crowd, int[] chosen, int count, int at, IntBag touched) {
        int[] members = sets.crowd(crowd);
        int missing = 0;
        for (int member : members) {
            if (contains(chosen, at, member)) {
                return;
            }
            missing += contains(chosen, count, member) ? 0 : 1;
        }
        if (missing == 0 || missing > open) {
            return;
        }
        double before = members.length <= open ? sets.crowdLoss(crowd) / members.length : 0;
        for (int member : members) {
            raise(member, sets.crowdLoss(crowd) / missing - before, touched);
        }
    }

    private void raise(int member, double by, IntBag touched) {
        if (!isTouched[member]) {
            isTouched[member] = true;
            share[member] = untouched[member];
            touched.add(member);
        }
        share[member] += by;
    }

    private static boolean contains(int[] chosen, int count, int member) {
        for (int i = 0; i < count; i++) {
            if (chosen[i] == member) {
                return true;
            }
        }
        return false;
    }

    /** Employees by what they can bring at most, the largest first; made as far as it is asked for. */
    final class Ranking {
        private final int[] raisedMembers;
        private final double[] raisedShares;
        private final java.util.BitSet passed = new java.util.BitSet();
        private final IntBag employees = new IntBag();
        private double[] shares = new double[16];
        private int nextRaised;
        private int nextUntouched;

        private Ranking(int[] raisedMembers, double[] raisedShares, int[] chosen) {
            this.raisedMembers = raisedMembers;
            this.raisedShares = raisedShares;
            Arrays.stream(raisedMembers).forEach(passed::set);
            Arrays.stream(chosen).forEach(passed::set);
        }

        /** Says whether there is an employee at a position. */
        boolean has(int position) {
            while (employees.size() <= position) {
                while (nextUntouched < order.length && passed.get(order[nextUntouched])) {
                    nextUntouched++;
                }
                boolean raised = nextRaised < raisedMembers.length;
                boolean plain = nextUntouched < order.length;
                if (!raised && !plain) {
                    return false;
                }
                if (raised && (!plain || raisedShares[nextRaised] >= untouched[order[nextUntouched]])) {
                    append(raisedMembers[nextRaised], raisedShares[nextRaised]);
                    nextRaised++;
                } else {
                    append(order[nextUntouched], untouched[order[nextUntouched]]);
                    nextUntouched++;
                }
            }
            return true;
        }

        private void append(int employee, double most) {
            if (employees.size() == shares.length) {
                shares = Arrays.copyOf(shares, shares.length * 2);
            }
            shares[employees.size()] = most;
            employees.add(employee);
        }

        /** The employee at a position. */
        int employee(int position) {
            return employees.get(position);
        }

        /** What the employee at a position can bring at most. */
        double share(int position) {
            return shares[position];
        }
    }
}
