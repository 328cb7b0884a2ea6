package org.twoeyes.store;

import java.util.List;
import org.twoeyes.model.Portfolio;

/**
 * The graph of one portfolio in Neo4j. All methods may be called from several threads; each may throw a
 * {@link StoreException}.
 */
public interface GraphStore extends AutoCloseable {

    /**
     * The facts of the visible graph, all of one moment: equal to the portfolio that was written. Empty under the
     * default policy if nothing was written yet. O(rows).
     */
    Portfolio read();

    /** Grows with every visible change; 0 before the first. */
    long revision();

    /**
     * Makes the visible graph equal to {@code wanted}: all or nothing, and once, however often it is repeated with
     * the same operation id. Where the two portfolios are equal, nothing is written and the revision stays.
     *
     * @param stored what the caller takes the visible graph for, and made {@code wanted} from
     * @param wanted what it shall be; its references have been checked
     * @param operationId names this write, unique; repeat a write that failed with {@link StoreUnreachable} under
     *     the same id
     * @param progress told how far it is
     * @throws StoreChanged if the visible graph is not {@code stored}; nothing was written
     * @throws StoreUnreachable if it is not known whether it was written
     */
    WriteReport write(Portfolio stored, Portfolio wanted, String operationId, StoreProgress progress);

    /** What was cleaned up, migrated or taken over when it was opened, one sentence each; mostly empty. */
    List<String> openingNotes();

    /** Asks the database how it is. */
    StoreHealth health();

    /** Ends the use of it; an embedded database is stopped. Doing it twice does nothing. */
    @Override
    void close();
}
