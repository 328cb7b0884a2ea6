package org.twoeyes.analysis.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.twoeyes.analysis.PortfolioReport.CriticalEmployee;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Ids;

/** How many employees an account can lose (section 5), by trying every set of up to {@code maxEyes} of its holders. */
final class EyesReference {

    private final SnapshotReference snapshot;
    private final List<Contact> contacts;
    private final Map<String, Set<String>> holders = new HashMap<>();
    private final double weight;

    /**
     * Looks at an account.
     *
     * @param contacts the active contacts of the account
     * @param holdersOf who holds a contact: all holders, or only the true ones
     */
    EyesReference(SnapshotReference snapshot, List<Contact> contacts, Function<Contact, Set<String>> holdersOf) {
        this.snapshot = snapshot;
        this.contacts = contacts;
        this.weight = snapshot.weight(contacts);
        contacts.forEach(contact -> holders.put(contact.id(), holdersOf.apply(contact)));
    }

    /** The eyes as reported, whether there are more, and who they are. */
    record Eyes(int count, boolean capped, List<String> holders) {}

    private record Loss(List<String> employees, double weight) {}

    /** W(a). */
    double weight() {
        return weight;
    }

    /** held(a, S). */
    double held(Collection<String> without) {
        return snapshot.weight(contacts.stream()
                .filter(contact -> !without.containsAll(holders(contact)))
                .toList());
    }

    /** weightLost(a, S): the weight of the contacts that have holders, all of them in S. */
    double weightLost(Collection<String> without) {
        return snapshot.weight(contacts.stream()
                .filter(contact -> !holders(contact).isEmpty())
                .filter(contact -> without.containsAll(holders(contact)))
                .toList());
    }

    /** Whether the account is held without S. */
    boolean isHeld(Collection<String> without) {
        return Threshold.isHeld(held(without), snapshot.policy().quorum(), weight());
    }

    /** The smallest sets whose loss leaves the account not held. */
    Eyes eyes() {
        if (!isHeld(Set.of())) {
            return new Eyes(0, false, List.of());
        }
        int most = snapshot.policy().maxEyes();
        for (int size = 1; size <= most; size++) {
            List<Loss> losses = new ArrayList<>();
            Subsets.forEach(people(), size, set -> {
                if (!isHeld(set)) {
                    losses.add(new Loss(set, weightLost(set)));
                }
            });
            if (!losses.isEmpty()) {
                double largest = losses.stream().mapToDouble(Loss::weight).max().orElseThrow();
                List<String> first = losses.stream()
                        .filter(loss -> loss.weight() >= (1 - 1e-12) * largest)
                        .map(Loss::employees)
                        .min(Ids.LIST_ORDER)
                        .orElseThrow();
                return new Eyes(size, false, first);
            }
        }
        return new Eyes(most, true, List.of());
    }

    /** Everyone whose loss alone makes a held account not held, by weight lost descending, then id. */
    List<CriticalEmployee> criticalEmployees() {
        if (!isHeld(Set.of())) {
            return List.of();
        }
        return people().stream()
                .filter(employee -> !isHeld(List.of(employee)))
                .map(employee -> new CriticalEmployee(employee, weightLost(List.of(employee))))
                .sorted(Comparator.comparing((CriticalEmployee critical) -> Rounding.figure(critical.weightLost()))
                        .reversed()
                        .thenComparing(CriticalEmployee::employeeId, Ids.ORDER))
                .toList();
    }

    /** Everybody who holds a contact of the account, by id. */
    List<String> people() {
        return contacts.stream()
                .flatMap(contact -> holders(contact).stream())
                .distinct()
                .sorted(Ids.ORDER)
                .toList();
    }

    private Set<String> holders(Contact contact) {
        return holders.getOrDefault(contact.id(), Set.of());
    }
}
