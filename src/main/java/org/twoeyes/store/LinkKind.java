package org.twoeyes.store;

import java.util.List;

/** The relationships of the graph: the statements that make and remove them, and their columns beside from and to. */
enum LinkKind {
    PART_OF("Account", "PART_OF", "Account", Statement.WRITE_PART_OF, Statement.REMOVE_PART_OF),
    WORKS_AT("Contact", "WORKS_AT", "Account", Statement.WRITE_WORKS_AT, Statement.REMOVE_WORKS_AT),
    CONTACT_REPORTS(
            "Contact", "REPORTS_TO", "Contact", Statement.WRITE_CONTACT_REPORTS, Statement.REMOVE_CONTACT_REPORTS),
    INFLUENCES("Contact", "INFLUENCES", "Contact", Statement.WRITE_INFLUENCES, Statement.REMOVE_INFLUENCES, "position"),
    EMPLOYEE_REPORTS(
            "Employee", "REPORTS_TO", "Employee", Statement.WRITE_EMPLOYEE_REPORTS, Statement.REMOVE_EMPLOYEE_REPORTS),
    KNOWS(
            "Employee",
            "KNOWS",
            "Contact",
            Statement.WRITE_TIES,
            Statement.REMOVE_TIES,
            "strength",
            "since",
            "lastContact"),
    EMPLOYEE_ATTENDED(
            "Employee",
            "ATTENDED",
            "Interaction",
            Statement.WRITE_EMPLOYEE_ATTENDED,
            Statement.REMOVE_EMPLOYEE_ATTENDED,
            "position"),
    CONTACT_ATTENDED(
            "Contact",
            "ATTENDED",
            "Interaction",
            Statement.WRITE_CONTACT_ATTENDED,
            Statement.REMOVE_CONTACT_ATTENDED,
            "position"),
    OPPORTUNITY_FOR("Opportunity", "FOR", "Account", Statement.WRITE_OPPORTUNITY_FOR, Statement.REMOVE_OPPORTUNITY_FOR),
    OWNS("Employee", "OWNS", "Opportunity", Statement.WRITE_OWNS, Statement.REMOVE_OWNS),
    DECIDES("Contact", "DECIDES", "Opportunity", Statement.WRITE_DECIDES, Statement.REMOVE_DECIDES, "position"),
    ASSIGNED_TO(
            "Employee", "ASSIGNED_TO", "Account", Statement.WRITE_ASSIGNMENTS, Statement.REMOVE_ASSIGNMENTS, "role");

    private final String from;
    private final String type;
    private final String to;
    private final Statement write;
    private final Statement remove;

    @SuppressWarnings("ImmutableEnumChecker") // a List.of is immutable
    private final List<String> columns;

    LinkKind(String from, String type, String to, Statement write, Statement remove, String... columns) {
        this.from = from;
        this.type = type;
        this.to = to;
        this.write = write;
        this.remove = remove;
        this.columns = List.of(columns);
    }

    /** Label of the node it starts at. */
    String from() {
        return from;
    }

    /** The relationship's type in the graph. */
    String type() {
        return type;
    }

    /** Label of the node it ends at. */
    String to() {
        return to;
    }

    /** What it is about, for progress. */
    String stage() {
        return write.path().substring(write.path().indexOf('/') + 1).replace('-', ' ');
    }

    /** Makes relationships that are not there yet. */
    Statement write() {
        return write;
    }

    /** Removes relationships. */
    Statement remove() {
        return remove;
    }

    /** Names of the properties, as the statements call their columns. */
    List<String> columns() {
        return columns;
    }
}
