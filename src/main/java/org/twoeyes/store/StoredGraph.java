package org.twoeyes.store;

import org.twoeyes.model.GraphContents;

/**
 * Everything that a graph keeps, as it was at a revision.
 *
 * @param revision at which it was so
 */
public record StoredGraph(long revision, GraphContents contents) {

    /** A graph that was never written to. */
    static final StoredGraph NEW = new StoredGraph(0, GraphContents.EMPTY);
}
