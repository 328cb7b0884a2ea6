package org.twoeyes.analysis.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.twoeyes.analysis.PortfolioReport.Departure;
import org.twoeyes.analysis.PortfolioReport.LayerLost;
import org.twoeyes.analysis.PortfolioReport.Loss;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Opportunity;

/** What goes with a set of employees (section 6). */
final class LossReference {

    private final SnapshotReference snapshot;
    private final AccessReference access;

    LossReference(SnapshotReference snapshot) {
        this.snapshot = snapshot;
        this.access = new AccessReference(snapshot);
    }

    /** One entry for each active employee with a live tie, by revenue at risk descending, then id. */
    List<Departure> departures() {
        return snapshot.holdersOf(snapshot.activeContacts()).stream()
                .map(employee -> new Departure(employee, loss(Set.of(employee))))
                .sorted(Comparator.comparing((Departure departure) ->
                                Rounding.figure(departure.loss().revenueAtRisk()))
                        .reversed()
                        .thenComparing(Departure::employeeId, Ids.ORDER))
                .toList();
    }

    /** Everything that goes with the set. */
    Loss loss(Set<String> leavers) {
        List<Contact> dark = darkContacts(leavers);
        double weightLost = 0;
        for (Account account : snapshot.portfolio().accounts()) {
            weightLost += AccountsReference.eyes(snapshot, account).weightLost(leavers);
        }
        return new Loss(
                ids(dark),
                ids(dark.stream().filter(snapshot::isKey).toList()),
                access.cutOffContacts(leavers),
                weightLost,
                revenueAtRisk(leavers),
                pipelineAtRisk(leavers),
                accountsLost(leavers),
                layersLost(leavers));
    }

    /** The contacts that have holders now, all of them in the set. */
    List<Contact> darkContacts(Set<String> leavers) {
        return snapshot.activeContacts().stream()
                .filter(contact -> isDark(contact, leavers))
                .toList();
    }

    private boolean isDark(Contact contact, Set<String> leavers) {
        Set<String> holders = snapshot.holders(contact.id());
        return !holders.isEmpty() && leavers.containsAll(holders);
    }

    /** Σ revenue(a) · weightLost(a, S) / W(a). */
    double revenueAtRisk(Set<String> leavers) {
        double sum = 0;
        for (Account account : snapshot.portfolio().accounts()) {
            sum += snapshot.revenue(account) * shareLost(snapshot.contactsOf(account), leavers);
        }
        return sum;
    }

    private double pipelineAtRisk(Set<String> leavers) {
        double sum = 0;
        for (Opportunity opportunity : snapshot.openOpportunities()) {
            List<Contact> deciders = snapshot.activeContacts().stream()
                    .filter(contact -> opportunity.contactIds().contains(contact.id()))
                    .toList();
            if (deciders.isEmpty()) {
                deciders = snapshot.activeContacts().stream()
                        .filter(contact -> contact.accountId().equals(opportunity.accountId()))
                        .toList();
            }
            sum += snapshot.amount(opportunity) * shareLost(deciders, leavers);
        }
        return sum;
    }

    private double shareLost(List<Contact> contacts, Set<String> leavers) {
        if (contacts.isEmpty()) {
            return 0;
        }
        List<Contact> dark =
                contacts.stream().filter(contact -> isDark(contact, leavers)).toList();
        return snapshot.weight(dark) / snapshot.weight(contacts);
    }

    private List<String> accountsLost(Set<String> leavers) {
        return snapshot.portfolio().accounts().stream()
                .filter(account -> AccountsReference.eyes(snapshot, account).isHeld(Set.of()))
                .filter(account -> !AccountsReference.eyes(snapshot, account).isHeld(leavers))
                .map(Account::id)
                .toList();
    }

    private List<LayerLost> layersLost(Set<String> leavers) {
        List<LayerLost> lost = new ArrayList<>();
        for (Account account : snapshot.portfolio().accounts()) {
            for (String layer : snapshot.policy().layers()) {
                List<Contact> known = snapshot.contactsOf(account).stream()
                        .filter(contact -> contact.layer().equals(layer) && snapshot.eyes(contact) > 0)
                        .toList();
                if (!known.isEmpty() && known.stream().allMatch(contact -> isDark(contact, leavers))) {
                    lost.add(new LayerLost(account.id(), layer));
                }
            }
        }
        return lost;
    }

    private static List<String> ids(List<Contact> contacts) {
        return contacts.stream().map(Contact::id).sorted(Ids.ORDER).toList();
    }
}
