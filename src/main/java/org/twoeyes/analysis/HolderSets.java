package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Contacts as hyperedges over their holders: for each set of holders, what goes dark when the whole set
 * leaves. Sets of one employee, of two, and of more are kept apart, because most are small.
 *
 * <p>Employees are numbered 0 to {@code size} − 1 in the order of their ids.
 */
final class HolderSets {

    private final double[] sole;
    private final int[][] pairsOf;
    private final int[] pairFirst;
    private final int[] pairSecond;
    private final double[] pairLoss;
    private final int[][] crowds;
    private final double[] crowdLoss;
    private final int[][] crowdsOf;

    private HolderSets(int employees, double[] sole, Map<Key, Double> pairs, Map<Key, Double> crowds) {
        this.sole = sole;
        this.pairFirst = new int[pairs.size()];
        this.pairSecond = new int[pairs.size()];
        this.pairLoss = new double[pairs.size()];
        List<int[]> members = new ArrayList<>();
        pairs.forEach((key, loss) -> {
            int pair = members.size();
            pairFirst[pair] = key.members()[0];
            pairSecond[pair] = key.members()[1];
            pairLoss[pair] = loss;
            members.add(key.members());
        });
        this.pairsOf = incidence(employees, members);
        this.crowds = crowds.keySet().stream().map(Key::members).toArray(int[][]::new);
        this.crowdLoss =
                crowds.values().stream().mapToDouble(Double::doubleValue).toArray();
        this.crowdsOf = incidence(employees, Arrays.asList(this.crowds));
    }

    private static int[][] incidence(int employees, List<int[]> sets) {
        int[] count = new int[employees];
        for (int[] set : sets) {
            for (int member : set) {
                count[member]++;
            }
        }
        int[][] of = new int[employees][];
        Arrays.setAll(of, member -> new int[count[member]]);
        for (int set = 0; set < sets.size(); set++) {
            for (int member : sets.get(set)) {
                of[member][of[member].length - count[member]--] = set;
            }
        }
        return of;
    }

    /** How many employees there are. */
    int size() {
        return sole.length;
    }

    /** What goes dark with one employee alone. */
    double sole(int employee) {
        return sole[employee];
    }

    /** How many sets of two there are. */
    int pairs() {
        return pairLoss.length;
    }

    /** The sets of two that an employee is in. */
    int[] pairsOf(int employee) {
        return pairsOf[employee];
    }

    /** The smaller member of a set of two. */
    int first(int pair) {
        return pairFirst[pair];
    }

    /** The other member of a set of two. */
    int other(int pair, int employee) {
        return pairFirst[pair] == employee ? pairSecond[pair] : pairFirst[pair];
    }

    /** What goes dark with a set of two. */
    double pairLoss(int pair) {
        return pairLoss[pair];
    }

    /** How many sets of three and more there are. */
    int crowds() {
        return crowds.length;
    }

    /** The members of a set of three or more, ascending. */
    int[] crowd(int crowd) {
        return crowds[crowd];
    }

    /** What goes dark with a set of three or more. */
    double crowdLoss(int crowd) {
        return crowdLoss[crowd];
    }

    /** The sets of three and more that an employee is in. */
    int[] crowdsOf(int employee) {
        return crowdsOf[employee];
    }

    /** Collects holder sets; contacts with the same holders are added up. */
    static final class Builder {
        private final int largest;
        private final double[] sole;
        private final Map<Key, Double> pairs = new LinkedHashMap<>();
        private final Map<Key, Double> crowds = new LinkedHashMap<>();

        /** For so many employees, and sets of at most {@code largest} members; larger ones are passed over. */
        Builder(int employees, int largest) {
            this.sole = new double[employees];
            this.largest = largest;
        }

        /** Adds what goes dark when all these holders, ascending, leave; nothing for a loss of 0. */
        void add(int[] holders, double loss) {
            if (loss <= 0) {
                return;
            }
            if (holders.length == 1) {
                sole[holders[0]] += loss;
            } else if (holders.length > 1 && holders.length <= largest) {
                (holders.length == 2 ? pairs : crowds).merge(new Key(holders), loss, Double::sum);
            }
        }

        HolderSets build() {
            return new HolderSets(sole.length, sole, pairs, crowds);
        }
    }

    /** A set of holders as a key: equal members, equal key. */
    private static final class Key {
        private final int[] members;

        Key(int[] members) {
            this.members = members;
        }

        int[] members() {
            return members;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(members, key.members);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(members);
        }
    }
}
