package org.twoeyes.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.twoeyes.model.LowerBound;

/**
 * Which numbers stand for the same in two states: some have gone, some have come, and all others come in the same order as
 * before. Numbers of a state are 0 to its size − 1.
 */
public final class Renumbering {

    private static final int[] NONE = {};
    private static final int FEW = 8;

    private final int before;
    private final int[] gone;
    private final int[] come;
    private final int[] keptBeforeGone;
    private final int[] keptBeforeCome;

    /**
     * Numbers of which some have gone and some have come.
     *
     * @param before how many there were
     * @param gone numbers before, ascending
     * @param come numbers then, ascending
     */
    Renumbering(int before, int[] gone, int[] come) {
        this.before = before;
        this.gone = gone;
        this.come = come;
        this.keptBeforeGone =
                IntStream.range(0, gone.length).map(i -> gone[i] - i).toArray();
        this.keptBeforeCome =
                IntStream.range(0, come.length).map(i -> come[i] - i).toArray();
    }

    /** Numbers that all stand for the same as before. */
    static Renumbering same(int size) {
        return new Renumbering(size, NONE, NONE);
    }

    /** Goes through what is kept and what has come, in the order of then. */
    interface Walk {

        /** So many numbers before, from one on, are as many numbers then, from another on. */
        void kept(int numberBefore, int numberThen, int count);

        /** A number then has come; the place is that among all that have come. */
        void come(int place, int numberThen);
    }

    /** Says whether every number stands for the same as before. */
    public boolean isSame() {
        return gone.length + come.length == 0;
    }

    /** How many there were. */
    public int sizeBefore() {
        return before;
    }

    /** How many there are then. */
    public int sizeThen() {
        return before - gone.length + come.length;
    }

    /** The numbers before of what has gone, ascending. */
    public IntStream gone() {
        return Arrays.stream(gone);
    }

    /** The numbers then of what has come, ascending. */
    public IntStream come() {
        return Arrays.stream(come);
    }

    /** The number then of a number before; −1 if it has gone. O(log changes). */
    public int then(int numberBefore) {
        int found = Arrays.binarySearch(gone, numberBefore);
        return found >= 0 ? -1 : place(numberBefore - (-1 - found), keptBeforeCome);
    }

    /** The number before of a number then; −1 if it has come. O(log changes). */
    public int before(int numberThen) {
        int found = Arrays.binarySearch(come, numberThen);
        return found >= 0 ? -1 : place(numberThen - (-1 - found), keptBeforeGone);
    }

    /** How many before a number before are kept. O(log changes). */
    int keptBefore(int numberBefore) {
        return numberBefore - countBelow(numberBefore, gone);
    }

    /** The number before of the last that is kept before a number then; −1 if there is none. O(log changes). */
    int lastKeptBefore(int numberThen) {
        int kept = numberThen - countBelow(numberThen, come);
        return kept == 0 ? -1 : place(kept - 1, keptBeforeGone);
    }

    private static int countBelow(int number, int[] ascending) {
        return LowerBound.of(0, ascending.length, i -> ascending[i] < number);
    }

    /** Where the kept one of a place is among all: after as many others as lie before it. */
    private static int place(int kept, int[] keptBeforeOthers) {
        return kept + LowerBound.of(0, keptBeforeOthers.length, i -> keptBeforeOthers[i] <= kept);
    }

    /**
     * The same numbers, some of which are taken for gone and for come.
     *
     * @param numbersThen these, ascending
     */
    Renumbering without(int[] numbersThen) {
        int[] goneToo = Arrays.stream(numbersThen)
                .map(this::before)
                .filter(number -> number >= 0)
                .toArray();
        return new Renumbering(before, joined(gone, goneToo), joined(come, numbersThen));
    }

    private static int[] joined(int[] one, int[] other) {
        return IntStream.concat(Arrays.stream(one), Arrays.stream(other))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Goes through all numbers then. O(changes). */
    void walk(Walk walk) {
        int from = 0;
        int to = 0;
        int nextGone = 0;
        int nextCome = 0;
        int size = sizeThen();
        while (to < size || from < before) {
            if (nextGone < gone.length && gone[nextGone] == from) {
                nextGone++;
                from++;
            } else if (nextCome < come.length && come[nextCome] == to) {
                walk.come(nextCome++, to++);
            } else {
                int count = Math.min(
                        (nextGone < gone.length ? gone[nextGone] : before) - from,
                        (nextCome < come.length ? come[nextCome] : size) - to);
                walk.kept(from, to, count);
                from += count;
                to += count;
            }
        }
    }

    /** Copies a column with a value for each number to their places then; those that have come are left as they are. */
    private void carry(Object column, Object then) {
        walk(new Walk() {
            @Override
            @SuppressWarnings("SuspiciousSystemArraycopy") // both are arrays of one kind, as the callers see to
            public void kept(int numberBefore, int numberThen, int count) {
                System.arraycopy(column, numberBefore, then, numberThen, count);
            }

            @Override
            public void come(int place, int numberThen) {
                // nothing is known of it
            }
        });
    }

    /** A copy of a column by number then; 0 for what has come. */
    public int[] carried(int[] column) {
        int[] then = new int[sizeThen()];
        carry(column, then);
        return then;
    }

    /** A copy of a column by number then; 0 for what has come. */
    public double[] carried(double[] column) {
        double[] then = new double[sizeThen()];
        carry(column, then);
        return then;
    }

    /** A copy of a column by number then; false for what has come. */
    public boolean[] carried(boolean[] column) {
        boolean[] then = new boolean[sizeThen()];
        carry(column, then);
        return then;
    }

    /**
     * Copies rows by number then.
     *
     * @param then takes them; what has come is left as it is there
     * @return {@code then}
     */
    public <T> T[] carried(List<? extends T> rows, T[] then) {
        carry(rows.toArray(), then);
        return then;
    }

    /**
     * Rows by number then.
     *
     * @param rows by number before
     * @param differing the numbers then of rows that are others
     * @param make makes such a row, and that of what has come
     */
    public <T> List<T> renewed(List<T> rows, BitSet differing, IntFunction<T> make) {
        List<T> renewed = new ArrayList<>(sizeThen());
        walk(new Walk() {
            @Override
            public void kept(int numberBefore, int numberThen, int count) {
                renewed.addAll(rows.subList(numberBefore, numberBefore + count));
            }

            @Override
            public void come(int place, int numberThen) {
                renewed.add(make.apply(numberThen));
            }
        });
        differing.stream()
                .filter(number -> before(number) >= 0)
                .forEach(number -> renewed.set(number, make.apply(number)));
        return renewed;
    }

    /**
     * Numbers before as numbers then: a plain loop for each of a few changes, else by a table. Of gone ones any number comes out;
     * −1 stays.
     */
    public int[] renumbered(int[] numbersBefore) {
        int[] numbers = numbersBefore.clone();
        if (gone.length + come.length <= FEW) {
            for (int number : gone) {
                shift(numbersBefore, numbers, number + 1, -1);
            }
            for (int kept : keptBeforeCome) {
                shift(numbersBefore, numbers, place(kept, keptBeforeGone), 1);
            }
            return numbers;
        }
        int[] table = table();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = numbers[i] < 0 ? numbers[i] : table[numbers[i]];
        }
        return numbers;
    }

    private static void shift(int[] old, int[] numbers, int first, int by) {
        for (int i = 0; i < old.length; i++) {
            numbers[i] += by & ~((old[i] - first) >> (Integer.SIZE - 1)); // nothing below first, without a branch
        }
    }

    private int[] table() {
        int[] table = new int[before];
        walk(new Walk() {
            @Override
            public void kept(int numberBefore, int numberThen, int count) {
                for (int i = 0; i < count; i++) {
                    table[numberBefore + i] = numberThen + i;
                }
            }

            @Override
            public void come(int place, int numberThen) {
                // had no number before
            }
        });
        return table;
    }
}
