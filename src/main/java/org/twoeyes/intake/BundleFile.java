package org.twoeyes.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files of a bundle, in the order in which errors are reported, with their columns. */
enum BundleFile {
    ACCOUNTS(
            "accounts.csv",
            2,
            "id",
            "name",
            "parentId",
            "segment",
            "tier",
            "revenue",
            "currency",
            "region",
            "industry",
            "loyaltyStage",
            "satisfaction"),
    CONTACTS(
            "contacts.csv",
            3,
            "id",
            "accountId",
            "name",
            "title",
            "department",
            "layer",
            "roles",
            "influence",
            "stance",
            "reportsToId",
            "influences",
            "since",
            "leftOn",
            "email"),
    EMPLOYEES(
            "employees.csv",
            2,
            "id",
            "name",
            "title",
            "function",
            "layer",
            "managerId",
            "region",
            "joinedOn",
            "leavingOn",
            "leftOn",
            "capacity",
            "attritionRisk",
            "email"),
    TIES("ties.csv", 2, "employeeId", "contactId", "strength", "since", "lastContact"),
    INTERACTIONS(
            "interactions.csv",
            5,
            "id",
            "on",
            "channel",
            "employeeIds",
            "contactIds",
            "direction",
            "subject",
            "minutes",
            "sentiment"),
    OPPORTUNITIES(
            "opportunities.csv",
            3,
            "id",
            "accountId",
            "name",
            "stage",
            "open",
            "amount",
            "currency",
            "closeOn",
            "ownerId",
            "contactIds"),
    ASSIGNMENTS("assignments.csv", 3, "employeeId", "accountId", "role"),
    POLICY("policy.yaml", 0);

    private final String fileName;
    private final int requiredCount;
    private final List<String> columns;

    BundleFile(String fileName, int requiredCount, String... columns) {
        this.fileName = fileName;
        this.requiredCount = requiredCount;
        this.columns = List.of(columns);
    }

    /** The name of the file. */
    String fileName() {
        return fileName;
    }

    /** All columns, the required ones first; none for the policy. */
    List<String> columns() {
        return columns;
    }

    /** The columns that must be there and must have a value in every row. */
    List<String> requiredColumns() {
        return columns.subList(0, requiredCount);
    }

    /** Says whether a bundle without this file is an error. */
    boolean isRequired() {
        return this == ACCOUNTS || this == CONTACTS || this == EMPLOYEES;
    }

    /** The file of a name, in any case; empty if it is none of a bundle's. */
    static Optional<BundleFile> find(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (BundleFile file : values()) {
            if (file.fileName.equals(lower)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
