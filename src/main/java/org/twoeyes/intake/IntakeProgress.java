package org.twoeyes.intake;

/** Hears how far reading has come, on the thread that reads; must return quickly. */
@FunctionalInterface
public interface IntakeProgress {

    /** Listens to nothing. */
    IntakeProgress NONE = (file, rows, bytesRead, bytesTotal) -> {};

    /**
     * Told now and then while a file is read and once at its end.
     *
     * @param file its name
     * @param rows records of this file so far
     * @param bytesRead bytes read so far, of the whole bundle
     * @param bytesTotal bytes of the whole bundle that will be read
     */
    void at(String file, long rows, long bytesRead, long bytesTotal);
}
