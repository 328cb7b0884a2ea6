package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twoeyes.network.Slots;

/**
 * Contacts as hyperedges over their holders: for each set of holders, what goes dark when the whole set
 * leaves. Sets of one employee, of two, and of more are kept apart, because most are small. They are numbered
 * in the order in which they were first added.
 *
 * <p>Employees are numbered 0 to {@code size} − 1 in the order of their ids.
 */
final class HolderSets {

    private final double[] sole;
    private final int[] pairMembers;
    private final double[] pairLoss;
    private final int[][] crowds;
    private final double[] crowdLoss;

    /** By employee: where the pairs that they are in begin in {@link #pairOf}; one more for the end. */
    private final int[] firstPair;

    private final int[] pairOf;

    /** By employee: where the crowds that they are in begin in {@link #crowdOf}; one more for the end. */
    private final int[] firstCrowd;

    private final int[] crowdOf;

    private HolderSets(double[] sole, int[] pairMembers, double[] pairLoss, int[][] crowds, double[] crowdLoss) {
        this.sole = sole;
        this.pairMembers = pairMembers;
        this.pairLoss = pairLoss;
        this.crowds = crowds;
        this.crowdLoss = crowdLoss;
        this.firstPair = new int[sole.length + 1];
        for (int member : pairMembers) {
            firstPair[member + 1]++;
        }
        this.pairOf = new int[pairMembers.length];
        int[] nextPair = begun(firstPair);
        for (int i = 0; i < pairMembers.length; i++) {
            pairOf[nextPair[pairMembers[i]]++] = i / 2;
        }
        this.firstCrowd = new int[sole.length + 1];
        for (int[] crowd : crowds) {
            for (int member : crowd) {
                firstCrowd[member + 1]++;
            }
        }
        int[] nextCrowd = begun(firstCrowd);
        this.crowdOf = new int[firstCrowd[sole.length]];
        for (int crowd = 0; crowd < crowds.length; crowd++) {
            for (int member : crowds[crowd]) {
                crowdOf[nextCrowd[member]++] = crowd;
            }
        }
    }

    /** Makes of how many each has, noted behind them, where each begins; and gives a copy of that to go on from. */
    private static int[] begun(int[] first) {
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        return first.clone();
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

    /** The place of the first set of two that an employee is in, for {@link #pairAt}. */
    int firstPair(int employee) {
        return firstPair[employee];
    }

    /** One past the place of the last. */
    int endPair(int employee) {
        return firstPair[employee + 1];
    }

    /** The set of two at a place. */
    int pairAt(int place) {
        return pairOf[place];
    }

    /** The smaller member of a set of two. */
    int first(int pair) {
        return pairMembers[2 * pair];
    }

    /** The other member of a set of two. */
    int other(int pair, int employee) {
        return pairMembers[2 * pair] ^ pairMembers[2 * pair + 1] ^ employee;
    }

    /** What goes dark with a set of two. */
    double pairLoss(int pair) {
        return pairLoss[pair];
    }

    /** How many sets of three and more there are. */
    int crowds() {
        return crowds.length;
    }

    /** The members of a set of three or more, ascending; not to be changed. */
    int[] crowd(int crowd) {
        return crowds[crowd];
    }

    /** What goes dark with a set of three or more. */
    double crowdLoss(int crowd) {
        return crowdLoss[crowd];
    }

    /** The place of the first set of three or more that an employee is in, for {@link #crowdAt}. */
    int firstCrowd(int employee) {
        return firstCrowd[employee];
    }

    /** One past the place of the last. */
    int endCrowd(int employee) {
        return firstCrowd[employee + 1];
    }

    /** The set of three or more at a place. */
    int crowdAt(int place) {
        return crowdOf[place];
    }

    /**
     * Collects holder sets; contacts with the same holders are added up. Finds a set by open addressing with linear probing. O(holders)
     * on average for each.
     */
    static final class Builder {
        private static final int FIRST = 16;

        private final int largest;
        private final double[] sole;
        private final Table pairs = new Table();
        private final Table crowds = new Table();
        private final List<int[]> crowdMembers = new ArrayList<>();
        private int[] pairMembers = new int[2 * FIRST];

        /** What goes dark with each set of a kind, and slots by which a set is found. */
        private static final class Table {
            private double[] losses = new double[FIRST];
            private int[] hashes = new int[FIRST];

            /** One more than the set that is at a slot; 0 where there is none. At least half of them are free. */
            private int[] slots = new int[2 * FIRST];

            private int size;

            int slot(int hash) {
                return Slots.of(hash, slots.length);
            }

            int next(int slot) {
                return (slot + 1) & (slots.length - 1);
            }

            /** Puts a new set into a free slot. */
            void put(int slot, int hash, double loss) {
                if (size == losses.length) {
                    losses = Arrays.copyOf(losses, 2 * size);
                    hashes = Arrays.copyOf(hashes, 2 * size);
                }
                losses[size] = loss;
                hashes[size] = hash;
                slots[slot] = ++size;
                if (2 * size > slots.length) {
                    grow();
                }
            }

            private void grow() {
                slots = new int[2 * slots.length];
                for (int set = 0; set < size; set++) {
                    int slot = slot(hashes[set]);
                    while (slots[slot] != 0) {
                        slot = next(slot);
                    }
                    slots[slot] = set + 1;
                }
            }
        }

        /** For so many employees, and sets of at most {@code largest} members; larger ones are passed over. */
        Builder(int employees, int largest) {
            this.sole = new double[employees];
            this.largest = largest;
        }

        /**
         * Adds what goes dark when some holders leave; nothing for a loss of 0.
         *
         * @param holders all of them, ascending, from {@code first} to before {@code end}
         */
        void add(int[] holders, int first, int end, double loss) {
            if (loss <= 0 || end == first || end - first > largest) {
                return;
            }
            if (end - first == 1) {
                sole[holders[first]] += loss;
            } else if (end - first == 2) {
                addPair(holders[first], holders[first + 1], loss);
            } else {
                addCrowd(holders, first, end, loss);
            }
        }

        private void addPair(int one, int other, double loss) {
            int hash = one * 31 + other;
            int slot = pairs.slot(hash);
            for (; pairs.slots[slot] != 0; slot = pairs.next(slot)) {
                int pair = pairs.slots[slot] - 1;
                if (pairMembers[2 * pair] == one && pairMembers[2 * pair + 1] == other) {
                    pairs.losses[pair] += loss;
                    return;
                }
            }
            if (2 * pairs.size == pairMembers.length) {
                pairMembers = Arrays.copyOf(pairMembers, 2 * pairMembers.length);
            }
            pairMembers[2 * pairs.size] = one;
            pairMembers[2 * pairs.size + 1] = other;
            pairs.put(slot, hash, loss);
        }

        private void addCrowd(int[] holders, int first, int end, double loss) {
            int hash = 1;
            for (int i = first; i < end; i++) {
                hash = hash * 31 + holders[i];
            }
            int slot = crowds.slot(hash);
            for (; crowds.slots[slot] != 0; slot = crowds.next(slot)) {
                int crowd = crowds.slots[slot] - 1;
                int[] members = crowdMembers.get(crowd);
                if (Arrays.equals(members, 0, members.length, holders, first, end)) {
                    crowds.losses[crowd] += loss;
                    return;
                }
            }
            crowdMembers.add(Arrays.copyOfRange(holders, first, end));
            crowds.put(slot, hash, loss);
        }

        HolderSets build() {
            return new HolderSets(
                    sole,
                    Arrays.copyOf(pairMembers, 2 * pairs.size),
                    Arrays.copyOf(pairs.losses, pairs.size),
                    crowdMembers.toArray(int[][]::new),
                    Arrays.copyOf(crowds.losses, crowds.size));
        }
    }
}
