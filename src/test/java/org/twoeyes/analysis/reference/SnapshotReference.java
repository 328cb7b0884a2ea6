package org.twoeyes.analysis.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;

/**
 * A portfolio on a date (section 2): who is active, who is leaving, what people weigh (section 4), who holds whom
 * (sections 3 and 4) and what accounts are worth (section 5). All lists are in id order.
 */
final class SnapshotReference {

    private final Portfolio portfolio;
    private final LocalDate asOf;
    private final Set<String> gone;
    private final StrengthReference strengths;
    private final Map<String, Employee> employees = new TreeMap<>(Ids.ORDER);
    private final Map<String, Contact> contacts = new TreeMap<>(Ids.ORDER);
    private final List<Employee> activeEmployees;
    private final List<Contact> activeContacts;
    private final boolean revenueUnknown;
    private final Map<String, Set<String>> holders = new HashMap<>();

    /**
     * Reads a portfolio.
     *
     * @param gone employees who count as inactive whatever their dates say (what-if of section 6)
     */
    SnapshotReference(Portfolio portfolio, LocalDate asOf, Set<String> gone) {
        this.portfolio = portfolio;
        this.asOf = asOf;
        this.gone = Set.copyOf(gone);
        this.strengths = new StrengthReference(portfolio, asOf);
        portfolio.employees().forEach(employee -> employees.put(employee.id(), employee));
        portfolio.contacts().forEach(contact -> contacts.put(contact.id(), contact));
        activeEmployees = employees.values().stream().filter(this::isActive).toList();
        activeContacts = contacts.values().stream().filter(this::isActive).toList();
        revenueUnknown = portfolio.accounts().stream().noneMatch(account -> givenRevenue(account) > 0);
        for (Contact contact : activeContacts()) {
            Set<String> those = new HashSet<>();
            for (Employee employee : activeEmployees()) {
                if (strengths.isLive(employee.id(), contact.id())) {
                    those.add(employee.id());
                }
            }
            holders.put(contact.id(), those);
        }
    }

    Policy policy() {
        return portfolio.policy();
    }

    Portfolio portfolio() {
        return portfolio;
    }

    LocalDate asOf() {
        return asOf;
    }

    StrengthReference strengths() {
        return strengths;
    }

    Employee employee(String id) {
        return present(employees.get(id), id);
    }

    Contact contact(String id) {
        return present(contacts.get(id), id);
    }

    /** Whether an employee is active: joined by the date and neither left nor leaving by it. */
    boolean isActive(Employee employee) {
        return !gone.contains(employee.id())
                && hasHappenedOrIsNotGiven(employee.joinedOn())
                && !hasHappened(employee.leftOn())
                && !hasHappened(employee.leavingOn());
    }

    /** Whether an active employee has a date on which they leave. */
    boolean isLeaving(String employeeId) {
        Employee employee = employee(employeeId);
        return isActive(employee) && (employee.leavingOn() != null || employee.leftOn() != null);
    }

    /** Whether a contact is active. */
    boolean isActive(Contact contact) {
        return hasHappenedOrIsNotGiven(contact.since()) && !hasHappened(contact.leftOn());
    }

    List<Employee> activeEmployees() {
        return activeEmployees;
    }

    List<Contact> activeContacts() {
        return activeContacts;
    }

    /** The active contacts of an account, not of its subsidiaries. */
    List<Contact> contactsOf(Account account) {
        return activeContacts().stream()
                .filter(contact -> contact.accountId().equals(account.id()))
                .toList();
    }

    /** The employees with a live tie to an active contact. */
    Set<String> holders(String contactId) {
        return present(holders.get(contactId), contactId);
    }

    int eyes(Contact contact) {
        return holders(contact.id()).size();
    }

    /** All employees who hold somebody at these contacts, by id. */
    List<String> holdersOf(List<Contact> those) {
        return those.stream()
                .flatMap(contact -> holders(contact.id()).stream())
                .distinct()
                .sorted(Ids.ORDER)
                .toList();
    }

    /** Influence where given, else the weight of the layer. */
    double weight(Contact contact) {
        Double influence = contact.influence();
        return influence != null ? influence : policy().layerWeight(contact.layer());
    }

    /** Sum of the weights of contacts given in id order, in that order. */
    double weight(List<Contact> those) {
        double sum = 0;
        for (Contact contact : those) {
            sum += weight(contact);
        }
        return sum;
    }

    /** Key by role, by layer or by influence. */
    boolean isKey(Contact contact) {
        Double influence = contact.influence();
        return contact.roles().stream().anyMatch(policy().keyRoles()::contains)
                || policy().keyLayers().contains(contact.layer())
                || (influence != null && Threshold.reaches(influence, policy().keyInfluence()));
    }

    /** Where no account has a revenue above 0, each counts as 1. */
    boolean isRevenueUnknown() {
        return revenueUnknown;
    }

    /** Revenue in reporting currency. */
    double revenue(Account account) {
        return isRevenueUnknown() ? 1 : givenRevenue(account);
    }

    private double givenRevenue(Account account) {
        Double revenue = account.revenue();
        return revenue == null ? 0 : revenue * rate(account.currency());
    }

    /** Open opportunities by id. */
    List<Opportunity> openOpportunities() {
        return portfolio.opportunities().stream().filter(Opportunity::open).toList();
    }

    /** Amount in reporting currency. */
    double amount(Opportunity opportunity) {
        Double amount = opportunity.amount();
        return amount == null ? 0 : amount * rate(opportunity.currency());
    }

    /** Revenue and the amounts of the open opportunities. */
    double value(Account account) {
        double sum = revenue(account);
        for (Opportunity opportunity : openOpportunities()) {
            if (opportunity.accountId().equals(account.id())) {
                sum += amount(opportunity);
            }
        }
        return sum;
    }

    private double rate(@Nullable String currency) {
        return present(policy().rate(currency), "rate of " + currency);
    }

    private boolean hasHappened(@Nullable LocalDate date) {
        return date != null && !date.isAfter(asOf);
    }

    private boolean hasHappenedOrIsNotGiven(@Nullable LocalDate date) {
        return date == null || !date.isAfter(asOf);
    }

    private static <T> T present(@Nullable T value, String id) {
        if (value == null) {
            throw new IllegalArgumentException("nothing is known of (" + id + ")");
        }
        return value;
    }
}
