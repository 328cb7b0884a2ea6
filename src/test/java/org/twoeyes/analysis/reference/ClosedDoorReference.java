package org.twoeyes.analysis.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.PortfolioReport.ClosedDoor;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;

/** Employees beside whom no manager stands at the customer (end of section 5). */
final class ClosedDoorReference {

    private final SnapshotReference snapshot;

    ClosedDoorReference(SnapshotReference snapshot) {
        this.snapshot = snapshot;
    }

    /** By account id, then employee id. */
    List<ClosedDoor> closedDoors() {
        List<ClosedDoor> found = new ArrayList<>();
        for (Account account : snapshot.portfolio().accounts()) {
            List<Contact> contacts = snapshot.contactsOf(account);
            EyesReference eyes = AccountsReference.eyes(snapshot, account);
            if (!eyes.isHeld(Set.of())) {
                continue;
            }
            List<String> people = snapshot.holdersOf(contacts);
            for (String employee : people) {
                double share = soleWeight(employee, account) / eyes.held(Set.of());
                List<String> managers = activeManagers(employee);
                if (Threshold.reaches(share, snapshot.policy().closedDoorShare())
                        && !managers.isEmpty()
                        && managers.stream().noneMatch(people::contains)) {
                    found.add(new ClosedDoor(employee, account.id(), share));
                }
            }
        }
        return found;
    }

    /** The weight of the contacts of the account whose only holder is the employee. */
    double soleWeight(String employee, Account account) {
        return snapshot.weight(snapshot.contactsOf(account).stream()
                .filter(contact -> snapshot.holders(contact.id()).equals(Set.of(employee)))
                .toList());
    }

    /** The active managers above an employee; inactive ones are passed over and the chain goes on. */
    List<String> activeManagers(String employeeId) {
        List<String> managers = new ArrayList<>();
        @Nullable String next = snapshot.employee(employeeId).managerId();
        while (next != null) {
            Employee manager = snapshot.employee(next);
            if (snapshot.isActive(manager)) {
                managers.add(next);
            }
            next = manager.managerId();
        }
        return managers;
    }
}
