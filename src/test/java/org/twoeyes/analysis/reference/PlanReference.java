package org.twoeyes.analysis.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.twoeyes.analysis.path.IntroductionPath;
import org.twoeyes.analysis.plan.Affinity;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Pair;

/** What plans are made of (section 11): room, candidates, affinity, whole-number values, and the best choice of ties. */
final class PlanReference {

    private static final int MILLION = 1_000_000;

    /** New holders that a contact needs, and what each is worth. */
    record Need(String contactId, int count, double gain) {}

    private final SnapshotReference snapshot;
    private final IntroductionReference introductions;
    private final Map<String, Integer> room = new TreeMap<>(Ids.ORDER);
    private final Set<Pair> closed;

    /**
     * Plans within a portfolio.
     *
     * @param leavers employees who leave too
     * @param accepted ties that take room and are not asked for again
     * @param forbidden ties that are not asked for
     */
    PlanReference(
            SnapshotReference snapshot, Set<String> leavers, Collection<Pair> accepted, Collection<Pair> forbidden) {
        this.snapshot = snapshot;
        this.introductions = new IntroductionReference(snapshot);
        this.closed = new java.util.HashSet<>(forbidden);
        closed.addAll(accepted);
        for (Employee employee : snapshot.activeEmployees()) {
            long held = snapshot.activeContacts().stream()
                    .filter(contact -> snapshot.holders(contact.id()).contains(employee.id()))
                    .count();
            Integer capacity = employee.capacity();
            int most = capacity == null ? snapshot.policy().newTiesPerEmployee() : capacity - (int) held;
            boolean stays = !snapshot.isLeaving(employee.id()) && !leavers.contains(employee.id());
            room.put(employee.id(), stays ? Math.max(0, most) : 0);
        }
        accepted.forEach(pair -> room.merge(pair.employeeId(), -1, (a, b) -> Math.max(0, a + b)));
    }

    /** gain(c). */
    double gain(Contact contact) {
        Account account = account(contact);
        return snapshot.revenue(account) * snapshot.weight(contact) / snapshot.weight(snapshot.contactsOf(account));
    }

    Affinity affinity(String employeeId, Contact contact) {
        Employee employee = snapshot.employee(employeeId);
        Account account = account(contact);
        boolean present = snapshot.contactsOf(account).stream()
                .anyMatch(other -> snapshot.holders(other.id()).contains(employeeId));
        int below = snapshot.policy().layerIndex(employee.layer())
                - snapshot.policy().layerIndex(contact.layer());
        return new Affinity(
                present ? 1 : 0,
                below <= 0 ? 1 : below == 1 ? 0.5 : 0,
                introductions.strength(employeeId, contact.id()).orElse(0.0),
                employee.region() != null && employee.region().equals(account.region()) ? 1 : 0);
    }

    List<String> path(String employeeId, String contactId) {
        return introductions
                .path(employeeId, contactId)
                .map(IntroductionPath::ids)
                .orElse(List.of());
    }

    /** Who can be asked, by id. */
    List<String> candidates(Contact contact) {
        List<String> near = askable(contact).filter(id -> isNear(id, contact)).toList();
        if (!near.isEmpty()) {
            return near;
        }
        Account account = account(contact);
        return askable(contact)
                .filter(id -> {
                    Employee employee = snapshot.employee(id);
                    return snapshot.policy().layerIndex(employee.layer())
                                    <= snapshot.policy().layerIndex(contact.layer())
                            && employee.region() != null
                            && employee.region().equals(account.region());
                })
                .toList();
    }

    private java.util.stream.Stream<String> askable(Contact contact) {
        return room.keySet().stream()
                .filter(id -> Objects.requireNonNull(room.get(id)) > 0)
                .filter(id -> !snapshot.holders(contact.id()).contains(id))
                .filter(id -> !closed.contains(new Pair(id, contact.id())));
    }

    private boolean isNear(String employeeId, Contact contact) {
        boolean inGroup = snapshot.activeContacts().stream()
                .filter(other -> root(other).equals(root(contact)))
                .anyMatch(other -> snapshot.holders(other.id()).contains(employeeId));
        boolean assigned = snapshot.portfolio().assignments().stream()
                .anyMatch(row ->
                        row.employeeId().equals(employeeId) && row.accountId().equals(contact.accountId()));
        return inGroup
                || assigned
                || introductions.strength(employeeId, contact.id()).isPresent();
    }

    private Account account(Contact contact) {
        return accountOf(contact.accountId()).orElseThrow();
    }

    private Optional<Account> accountOf(String id) {
        return snapshot.portfolio().accounts().stream()
                .filter(account -> account.id().equals(id))
                .findFirst();
    }

    private String root(Contact contact) {
        Account account = account(contact);
        while (account.parentId() != null) {
            account = accountOf(account.parentId()).orElseThrow();
        }
        return account.id();
    }

    private int value(double gain, double largest, Affinity affinity) {
        return largest > 0 ? (int) Math.rint(MILLION * (gain / largest) * affinity.total()) : 0;
    }

    /** The best choice of ties, by contact, then employee. */
    List<Pair> best(Collection<Need> needs, boolean numberFirst) {
        double largest = needs.stream().mapToDouble(Need::gain).max().orElse(0);
        List<Need> byId = needs.stream()
                .sorted(Comparator.comparing(Need::contactId, Ids.ORDER))
                .toList();
        List<Map<String, Integer>> values = new ArrayList<>();
        for (Need need : byId) {
            Contact contact = snapshot.contact(need.contactId());
            Map<String, Integer> row = new LinkedHashMap<>();
            candidates(contact).forEach(id -> row.put(id, value(need.gain(), largest, affinity(id, contact))));
            values.add(row);
        }
        return new Choice(byId, values, numberFirst).from(0, room).pairs();
    }

    /** A choice for the contacts from some on: its value and its ties. */
    private record Chosen(long value, List<Pair> pairs) {}

    /** Tries every choice, contact by contact; what is left of everybody's room is looked at once only. */
    private static final class Choice {
        private final List<Need> needs;
        private final List<Map<String, Integer>> values;
        private final boolean numberFirst;
        private final Map<String, Chosen> known = new java.util.HashMap<>();

        Choice(List<Need> needs, List<Map<String, Integer>> values, boolean numberFirst) {
            this.needs = needs;
            this.values = values;
            this.numberFirst = numberFirst;
        }

        Chosen from(int contact, Map<String, Integer> room) {
            if (contact == needs.size()) {
                return new Chosen(0, List.of());
            }
            String key = contact + " " + room;
            Chosen best = known.get(key);
            if (best == null) {
                best = new Chosen(-1, List.of());
                for (Set<String> chosen : choices(contact, room)) {
                    best = better(best, with(contact, chosen, room));
                }
                known.put(key, best);
            }
            return best;
        }

        /** Sets of at most as many employees as are needed. */
        private List<Set<String>> choices(int contact, Map<String, Integer> room) {
            List<Set<String>> found = new ArrayList<>(List.of(Set.of()));
            for (String id : values.get(contact).keySet()) {
                for (Set<String> before : List.copyOf(found)) {
                    if (before.size() < needs.get(contact).count() && room.getOrDefault(id, 0) > 0) {
                        Set<String> more = new TreeSet<>(Ids.ORDER);
                        more.addAll(before);
                        more.add(id);
                        found.add(more);
                    }
                }
            }
            return found;
        }

        private Chosen with(int contact, Set<String> chosen, Map<String, Integer> room) {
            Map<String, Integer> left = new TreeMap<>(room);
            long value = 0;
            List<Pair> pairs = new ArrayList<>();
            for (String id : chosen) {
                left.merge(id, -1, Integer::sum);
                value += values.get(contact).getOrDefault(id, 0);
                pairs.add(new Pair(id, needs.get(contact).contactId()));
            }
            Chosen rest = from(contact + 1, left);
            pairs.addAll(rest.pairs());
            return new Chosen(value + rest.value(), pairs);
        }

        private Chosen better(Chosen a, Chosen b) {
            int byValue = Long.compare(b.value(), a.value());
            int byNumber = Integer.compare(b.pairs().size(), a.pairs().size());
            int order = numberFirst && a.value() >= 0 ? byNumber : byValue;
            order = order != 0 ? order : byValue;
            order = order != 0 ? order : byNumber;
            for (int i = 0; i < a.pairs().size() && order == 0; i++) {
                order = Ids.compare(
                        a.pairs().get(i).contactId(), b.pairs().get(i).contactId());
                order = order != 0
                        ? order
                        : Ids.compare(
                                a.pairs().get(i).employeeId(), b.pairs().get(i).employeeId());
            }
            return order > 0 ? b : a;
        }
    }
}
