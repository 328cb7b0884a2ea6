package org.twoeyes.service.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Policy;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;
import org.twoeyes.network.StakeholderNetwork;

/**
 * Where everybody stands in the picture of the portfolio: made of what is recorded, whatever the date, so that nobody
 * moves when another date is looked at. O(contacts log contacts + ties + attendances).
 */
final class PortfolioPlaces {

    private static final String OWNER = "account_manager";

    private final StakeholderNetwork network;
    private final Map<String, Contact> contacts = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Double> reach = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    private PortfolioPlaces(StakeholderNetwork network) {
        this.network = network;
    }

    static PortfolioPlaces of(StakeholderNetwork network) {
        PortfolioPlaces made = new PortfolioPlaces(network);
        Portfolio portfolio = network.portfolio();
        made.contacts(portfolio);
        made.reach(portfolio);
        for (Assignment assignment : portfolio.assignments()) {
            if (assignment.role().equals(OWNER)) {
                made.owners.merge(
                        assignment.accountId(),
                        assignment.employeeId(),
                        (one, other) -> Ids.ORDER.compare(one, other) <= 0 ? one : other);
            }
        }
        return made;
    }

    /** The place of a contact in its account: 0 for the first of the most senior layer. */
    int place(String contactId) {
        return Objects.requireNonNull(places.get(contactId));
    }

    /** Says whether a contact has a place in an account. */
    boolean isAt(String contactId, String accountId) {
        Contact contact = contacts.get(contactId);
        return contact != null && contact.accountId().equals(accountId);
    }

    /** All contacts, those of one account in the order of their places. */
    Collection<Contact> inOrder() {
        return contacts.values();
    }

    /** How many contacts an account has, active or not. */
    int places(String accountId) {
        return counts.getOrDefault(accountId, 0);
    }

    /** The revenue of all accounts by the share of weight of the contacts somebody was ever recorded with. */
    double reach(String employeeId) {
        return reach.getOrDefault(employeeId, 0.0);
    }

    /** The account manager; empty if there is none. */
    String owner(String accountId) {
        return owners.getOrDefault(accountId, "");
    }

    private void contacts(Portfolio portfolio) {
        Policy policy = network.policy();
        List<Contact> ordered = portfolio.contacts().stream()
                .sorted(Comparator.comparingInt((Contact contact) -> policy.layerIndex(contact.layer()))
                        .thenComparing(Contact::id, Ids.ORDER))
                .toList();
        for (Contact contact : ordered) {
            contacts.put(contact.id(), contact);
            places.put(contact.id(), counts.merge(contact.accountId(), 1, Integer::sum) - 1);
            weights.merge(contact.accountId(), weight(contact), Double::sum);
        }
    }

    private double weight(Contact contact) {
        Double influence = contact.influence();
        return influence == null ? network.policy().layerWeight(contact.layer()) : influence;
    }

    private void reach(Portfolio portfolio) {
        Map<String, Set<String>> known = new HashMap<>();
        for (Tie tie : portfolio.ties()) {
            meet(known, tie.employeeId(), tie.contactId());
        }
        for (Interaction interaction : portfolio.interactions()) {
            for (String employee : interaction.employeeIds()) {
                interaction.contactIds().forEach(contact -> meet(known, employee, contact));
            }
        }
    }

    private void meet(Map<String, Set<String>> known, String employeeId, String contactId) {
        if (known.computeIfAbsent(employeeId, id -> new HashSet<>()).add(contactId)) {
            Contact contact = Objects.requireNonNull(contacts.get(contactId));
            double revenue = network.accounts().revenue(network.account(contact.accountId()));
            double whole = Objects.requireNonNull(weights.get(contact.accountId()));
            reach.merge(employeeId, revenue * weight(contact) / whole, Double::sum);
        }
    }
}
