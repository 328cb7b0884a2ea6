package org.twoeyes.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The Cypher files, one statement each, by name. The header of each file says its purpose, parameters, columns and
 * the index it uses; a test holds that files and names match and that every statement plans.
 */
enum Statement {
    LOAD_ACCOUNTS("load/accounts"),
    LOAD_ASSIGNMENTS("load/assignments"),
    LOAD_CHANGES("load/changes"),
    LOAD_CONTACTS("load/contacts"),
    LOAD_EMPLOYEES("load/employees"),
    LOAD_INTERACTIONS("load/interactions"),
    LOAD_LINKS("load/links"),
    LOAD_OPPORTUNITIES("load/opportunities"),
    LOAD_ORDERED_LINKS("load/ordered-links"),
    LOAD_POLICIES("load/policies"),
    LOAD_TIES("load/ties"),
    SCHEMA_ACCOUNT("schema/01-account"),
    SCHEMA_CONTACT("schema/02-contact"),
    SCHEMA_EMPLOYEE("schema/03-employee"),
    SCHEMA_INTERACTION("schema/04-interaction"),
    SCHEMA_OPPORTUNITY("schema/05-opportunity"),
    SCHEMA_PLAN("schema/06-plan"),
    SCHEMA_PROPOSAL("schema/07-proposal"),
    SCHEMA_POLICY("schema/08-policy"),
    SCHEMA_GRAPH("schema/09-graph"),
    SCHEMA_OP("schema/10-op"),
    SCHEMA_IMPORT("schema/11-import"),
    SCHEMA_SCHEMA_VERSION("schema/12-schema-version"),
    SCHEMA_CHANGE_ID("schema/13-change-id"),
    SCHEMA_CHANGE_NUMBER("schema/14-change-number"),
    SCHEMA_CHANGE_ENTITY("schema/15-change-entity"),
    SCHEMA_HIDDEN_CHANGE("schema/16-hidden-change"),
    SCHEMA_TOMBSTONE("schema/17-tombstone"),
    SCHEMA_PLAN_VERSION("schema/18-plan-version"),
    SCHEMA_PLAN_OPERATION("schema/19-plan-operation"),
    READ_ACCOUNTS("read/accounts"),
    READ_CHANGE("read/change"),
    READ_CHANGES("read/changes"),
    READ_CHANGES_NAMING("read/changes-naming"),
    READ_CHANGES_OF("read/changes-of"),
    READ_CHANGES_OF_KIND("read/changes-of-kind"),
    READ_CHANGES_OF_ROWS("read/changes-of-rows"),
    READ_CHANGES_OF_STEP("read/changes-of-step"),
    READ_CONSTRAINTS("read/constraints"),
    READ_CONTACTS("read/contacts"),
    READ_COUNTS("read/counts"),
    READ_ROWS("read/rows"),
    READ_EMPLOYEES("read/employees"),
    READ_INTERACTIONS("read/interactions"),
    READ_OPERATION("read/operation"),
    READ_OPERATIONS("read/operations"),
    READ_OPPORTUNITIES("read/opportunities"),
    READ_PLAN_COUNT("read/plan-count"),
    READ_PLAN_HISTORY("read/plan-history"),
    READ_PLAN_OF("read/plan-of"),
    READ_PLAN_VERSIONS("read/plan-versions"),
    READ_PLANS("read/plans"),
    READ_POLICIES("read/policies"),
    READ_REFERENCES("read/references"),
    READ_REFERRERS("read/referrers"),
    READ_SERVER("read/server"),
    READ_STATE("read/state"),
    READ_TIES("read/ties"),
    READ_TOMBSTONES("read/tombstones"),
    WRITE_ACCOUNTS("write/accounts"),
    APPLY_OPERATION("write/apply-operation"),
    WRITE_ASSIGNMENTS("write/assignments"),
    BEGIN_IMPORT("write/begin-import"),
    WRITE_CHANGES("write/changes"),
    CHANGED_TIES("write/changed-ties"),
    WRITE_CONTACT_ATTENDED("write/contact-attended"),
    WRITE_CONTACT_REPORTS("write/contact-reports"),
    WRITE_CONTACTS("write/contacts"),
    CONTINUE_REVISION("write/continue-revision"),
    WRITE_DECIDES("write/decides"),
    WRITE_EMPLOYEE_ATTENDED("write/employee-attended"),
    WRITE_EMPLOYEE_REPORTS("write/employee-reports"),
    WRITE_EMPLOYEES("write/employees"),
    END_IMPORT("write/end-import"),
    FORMER_PLAN("write/former-plan"),
    IMPORT_ALIVE("write/import-alive"),
    IMPORT_BATCH("write/import-batch"),
    WRITE_INFLUENCES("write/influences"),
    WRITE_INTERACTIONS("write/interactions"),
    LOCK_GRAPH("write/lock-graph"),
    WRITE_NOTES("write/notes"),
    WRITE_OPPORTUNITIES("write/opportunities"),
    WRITE_OPPORTUNITY_FOR("write/opportunity-for"),
    WRITE_OWNS("write/owns"),
    WRITE_PART_OF("write/part-of"),
    WRITE_PLAN("write/plan"),
    WRITE_POLICIES("write/policies"),
    WRITE_PROPOSALS("write/proposals"),
    REMOVE_ACCOUNTS("write/remove-accounts"),
    REMOVE_ASSIGNMENTS("write/remove-assignments"),
    REMOVE_CONTACT_ATTENDED("write/remove-contact-attended"),
    REMOVE_CONTACT_REPORTS("write/remove-contact-reports"),
    REMOVE_CONTACTS("write/remove-contacts"),
    REMOVE_DECIDES("write/remove-decides"),
    REMOVE_EMPLOYEE_ATTENDED("write/remove-employee-attended"),
    REMOVE_EMPLOYEE_REPORTS("write/remove-employee-reports"),
    REMOVE_EMPLOYEES("write/remove-employees"),
    REMOVE_GENERATION("write/remove-generation"),
    REMOVE_IMPORT("write/remove-import"),
    REMOVE_INFLUENCES("write/remove-influences"),
    REMOVE_INTERACTIONS("write/remove-interactions"),
    REMOVE_HISTORY("write/remove-history"),
    REMOVE_NOTES("write/remove-notes"),
    REMOVE_OPERATIONS("write/remove-operations"),
    REMOVE_OPPORTUNITIES("write/remove-opportunities"),
    REMOVE_OPPORTUNITY_FOR("write/remove-opportunity-for"),
    REMOVE_OWNS("write/remove-owns"),
    REMOVE_PART_OF("write/remove-part-of"),
    REMOVE_PLANS("write/remove-plans"),
    REMOVE_TIES("write/remove-ties"),
    REMOVE_WORKS_AT("write/remove-works-at"),
    REVEAL_HISTORY("write/reveal-history"),
    WRITE_SCHEMA_VERSION("write/schema-version"),
    SET_PASSWORD("write/set-password"),
    SWITCH("write/switch"),
    WRITE_TIES("write/ties"),
    WRITE_WORKS_AT("write/works-at"),
    CHECK_AWAIT_INDEXES("check/await-indexes"),
    CHECK_IMPORTS("check/imports");

    private final String path;
    private final String text;

    Statement(String path) {
        this.path = path;
        this.text = load(path);
    }

    /** The file, as a path below {@code cypher/} without its ending. */
    String path() {
        return path;
    }

    /** The statement itself. */
    String text() {
        return text;
    }

    /** The statements that lay the constraints, in the order of their files. */
    static List<Statement> schema() {
        return Arrays.stream(values())
                .filter(statement -> statement.path.startsWith("schema/"))
                .toList();
    }

    private static String load(String path) {
        String resource = "/cypher/" + path + ".cypher";
        try (InputStream in = Statement.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource (" + resource + ") must be on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
