package org.twoeyes.network;

/** A row of ints for each of some numbers, one after the other. Immutable once it is made. */
final class IntRows {

    /** Where the row of each number starts, and the end of the last. */
    final int[] start;

    /** The values of all rows. */
    final int[] values;

    IntRows(int[] start, int[] values) {
        this.start = start;
        this.values = values;
    }

    /**
     * Rows of pairs. O(rows + pairs).
     *
     * @param rows how many there are
     * @param row of each pair, 0 to {@code rows} − 1
     * @param value of each pair; those of a row keep their order
     */
    static IntRows of(int rows, IntBag row, IntBag value) {
        int[] starts = new int[rows + 1];
        for (int i = 0; i < row.size(); i++) {
            starts[row.get(i) + 1]++;
        }
        for (int i = 0; i < rows; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        int[] values = new int[row.size()];
        for (int i = 0; i < values.length; i++) {
            values[next[row.get(i)]++] = value.get(i);
        }
        return new IntRows(starts, values);
    }

    int count(int number) {
        return start[number + 1] - start[number];
    }

    /**
     * The rows of the next state. O(rows + values) copies in large pieces.
     *
     * @param numbers whose rows are kept, and at which number
     * @param carried the values of these rows as they are then; of the others any
     * @param part the rows of what has come, by place
     */
    IntRows next(Renumbering numbers, int[] carried, IntRows part) {
        int size = values.length
                + part.values.length
                - numbers.gone().map(this::count).sum();
        IntRows next = new IntRows(new int[numbers.sizeThen() + 1], new int[size]);
        numbers.walk(new Renumbering.Walk() {
            @Override
            public void kept(int numberBefore, int numberThen, int count) {
                next.take(numberThen, start, carried, numberBefore, count);
            }

            @Override
            public void come(int place, int numberThen) {
                next.take(numberThen, part.start, part.values, place, 1);
            }
        });
        return next;
    }

    /** For each of some values the numbers in whose rows it is, ascending. O(rows + values). */
    IntRows byValue(int count) {
        int[] starts = new int[count + 1];
        for (int value : values) {
            starts[value + 1]++;
        }
        for (int i = 0; i < count; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        int[] numbers = new int[values.length];
        for (int number = 0; number + 1 < start.length; number++) {
            for (int i = start[number]; i < start[number + 1]; i++) {
                numbers[next[values[i]]++] = number;
            }
        }
        return new IntRows(starts, numbers);
    }

    private void take(int number, int[] from, int[] fromValues, int first, int count) {
        int shift = start[number] - from[first];
        System.arraycopy(fromValues, from[first], values, start[number], from[first + count] - from[first]);
        for (int i = 1; i <= count; i++) {
            start[number + i] = from[first + i] + shift;
        }
    }

    /** Makes rows one after the other. Used once. */
    static final class Builder {

        private final IntBag start;
        private final IntBag values;

        Builder() {
            this(0, 0);
        }

        /** With room for so many rows and values; more find room too. */
        Builder(int rows, int values) {
            this.start = new IntBag(rows + 1);
            this.values = new IntBag(values);
            start.add(0);
        }

        void add(int value) {
            values.add(value);
        }

        /** The row is made; the next one comes. */
        void end() {
            start.add(values.size());
        }

        IntRows build() {
            return new IntRows(start.toArray(), values.toArray());
        }
    }
}
