package org.twoeyes.service;

/** Hears how far an import has come; must return quickly. */
@FunctionalInterface
public interface ImportProgress {

    /** Listens to nothing. */
    ImportProgress NONE = (step, done, total) -> {};

    /**
     * Told now and then.
     *
     * @param step what is being done, in a word or two
     * @param done how much of it
     * @param total of how much, in the same unit; 0 if that is not known
     */
    void at(String step, long done, long total);
}
