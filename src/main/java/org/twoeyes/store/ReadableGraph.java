package org.twoeyes.store;

import java.util.List;
import org.twoeyes.model.Portfolio;

/**
 * The graph of one portfolio in Neo4j, as far as it can be looked at. All methods may be called from several threads;
 * each may throw a {@link StoreException}.
 */
public interface ReadableGraph extends AutoCloseable {

    /**
     * The facts of the visible graph, all of one moment: equal to the portfolio that was written. Empty under the
     * default policy if nothing was written yet. O(rows).
     */
    Portfolio read();

    /** How many rows there are, as a measure of {@link #read}; those that are being written or removed count too. O(1). */
    long rows();

    /** What was found, cleaned up, migrated or taken over when it was opened, one sentence each; mostly empty. */
    List<String> openingNotes();

    /** Asks the database how it is. */
    StoreHealth health();

    /** Ends the use of it; an embedded database is stopped. Doing it twice does nothing. */
    @Override
    void close();
}
