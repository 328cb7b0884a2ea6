package org.twoeyes.intake;

import java.util.Collections;
import java.util.Set;
import org.twoeyes.model.Account;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Tie;

/** Ids of accounts and people that are stored and were not at an earlier moment, and which rows refer to them. */
record AbsentRows(Set<String> accounts, Set<String> contacts, Set<String> employees) {

    boolean isEmpty() {
        return accounts.isEmpty() && contacts.isEmpty() && employees.isEmpty();
    }

    boolean areNamedBy(Account row) {
        return accounts.contains(row.parentId());
    }

    boolean areNamedBy(Contact row) {
        return accounts.contains(row.accountId())
                || contacts.contains(row.reportsToId())
                || !Collections.disjoint(row.influences(), contacts);
    }

    boolean areNamedBy(Employee row) {
        return employees.contains(row.managerId());
    }

    boolean areNamedBy(Tie row) {
        return employees.contains(row.employeeId()) || contacts.contains(row.contactId());
    }

    boolean areNamedBy(Interaction row) {
        return !Collections.disjoint(row.employeeIds(), employees) || !Collections.disjoint(row.contactIds(), contacts);
    }

    boolean areNamedBy(Opportunity row) {
        return accounts.contains(row.accountId())
                || employees.contains(row.ownerId())
                || !Collections.disjoint(row.contactIds(), contacts);
    }

    boolean areNamedBy(Assignment row) {
        return employees.contains(row.employeeId()) || accounts.contains(row.accountId());
    }
}
