package org.twoeyes.model;

/**
 * An employee's role at an account. The same employee may have several roles at the same account.
 *
 * @param employeeId who
 * @param accountId where
 * @param role account_manager, executive_sponsor, solution, delivery, …
 */
public record Assignment(String employeeId, String accountId, String role) {}
