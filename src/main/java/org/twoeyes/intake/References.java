package org.twoeyes.intake;

import org.twoeyes.model.Portfolio;

/** Whether anything refers to a row. O(rows) comparisons of ids, on all processors. */
final class References {

    private References() {}

    /** Says whether a row of a portfolio refers to one of a key, which may be there or not. */
    static boolean areTo(EntityKey key, Portfolio portfolio) {
        String id = key.ids().get(0);
        return switch (key.kind()) {
            case ACCOUNT -> areToAccount(id, portfolio);
            case CONTACT -> areToContact(id, portfolio);
            case EMPLOYEE -> areToEmployee(id, portfolio);
            default -> false;
        };
    }

    private static boolean areToAccount(String id, Portfolio portfolio) {
        return portfolio.accounts().parallelStream().anyMatch(row -> id.equals(row.parentId()))
                || portfolio.contacts().parallelStream().anyMatch(row -> id.equals(row.accountId()))
                || portfolio.opportunities().parallelStream().anyMatch(row -> id.equals(row.accountId()))
                || portfolio.assignments().parallelStream().anyMatch(row -> id.equals(row.accountId()));
    }

    private static boolean areToContact(String id, Portfolio portfolio) {
        return portfolio.contacts().parallelStream()
                        .anyMatch(row ->
                                id.equals(row.reportsToId()) || row.influences().contains(id))
                || portfolio.ties().parallelStream().anyMatch(row -> id.equals(row.contactId()))
                || portfolio.interactions().parallelStream()
                        .anyMatch(row -> row.contactIds().contains(id))
                || portfolio.opportunities().parallelStream()
                        .anyMatch(row -> row.contactIds().contains(id));
    }

    private static boolean areToEmployee(String id, Portfolio portfolio) {
        return portfolio.employees().parallelStream().anyMatch(row -> id.equals(row.managerId()))
                || portfolio.ties().parallelStream().anyMatch(row -> id.equals(row.employeeId()))
                || portfolio.interactions().parallelStream()
                        .anyMatch(row -> row.employeeIds().contains(id))
                || portfolio.opportunities().parallelStream().anyMatch(row -> id.equals(row.ownerId()))
                || portfolio.assignments().parallelStream().anyMatch(row -> id.equals(row.employeeId()));
    }
}
