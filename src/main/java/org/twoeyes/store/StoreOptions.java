package org.twoeyes.store;

import java.time.Duration;

/**
 * How a data folder is opened.
 *
 * @param shared whether other processes of the same user may use the database while this one has it open, as
 *     {@code serve} offers
 * @param patience how long to wait for another process that is just starting the database
 * @param oneTransactionRows largest change, in rows, that is written in one transaction; larger ones go through a new
 *     generation of the graph, at least 0
 * @param batchRows rows sent with one statement, at least 1
 * @param copy when a data folder keeps a copy of the facts as well
 */
public record StoreOptions(boolean shared, Duration patience, int oneTransactionRows, int batchRows, Copying copy) {

    /** For a command that has the folder for itself. */
    public static final StoreOptions DEFAULT =
            new StoreOptions(false, Duration.ofSeconds(60), 400_000, 10_000, Copying.DEFAULT);

    /** For a process that lets others in. */
    public static final StoreOptions SHARED = DEFAULT.withShared(true);

    /** For a database over the network, whose memory is not known. */
    public static final StoreOptions REMOTE = new StoreOptions(false, Duration.ZERO, 100_000, 10_000, Copying.DEFAULT);

    /**
     * When a data folder keeps a copy of the facts, which is read many times as fast as the graph.
     *
     * @param rows of a portfolio that has one, at least; at least 0
     * @param after how long nothing must have changed by an edit before it is written; not negative
     */
    public record Copying(long rows, Duration after) {

        /** Smaller portfolios are read in a second. */
        static final Copying DEFAULT = new Copying(50_000, Duration.ofSeconds(20));

        public Copying {
            if (rows < 0) {
                throw new IllegalArgumentException("rows (" + rows + ") must be at least 0");
            }
            if (after.isNegative()) {
                throw new IllegalArgumentException("after (" + after + ") must be at least 0");
            }
        }
    }

    public StoreOptions {
        if (oneTransactionRows < 0) {
            throw new IllegalArgumentException("oneTransactionRows (" + oneTransactionRows + ") must be at least 0");
        }
        if (batchRows < 1) {
            throw new IllegalArgumentException("batchRows (" + batchRows + ") must be at least 1");
        }
    }

    /** Returns the same with another value of {@code shared}. */
    public StoreOptions withShared(boolean other) {
        return new StoreOptions(other, patience, oneTransactionRows, batchRows, copy);
    }

    /** Returns the same with another limit of one transaction. */
    public StoreOptions withOneTransactionRows(int other) {
        return new StoreOptions(shared, patience, other, batchRows, copy);
    }

    /** Returns the same with another size of batches. */
    public StoreOptions withBatchRows(int other) {
        return new StoreOptions(shared, patience, oneTransactionRows, other, copy);
    }

    /** Returns the same, copying at another time. */
    public StoreOptions withCopy(Copying other) {
        return new StoreOptions(shared, patience, oneTransactionRows, batchRows, other);
    }
}
