package org.twoeyes.model;

/** An employee and a contact, by id: a tie that might be built. */
public record Pair(String employeeId, String contactId) {}
