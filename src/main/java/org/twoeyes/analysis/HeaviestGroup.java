package org.twoeyes.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The set of k employees with whom the most goes dark, exactly: the heaviest set of k vertices of a
 * hypergraph, a set counting for every hyperedge that lies in it whole.
 *
 * <p>The last two members are found together, in time local to the members chosen before them: a best pair
 * is either held together by a hyperedge that touches a chosen member or one of its neighbours, or it is the
 * best pair overall, or the two best singles. So k = 1 and 2 take linear time and k = 3 about n times a
 * neighbourhood, without enumerating triples. From three open places on, branch and bound: an open hyperedge
 * with m missing members can give each of them at most a share of 1/m, so the sum of the r largest sums of
 * shares bounds what r more members bring. Source: {@code docs/methods/worst-groups.md}.
 *
 * <p>Not safe for use by several threads.
 */
final class HeaviestGroup {

    /** Sets whose loss differs from the largest by less than this share count as equal. */
    static final double EQUAL_SHARE = 1e-12;

    private static final double SLACK = 1e-11;
    private static final double NOISE = 1e-13;
    private static final int SORTED_BY_HAND = 64;

    private final HolderSets sets;
    private final LastTwo lastTwo;
    private final @Nullable OpenShares[] shares;

    private final int[] chosen;
    private int count;

    /** A search for groups of up to {@code largest} employees. */
    HeaviestGroup(HolderSets sets, int largest) {
        this.sets = sets;
        this.chosen = new int[Math.max(1, largest)];
        this.lastTwo = new LastTwo(sets);
        this.shares = new OpenShares[largest + 1];
    }

    private OpenShares shares(int open) {
        OpenShares known = shares[open];
        if (known == null) {
            known = new OpenShares(sets, open);
            shares[open] = known;
        }
        return known;
    }

    /** The largest loss of any set of exactly {@code k} employees, k at most {@code largest} and the number of employees. */
    double loss(int k) {
        return loss(k, 0);
    }

    /**
     * The largest loss of exactly {@code k}, if it reaches {@code atLeast}; else something below it. Nobody is looked for where all
     * shares of k employees together are too little.
     */
    double loss(int k, double atLeast) {
        count = 0;
        double most = atLeast > 0 ? shares(k).largest(k) : Double.POSITIVE_INFINITY;
        return cannotReach(most, atLeast) ? most : complete(0, k, atLeast, Double.POSITIVE_INFINITY);
    }

    /**
     * The first set, in lexicographic order of its ascending members, of exactly {@code k} employees whose
     * loss reaches {@code atLeast}. There must be one.
     */
    int[] first(int k, double atLeast) {
        count = 0;
        double loss = 0;
        double shared = 0;
        for (int open = k - 1; open >= 0; open--) {
            int next = 0;
            double gained = 0;
            double others = shares(k).largest(open);
            for (; next < sets.size(); next++) {
                boolean tooLittle = cannotReach(shared + shares(k).untouched(next) + others, atLeast);
                if (!tooLittle && !isChosen(next)) {
                    gained = gain(next);
                    chosen[count++] = next;
                    boolean reached = complete(loss + gained, open, atLeast, atLeast) >= atLeast;
                    if (reached) {
                        break;
                    }
                    count--;
                }
            }
            if (next == sets.size()) {
                throw new IllegalStateException("no group of " + k + " reaches " + atLeast);
            }
            loss += gained;
            shared += shares(k).untouched(next);
        }
        int[] members = Arrays.copyOf(chosen, count);
        Arrays.sort(members);
        return members;
    }

    /** The largest loss with {@code open} more members, cut short once {@code enough} is reached. */
    private double complete(double loss, int open, double atLeast, double enough) {
        return switch (open) {
            case 0 -> loss;
            case 1 -> loss + lastTwo.one(chosen, count);
            case 2 -> loss + lastTwo.two(chosen, count);
            default -> branch(loss, open, atLeast, enough);
        };
    }

    private double branch(double loss, int open, double atLeast, double enough) {
        OpenShares bound = shares(open);
        OpenShares.Ranking ranking = bound.rank(chosen, count);
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; ranking.has(i); i++) {
            double most = loss;
            for (int j = i; j < i + open && ranking.has(j); j++) {
                most += ranking.share(j);
            }
            if (cannotReach(most, atLeast) || most <= best * (1 + NOISE)) {
                break;
            }
            int member = ranking.employee(i);
            double gained = gain(member);
            chosen[count++] = member;
            best = Math.max(best, complete(loss + gained, open - 1, Math.max(atLeast, best), enough));
            count--;
            if (best >= enough) {
                break;
            }
        }
        return best;
    }

    /** Says of a bound whether it is too low, whatever rounding did. */
    private static boolean cannotReach(double most, double atLeast) {
        return most * (1 + SLACK) < atLeast;
    }

    /** What goes dark in addition when an employee joins the chosen ones. */
    private double gain(int employee) {
        double gain = sets.sole(employee);
        for (int at = sets.firstPair(employee); at < sets.endPair(employee); at++) {
            int pair = sets.pairAt(at);
            if (isChosen(sets.other(pair, employee))) {
                gain += sets.pairLoss(pair);
            }
        }
        for (int at = sets.firstCrowd(employee); at < sets.endCrowd(employee); at++) {
            int crowd = sets.crowdAt(at);
            int[] members = sets.crowd(crowd);
            if (members.length <= count + 1 && areChosenBut(members, employee)) {
                gain += sets.crowdLoss(crowd);
            }
        }
        return gain;
    }

    private boolean areChosenBut(int[] members, int employee) {
        for (int member : members) {
            if (member != employee && !isChosen(member)) {
                return false;
            }
        }
        return true;
    }

    private boolean isChosen(int employee) {
        for (int i = 0; i < count; i++) {
            if (chosen[i] == employee) {
                return true;
            }
        }
        return false;
    }

    /** All employees from the largest to the smallest of some figure, equal ones ascending. */
    static int[] descending(double[] figure) {
        if (figure.length > SORTED_BY_HAND) {
            int[] all = IntStream.range(0, figure.length).toArray();
            return SortedLists.sorted(
                    all,
                    i -> -figure[i],
                    Comparator.comparingDouble((Integer i) -> -figure[i]).thenComparing(i -> i));
        }
        // nearly all accounts: by insertion, without an object for each
        int[] order = new int[figure.length];
        for (int i = 0; i < order.length; i++) {
            int at = i;
            while (at > 0 && figure[order[at - 1]] < figure[i]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = i;
        }
        return order;
    }
}
