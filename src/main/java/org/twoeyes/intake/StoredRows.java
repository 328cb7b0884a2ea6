package org.twoeyes.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;

/**
 * Rows that are stored and not in the bundle, held against what the bundle changes around them: a new
 * policy (layers, rates) and, where rows were removed, references to those.
 */
final class StoredRows {

    private final Intake intake;

    StoredRows(Intake intake) {
        this.intake = intake;
    }

    /** Checks them all, and infers the inferred layers again. */
    void check() {
        Rows<Account> accounts = intake.accounts();
        for (int i = 0; i < accounts.size(); i++) {
            if (accounts.line(i) == 0) {
                currency(BundleFile.ACCOUNTS, accounts.idAt(i), accounts.get(i).currency());
            }
        }
        contacts(intake.contacts());
        employees(intake.employees());
        interactions(intake.interactions());
        opportunities(intake.opportunities());
    }

    private void contacts(Rows<Contact> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Contact old = rows.get(i);
            if (rows.line(i) == 0 && !intake.policy().layers().contains(old.layer())) {
                String layer = layer(BundleFile.CONTACTS, old.id(), old.layer(), old.layerInferred(), old.title());
                rows.set(
                        i,
                        new Contact(
                                old.id(),
                                old.accountId(),
                                old.name(),
                                old.title(),
                                old.department(),
                                layer,
                                old.layerInferred(),
                                old.roles(),
                                old.influence(),
                                old.stance(),
                                old.reportsToId(),
                                old.influences(),
                                old.since(),
                                old.leftOn(),
                                old.email()));
            }
        }
    }

    private void employees(Rows<Employee> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Employee old = rows.get(i);
            if (rows.line(i) == 0 && !intake.policy().layers().contains(old.layer())) {
                String layer = layer(BundleFile.EMPLOYEES, old.id(), old.layer(), old.layerInferred(), old.title());
                rows.set(
                        i,
                        new Employee(
                                old.id(),
                                old.name(),
                                old.title(),
                                old.function(),
                                layer,
                                old.layerInferred(),
                                old.managerId(),
                                old.region(),
                                old.joinedOn(),
                                old.leavingOn(),
                                old.leftOn(),
                                old.capacity(),
                                old.attritionRisk(),
                                old.email()));
            }
        }
    }

    private String layer(BundleFile kind, String owner, String layer, boolean inferred, @Nullable String title) {
        if (!inferred) {
            intake.problemOfStored(
                    kind,
                    owner,
                    "layer",
                    layer,
                    "is no layer of the policy",
                    "one of " + String.join(", ", intake.policy().layers()));
            return layer;
        }
        return intake.layers().inferAgain(title);
    }

    private void currency(BundleFile kind, String owner, @Nullable String currency) {
        if (currency != null && intake.policy().rate(currency) == null) {
            intake.problemOfStored(
                    kind,
                    owner,
                    "currency",
                    currency,
                    "has no rate in the policy",
                    OrganizationRows.expectedCurrency(intake));
        }
    }

    private void interactions(Rows<Interaction> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.line(i) == 0) {
                Interaction row = rows.get(i);
                references(rows.kind(), row.id(), "employeeIds", row.employeeIds(), intake.employees());
                references(rows.kind(), row.id(), "contactIds", row.contactIds(), intake.contacts());
            }
        }
    }

    private void opportunities(Rows<Opportunity> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.line(i) == 0) {
                Opportunity row = rows.get(i);
                String owner = row.ownerId();
                references(rows.kind(), row.id(), "accountId", List.of(row.accountId()), intake.accounts());
                references(rows.kind(), row.id(), "contactIds", row.contactIds(), intake.contacts());
                references(
                        rows.kind(),
                        row.id(),
                        "ownerId",
                        owner == null ? List.of() : List.of(owner),
                        intake.employees());
                currency(rows.kind(), row.id(), row.currency());
            }
        }
    }

    private void references(BundleFile kind, String owner, String column, List<String> ids, Rows<?> among) {
        for (String id : ids) {
            if (among.find(id) < 0 && among.isComplete()) {
                intake.problemOfStored(
                        kind,
                        owner,
                        column,
                        id,
                        "is the id of no " + Intake.noun(among.kind()) + " any more",
                        intake.expectedId(among.kind()));
            }
        }
    }
}
