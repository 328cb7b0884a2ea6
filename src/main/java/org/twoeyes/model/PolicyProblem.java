package org.twoeyes.model;

/**
 * Something wrong with one key of a policy.
 *
 * @param key dotted, such as {@code tiers.strategic.minCoverage.senior}
 * @param value as given
 * @param expected what would be right, as a phrase after "expected"
 */
public record PolicyProblem(String key, String value, String expected) {}
