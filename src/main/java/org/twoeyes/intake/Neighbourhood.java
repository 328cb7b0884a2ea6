package org.twoeyes.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Portfolio;

/**
 * The part of a portfolio that says whether one row may be as it is given: the row itself, those that it refers to, and
 * who is above them; of a contact who moves also those who report to them. A row that is right there is right in the whole, as
 * long as an account stays in its group. O(log rows) for each row of the part, and O(contacts) for who reports to a contact.
 */
final class Neighbourhood {

    private final Portfolio whole;
    private final Map<String, Account> accounts = new TreeMap<>(Ids.ORDER);
    private final Map<String, Contact> contacts = new TreeMap<>(Ids.ORDER);
    private final Map<String, Employee> employees = new TreeMap<>(Ids.ORDER);

    private Neighbourhood(Portfolio whole) {
        this.whole = whole;
    }

    /**
     * The neighbourhood of a row as it is given, without the row itself.
     *
     * @param moved the id of the contact whom the row has move to another account, if it does
     */
    static Portfolio of(Portfolio whole, FactRow row, Optional<String> moved) {
        Neighbourhood part = new Neighbourhood(whole);
        moved.ifPresent(part::reporting);
        for (int i = 0; i < row.columns().size(); i++) {
            part.add(row.columns().get(i), row.cells().get(i));
        }
        return new Portfolio(
                whole.policy(),
                List.copyOf(part.accounts.values()),
                List.copyOf(part.contacts.values()),
                List.copyOf(part.employees.values()),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private void add(String column, String cell) {
        String id = CellText.plain(cell);
        switch (column) {
            case "accountId", "parentId" -> account(id);
            case "contactId", "reportsToId" -> contact(id);
            case "employeeId", "managerId", "ownerId" -> employee(id);
            case "contactIds", "influences" -> ids(cell).forEach(this::contact);
            case "employeeIds" -> ids(cell).forEach(this::employee);
            default -> {
                // refers to nothing
            }
        }
    }

    private static List<String> ids(String cell) {
        return CellText.plain(cell).isEmpty()
                ? List.of()
                : List.of(CellText.plain(cell).split(";"));
    }

    private void account(@Nullable String id) {
        String at = id;
        while (at != null && !accounts.containsKey(at)) {
            Account row = find(EntityKind.ACCOUNT, at, whole.accounts());
            if (row == null) {
                return;
            }
            accounts.put(at, row);
            at = row.parentId();
        }
    }

    /** A contact and all above; whom they influence says nothing about others. */
    private void contact(@Nullable String id) {
        String at = id;
        while (at != null && !contacts.containsKey(at)) {
            Contact row = find(EntityKind.CONTACT, at, whole.contacts());
            if (row == null) {
                return;
            }
            contacts.put(at, influencingNobody(row));
            account(row.accountId());
            at = row.reportsToId();
        }
    }

    /** All who report to a contact, and who is above. */
    private void reporting(String id) {
        whole.contacts().parallelStream()
                .filter(row -> id.equals(row.reportsToId()))
                .map(Contact::id)
                .toList()
                .forEach(this::contact);
    }

    private void employee(@Nullable String id) {
        String at = id;
        while (at != null && !employees.containsKey(at)) {
            Employee row = find(EntityKind.EMPLOYEE, at, whole.employees());
            if (row == null) {
                return;
            }
            employees.put(at, row);
            at = row.managerId();
        }
    }

    private <T> @Nullable T find(EntityKind kind, String id, List<T> rows) {
        int at = EntityTable.of(kind).find(whole, List.of(id));
        return at < 0 ? null : rows.get(at);
    }

    private static Contact influencingNobody(Contact row) {
        return new Contact(
                row.id(),
                row.accountId(),
                row.name(),
                row.title(),
                row.department(),
                row.layer(),
                row.layerInferred(),
                row.roles(),
                row.influence(),
                row.stance(),
                row.reportsToId(),
                List.of(),
                row.since(),
                row.leftOn(),
                row.email());
    }
}
