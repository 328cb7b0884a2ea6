package org.twoeyes.store;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.twoeyes.model.GraphContents;

/** The process around the database, as far as this one has to do with it. */
interface Host {
    /** A database that somebody else runs. */
    Host ELSEWHERE = new Host() {};

    /** Throws if there is no room for so many rows. */
    default void requireSpaceFor(long rows) {}

    /** Makes what was written quick to open again. */
    default void checkpoint() {}

    /** The copy of the facts that is kept beside the database, if this process may have one. The store closes it. */
    default Optional<FactsCopy> copy() {
        return Optional.empty();
    }

    /** Whether the database shares this process's memory. */
    default boolean isHere() {
        return false;
    }

    /** Bytes of heap that a transaction of the database may still take; without bound where it runs elsewhere. */
    default long freeHeapBytes() {
        return Long.MAX_VALUE;
    }

    /** Whether another process of this machine runs it and shares it. */
    default boolean isShared() {
        return false;
    }

    /**
     * Makes the files of the database anew with other contents, so that nothing of what was there before is left.
     *
     * @param from what must still be kept
     * @param moved told where the database is from then on
     * @return the revision it led to; empty where somebody else runs the database, and nothing was done
     * @throws StoreChanged if something else is kept by now
     */
    default OptionalLong rewrite(StoredGraph from, GraphContents wanted, StoreProgress progress, Consumer<URI> moved) {
        return OptionalLong.empty();
    }

    /** Stops the database, if this process runs it. */
    default void close() {}
}
