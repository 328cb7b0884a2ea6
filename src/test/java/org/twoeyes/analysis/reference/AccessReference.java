package org.twoeyes.analysis.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.PortfolioReport.Bottleneck;
import org.twoeyes.model.Account;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;

/**
 * Access through colleagues (section 8): one graph of named vertices for each account group, searched anew for each
 * question. Vertices are {@code hub}, {@code e:} and an employee's id, {@code c:} and a contact's.
 */
final class AccessReference {

    static final String HUB = "hub";

    private final SnapshotReference snapshot;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> graphs = new LinkedHashMap<>();

    AccessReference(SnapshotReference snapshot) {
        this.snapshot = snapshot;
        snapshot.portfolio().accounts().forEach(account -> accounts.put(account.id(), account));
        for (Account account : snapshot.portfolio().accounts()) {
            graphs.computeIfAbsent(root(account), this::graph);
        }
    }

    /** The graph of the group of a contact: the neighbours of every vertex. */
    Map<String, Set<String>> graph(Contact contact) {
        return graphs.getOrDefault(group(contact), Map.of());
    }

    private String group(Contact contact) {
        return root(accounts.get(contact.accountId()));
    }

    private String root(@Nullable Account account) {
        if (account == null) {
            throw new IllegalArgumentException("a contact or account refers to no account");
        }
        return account.parentId() == null ? account.id() : root(accounts.get(account.parentId()));
    }

    private Map<String, Set<String>> graph(String group) {
        Map<String, Set<String>> graph = new HashMap<>();
        graph.put(HUB, new HashSet<>());
        for (Employee employee : snapshot.activeEmployees()) {
            join(graph, HUB, "e:" + employee.id());
        }
        List<Contact> members = membersOf(group);
        Set<String> names = new HashSet<>();
        for (Contact contact : members) {
            graph.put("c:" + contact.id(), new HashSet<>());
            names.add("c:" + contact.id());
        }
        for (Contact contact : members) {
            snapshot.holders(contact.id()).forEach(holder -> join(graph, "e:" + holder, "c:" + contact.id()));
            List<String> linked = new ArrayList<>(contact.influences());
            if (contact.reportsToId() != null) {
                linked.add(contact.reportsToId());
            }
            for (String other : linked) {
                if (names.contains("c:" + other)) {
                    join(graph, "c:" + contact.id(), "c:" + other);
                }
            }
        }
        return graph;
    }

    private List<Contact> membersOf(String group) {
        return snapshot.activeContacts().stream()
                .filter(contact -> group(contact).equals(group))
                .toList();
    }

    private static void join(Map<String, Set<String>> graph, String a, String b) {
        graph.computeIfAbsent(a, vertex -> new HashSet<>()).add(b);
        graph.computeIfAbsent(b, vertex -> new HashSet<>()).add(a);
    }

    /** The vertices that a graph joins to the hub when some vertices are removed. */
    static Set<String> reached(Map<String, Set<String>> graph, Set<String> removed) {
        Set<String> seen = new HashSet<>(Set.of(HUB));
        Deque<String> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            for (String next : graph.getOrDefault(waiting.remove(), Set.of())) {
                if (!removed.contains(next) && seen.add(next)) {
                    waiting.add(next);
                }
            }
        }
        return seen;
    }

    /** Whether the graph joins a contact to the hub. */
    boolean isReachable(Contact contact) {
        return reached(graph(contact), Set.of()).contains("c:" + contact.id());
    }

    /** Reachable contacts that are not reachable once the employees are removed, by id. */
    List<String> cutOffContacts(Set<String> leavers) {
        Set<String> removed = new HashSet<>();
        leavers.forEach(leaver -> removed.add("e:" + leaver));
        List<String> cutOff = new ArrayList<>();
        for (String group : graphs.keySet()) {
            cutOff.addAll(cutOff(group, removed));
        }
        cutOff.sort(Ids.ORDER);
        return cutOff;
    }

    private List<String> cutOff(String group, Set<String> removed) {
        Map<String, Set<String>> graph = graphs.getOrDefault(group, Map.of());
        Set<String> before = reached(graph, Set.of());
        Set<String> after = reached(graph, removed);
        return membersOf(group).stream()
                .map(Contact::id)
                .filter(id -> before.contains("c:" + id) && !after.contains("c:" + id))
                .filter(id -> !removed.contains("c:" + id))
                .toList();
    }

    /** The contacts whose removal makes other reachable contacts unreachable, by id. */
    List<Bottleneck> bottlenecks() {
        List<Bottleneck> found = new ArrayList<>();
        for (Contact contact : snapshot.activeContacts()) {
            List<String> cutOff = cutOff(group(contact), Set.of("c:" + contact.id()));
            if (!cutOff.isEmpty()) {
                double weight =
                        snapshot.weight(cutOff.stream().map(snapshot::contact).toList());
                List<String> first =
                        cutOff.stream().sorted(Ids.ORDER).limit(100).toList();
                found.add(new Bottleneck(contact.id(), cutOff.size(), weight, first));
            }
        }
        return found;
    }
}
