package org.twoeyes.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.twoeyes.network.IntBag;

/**
 * The best one or two employees to add to some chosen ones, exactly, in time local to the chosen: O(sets
 * that touch a chosen member, plus the pairs of their members).
 *
 * <p>Not safe for use by several threads.
 */
final class LastTwo {

    private final HolderSets sets;
    private final int[] bySole;
    private int @Nullable [] pairsByLoss;

    private final double[] extra;
    private final boolean[] isChosen;
    private final IntBag touched = new IntBag();
    private final IntBag jointFirst = new IntBag();
    private final IntBag jointSecond = new IntBag();
    private final IntBag jointCrowd = new IntBag();

    LastTwo(HolderSets sets) {
        this.sets = sets;
        this.extra = new double[sets.size()];
        this.isChosen = new boolean[sets.size()];
        double[] sole = new double[sets.size()];
        Arrays.setAll(sole, sets::sole);
        this.bySole = HeaviestGroup.descending(sole);
    }

    /** The pairs that hold somebody together, from the one that loses the most; sorted when first asked for. */
    private int[] pairsByLoss() {
        if (pairsByLoss == null) {
            double[] together = new double[sets.pairs()];
            Arrays.setAll(together, pair -> {
                int first = sets.first(pair);
                return sets.sole(first) + sets.sole(sets.other(pair, first)) + sets.pairLoss(pair);
            });
            pairsByLoss = HeaviestGroup.descending(together);
        }
        return pairsByLoss;
    }

    /** The most that one more employee brings; negative infinity if there is none left. */
    double one(int[] group, int size) {
        begin(group, size);
        double best = Double.NEGATIVE_INFINITY;
        for (int employee : bySole) {
            if (isFree(employee)) {
                best = sets.sole(employee) + extra[employee];
                break;
            }
        }
        for (int i = 0; i < touched.size(); i++) {
            best = Math.max(best, with(touched.get(i)));
        }
        end(group, size);
        return best;
    }

    /** The most that two more employees bring together; negative infinity if there are not two left. */
    double two(int[] group, int size) {
        begin(group, size);
        double best = Math.max(bestSingles(), bestDistantPair());
        for (int i = 0; i < touched.size(); i++) {
            int employee = touched.get(i);
            for (int at = sets.firstPair(employee); at < sets.endPair(employee); at++) {
                int pair = sets.pairAt(at);
                int other = sets.other(pair, employee);
                if (isFree(other)) {
                    best = Math.max(best, together(employee, other));
                }
            }
        }
        for (int i = 0; i < jointCrowd.size(); i++) {
            best = Math.max(best, together(jointFirst.get(i), jointSecond.get(i)));
        }
        end(group, size);
        return best;
    }

    /** The two free employees who bring the most by themselves, and what they bring together. */
    private double bestSingles() {
        int first = -1;
        int second = -1;
        for (int i = 0; i < touched.size(); i++) {
            int employee = touched.get(i);
            if (first < 0 || with(employee) > with(first)) {
                second = first;
                first = employee;
            } else if (second < 0 || with(employee) > with(second)) {
                second = employee;
            }
        }
        int seen = 0;
        for (int i = 0; i < bySole.length && seen < 2; i++) {
            int employee = bySole[i];
            if (isFree(employee)) {
                seen++;
                if (employee != first && (first < 0 || with(employee) > with(first))) {
                    second = first;
                    first = employee;
                } else if (employee != first && employee != second && (second < 0 || with(employee) > with(second))) {
                    second = employee;
                }
            }
        }
        return second < 0 ? Double.NEGATIVE_INFINITY : together(first, second);
    }

    /** The best pair that shares contacts of its own and has nothing to do with the chosen. */
    private double bestDistantPair() {
        for (int pair : pairsByLoss()) {
            int first = sets.first(pair);
            int second = sets.other(pair, first);
            if (isFree(first) && isFree(second)) {
                return together(first, second);
            }
        }
        return Double.NEGATIVE_INFINITY;
    }

    private double with(int employee) {
        return sets.sole(employee) + extra[employee];
    }

    private double together(int first, int second) {
        double loss = with(first) + with(second);
        for (int at = sets.firstPair(first); at < sets.endPair(first); at++) {
            int pair = sets.pairAt(at);
            if (sets.other(pair, first) == second) {
                loss += sets.pairLoss(pair);
            }
        }
        for (int i = 0; i < jointCrowd.size(); i++) {
            int a = jointFirst.get(i);
            int b = jointSecond.get(i);
            if ((a == first && b == second) || (a == second && b == first)) {
                loss += sets.crowdLoss(jointCrowd.get(i));
            }
        }
        return loss;
    }

    /** Notes what the sets that touch a chosen member still miss: one employee, or two. */
    private void begin(int[] group, int size) {
        for (int i = 0; i < size; i++) {
            isChosen[group[i]] = true;
        }
        for (int i = 0; i < size; i++) {
            for (int at = sets.firstPair(group[i]); at < sets.endPair(group[i]); at++) {
                int pair = sets.pairAt(at);
                int other = sets.other(pair, group[i]);
                if (isFree(other)) {
                    touch(other, sets.pairLoss(pair));
                }
            }
            for (int at = sets.firstCrowd(group[i]); at < sets.endCrowd(group[i]); at++) {
                if (isFirstChosen(sets.crowd(sets.crowdAt(at)), group[i])) {
                    note(sets.crowdAt(at));
                }
            }
        }
    }

    private void note(int crowd) {
        int[] members = sets.crowd(crowd);
        int one = -1;
        int two = -1;
        int missing = 0;
        for (int member : members) {
            if (isFree(member)) {
                missing++;
                two = one;
                one = member;
            }
        }
        if (missing == 1) {
            touch(one, sets.crowdLoss(crowd));
        } else if (missing == 2) {
            jointFirst.add(two);
            jointSecond.add(one);
            jointCrowd.add(crowd);
        }
    }

    private void touch(int employee, double loss) {
        if (extra[employee] == 0) {
            touched.add(employee);
        }
        extra[employee] += loss;
    }

    private void end(int[] group, int size) {
        for (int i = 0; i < size; i++) {
            isChosen[group[i]] = false;
        }
        for (int i = 0; i < touched.size(); i++) {
            extra[touched.get(i)] = 0;
        }
        touched.clear();
        jointFirst.clear();
        jointSecond.clear();
        jointCrowd.clear();
    }

    private boolean isFirstChosen(int[] members, int employee) {
        for (int member : members) {
            if (!isFree(member)) {
                return member == employee;
            }
        }
        return false;
    }

    private boolean isFree(int employee) {
        return !isChosen[employee];
    }
}
