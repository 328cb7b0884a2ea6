package org.twoeyes.analysis.plan;

/** An employee and a contact, by id: a tie that might be built. */
public record Pair(String employeeId, String contactId) {}
