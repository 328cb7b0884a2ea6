package org.twoeyes.store;

import java.util.List;

/** The relationships of the graph: the statements that make and remove them, and their columns beside from and to. */
enum LinkKind {
    PART_OF(Statement.WRITE_PART_OF, Statement.REMOVE_PART_OF),
    WORKS_AT(Statement.WRITE_WORKS_AT, Statement.REMOVE_WORKS_AT),
    CONTACT_REPORTS(Statement.WRITE_CONTACT_REPORTS, Statement.REMOVE_CONTACT_REPORTS),
    INFLUENCES(Statement.WRITE_INFLUENCES, Statement.REMOVE_INFLUENCES, "position"),
    EMPLOYEE_REPORTS(Statement.WRITE_EMPLOYEE_REPORTS, Statement.REMOVE_EMPLOYEE_REPORTS),
    KNOWS(Statement.WRITE_TIES, Statement.REMOVE_TIES, "strength", "since", "lastContact"),
    EMPLOYEE_ATTENDED(Statement.WRITE_EMPLOYEE_ATTENDED, Statement.REMOVE_EMPLOYEE_ATTENDED, "position"),
    CONTACT_ATTENDED(Statement.WRITE_CONTACT_ATTENDED, Statement.REMOVE_CONTACT_ATTENDED, "position"),
    OPPORTUNITY_FOR(Statement.WRITE_OPPORTUNITY_FOR, Statement.REMOVE_OPPORTUNITY_FOR),
    OWNS(Statement.WRITE_OWNS, Statement.REMOVE_OWNS),
    DECIDES(Statement.WRITE_DECIDES, Statement.REMOVE_DECIDES, "position"),
    ASSIGNED_TO(Statement.WRITE_ASSIGNMENTS, Statement.REMOVE_ASSIGNMENTS, "role");

    private final Statement write;
    private final Statement remove;
    private final List<String> columns;

    LinkKind(Statement write, Statement remove, String... columns) {
        this.write = write;
        this.remove = remove;
        this.columns = List.of(columns);
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
