package org.twoeyes.service.live;

import org.twoeyes.model.Portfolio;
import org.twoeyes.service.DatabaseUnavailableException;

/** Where a portfolio that is being served lives. Safe for several threads. */
public interface Home extends AutoCloseable {

    /** A state of the data and its name; another state has another name, also after a restart. */
    record State(String revision, Portfolio portfolio) {}

    /**
     * What is stored now.
     *
     * @throws DatabaseUnavailableException if it cannot be told
     */
    State read();

    /** The name of the state that is stored now; cheap. */
    String revision();

    /**
     * Puts one portfolio in place of another, all or nothing.
     *
     * @param stored what the caller made {@code wanted} from
     * @return false if something else is stored by now; nothing was written
     */
    boolean write(Portfolio stored, Portfolio wanted, WriteProgress progress);

    /** Says whether it can be reached. */
    boolean isReady();

    @Override
    void close();

    /** Told how far a write is; must return quickly. */
    @FunctionalInterface
    interface WriteProgress {
        void at(long done, long total);
    }
}
