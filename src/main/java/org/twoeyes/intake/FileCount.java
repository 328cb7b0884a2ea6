package org.twoeyes.intake;

/**
 * How much of a file was read.
 *
 * @param file its name
 * @param rows records without the header and without blank ones; 0 for the policy
 */
public record FileCount(String file, long rows) {}
