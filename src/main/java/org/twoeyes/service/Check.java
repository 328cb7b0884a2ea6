package org.twoeyes.service;

/**
 * One thing the doctor looked at.
 *
 * @param subject what, in a word
 * @param verdict how it is
 * @param sentence what was found, and what to do where something is wrong
 */
public record Check(String subject, Verdict verdict, String sentence) {

    /** How something is. */
    public enum Verdict {
        /** As it should be. */
        OK,
        /** Works, but will not for long, or not for large data. */
        WARNING,
        /** Must be mended. */
        WRONG,
        /** The database cannot be reached or used. */
        UNREACHABLE
    }
}
