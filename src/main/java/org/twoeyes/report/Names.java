package org.twoeyes.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Portfolio;

/**
 * Who an id is, for sentences: the name first, the id behind it in brackets, as {@code Li Wei (e-12)}.
 * Names are made safe to print and clipped to {@value #NAME_COLUMNS} columns.
 */
final class Names {

    private static final int NAME_COLUMNS = 44;
    private static final int TITLE_COLUMNS = 60;
    private static final int CELL_COLUMNS = 28;

    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Contact> contacts = new HashMap<>();
    private final Map<String, Employee> employees = new HashMap<>();

    Names(Portfolio portfolio) {
        portfolio.accounts().forEach(account -> accounts.put(account.id(), account));
        portfolio.contacts().forEach(contact -> contacts.put(contact.id(), contact));
        portfolio.employees().forEach(employee -> employees.put(employee.id(), employee));
    }

    String employee(String id) {
        Employee employee = findEmployee(id);
        return nameAndId(employee == null ? id : employee.name(), id);
    }

    String employees(List<String> ids, int most) {
        return Words.list(ids.stream().map(this::employee).toList(), most);
    }

    /** An employee with their title, where there is one. */
    String employeeWithTitle(String id) {
        Employee employee = findEmployee(id);
        return employee(id) + titled(employee == null ? null : employee.title());
    }

    String account(String id) {
        Account account = accounts.get(id);
        return nameAndId(account == null ? id : account.name(), id);
    }

    String accounts(List<String> ids, int most) {
        return Words.list(ids.stream().map(this::account).toList(), most);
    }

    String contact(String id) {
        Contact contact = contacts.get(id);
        return nameAndId(contact == null ? id : contact.name(), id);
    }

    String contacts(List<String> ids, int most) {
        return Words.list(ids.stream().map(this::contact).toList(), most);
    }

    /** Employees and contacts by their ids; of both with one id, the employee. */
    String people(List<String> ids, int most) {
        return Words.list(
                ids.stream()
                        .map(id -> findEmployee(id) == null ? contact(id) : employee(id))
                        .toList(),
                most);
    }

    /** A contact with title and account: {@code Ana Ruiz (c-7), CTO at Acme (a-3)}. */
    String contactAtAccount(String id) {
        Contact contact = contacts.get(id);
        return contact == null ? id : contact(id) + titled(contact.title()) + " at " + account(contact.accountId());
    }

    /** An account for the cell of a table: name and id, shorter. */
    String accountCell(String id) {
        Account account = accounts.get(id);
        String name = SafeText.of(account == null ? id : account.name(), CELL_COLUMNS);
        String shortId = SafeText.of(id, CELL_COLUMNS / 2);
        return name.isEmpty() || name.equalsIgnoreCase(shortId)
                ? (name.isEmpty() ? shortId : name)
                : name + " (" + shortId + ")";
    }

    /** Names without ids, for the cell of a table. */
    String employeeNames(List<String> ids, int most) {
        return Words.list(ids.stream().map(this::employeeName).toList(), most);
    }

    /** A name without its id, for the second time in a sentence. */
    String employeeName(String id) {
        Employee employee = findEmployee(id);
        return SafeText.of(employee == null ? id : employee.name(), NAME_COLUMNS);
    }

    /** A name as stored; null for no id and for one that nobody has. */
    @Nullable
    String rawEmployee(@Nullable String id) {
        Employee employee = id == null ? null : findEmployee(id);
        return employee == null ? null : employee.name();
    }

    /** Names as stored, {@code ;} in them replaced, so that they stay apart in a cell. */
    List<String> rawEmployees(List<String> ids) {
        return ids.stream()
                .map(id -> String.valueOf(rawEmployee(id)).replace(';', ','))
                .toList();
    }

    /** A name as stored; null for no id and for one that nobody has. */
    @Nullable
    String rawContact(@Nullable String id) {
        Contact contact = id == null ? null : findContact(id);
        return contact == null ? null : contact.name();
    }

    /** A name as stored; null for no id and for one that no account has. */
    @Nullable
    String rawAccount(@Nullable String id) {
        Account account = id == null ? null : accounts.get(id);
        return account == null ? null : account.name();
    }

    /** The account of a contact; null where there is no such contact. */
    @Nullable
    String accountOf(String contactId) {
        Contact contact = findContact(contactId);
        return contact == null ? null : contact.accountId();
    }

    @Nullable
    Employee findEmployee(String id) {
        return employees.get(id);
    }

    @Nullable
    Contact findContact(String id) {
        return contacts.get(id);
    }

    private static String titled(@Nullable String title) {
        return title == null || title.isBlank() ? "" : ", " + SafeText.of(title, TITLE_COLUMNS);
    }

    private static String nameAndId(String name, String id) {
        String safe = SafeText.of(name, NAME_COLUMNS);
        return safe.isEmpty() || name.equalsIgnoreCase(id)
                ? (safe.isEmpty() ? SafeText.of(id, NAME_COLUMNS) : safe)
                : safe + " (" + SafeText.of(id, 100) + ")";
    }
}
