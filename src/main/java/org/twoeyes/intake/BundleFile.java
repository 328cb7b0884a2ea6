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
    POLICY("policy.yaml", 2, "key", "value");

    private static final List<BundleFile> ORDER = List.of(values());

    private final String fileName;
    private final int requiredCount;

    @SuppressWarnings("ImmutableEnumChecker") // a List.of is immutable
    private final List<String> columns;

    BundleFile(String fileName, int requiredCount, String... columns) {
        this.fileName = fileName;
        this.requiredCount = requiredCount;
        this.columns = List.of(columns);
    }

    /** Its position in the order in which files are read and errors are listed, from 0. */
    int position() {
        return ORDER.indexOf(this);
    }

    /** The name of the file. */
    String fileName() {
        return fileName;
    }

    /** The name of its sheet in a workbook. */
    String sheetName() {
        return fileName.substring(0, fileName.indexOf('.'));
    }

    /** All columns, the required ones first; for the policy those of its sheet. */
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
        return ORDER.stream().filter(file -> file.fileName.equals(lower)).findFirst();
    }

    /** The file of a sheet that is named as it, with its ending or without, in any case; empty if there is none. */
    static Optional<BundleFile> findBySheet(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ORDER.stream()
                .filter(file -> file.sheetName().equals(lower) || file.fileName.equals(lower))
                .findFirst();
    }
}
