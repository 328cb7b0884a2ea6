package org.twoeyes.analysis.plan;

/** A contact for whom nobody, or nobody with room, was found for so many of the new ties they need. */
public record Unmet(String contactId, String accountId, int missing) {}
