package org.twoeyes.store;

/**
 * Told how far a write is. Called from the threads that do the work, by one at a time; must be
 * quick and must not throw.
 */
@FunctionalInterface
public interface StoreProgress {

    /** Tells nobody. */
    StoreProgress NONE = (stage, done, total) -> {};

    /**
     * Says how far it is.
     *
     * @param stage what is being done, in a word or two: {@code contacts}, {@code ties}, {@code switching}, …
     * @param done rows written so far, of the whole write
     * @param total rows to write in the whole write
     */
    void at(String stage, long done, long total);
}
