package org.twoeyes.analysis.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.path.IntroductionPath;
import org.twoeyes.analysis.path.IntroductionPath.Kind;
import org.twoeyes.analysis.path.IntroductionPath.Link;
import org.twoeyes.analysis.path.IntroductionReport;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.model.Interaction;
import org.twoeyes.model.Portfolio;

/**
 * Introduction paths (section 11) the slow way: every path of at most four links is tried. People are {@code 0} (an
 * employee) or {@code 1} (a contact) and their id.
 */
public final class IntroductionReference {

    private static final int MOST_LINKS = 4;

    private final SnapshotReference snapshot;
    private final Map<String, Map<String, Link>> links = new HashMap<>();

    IntroductionReference(SnapshotReference snapshot) {
        this.snapshot = snapshot;
        snapshot.activeEmployees().forEach(employee -> links.put("0" + employee.id(), new TreeMap<>()));
        snapshot.activeContacts().forEach(contact -> links.put("1" + contact.id(), new TreeMap<>()));
        for (Contact contact : snapshot.activeContacts()) {
            for (String holder : snapshot.holders(contact.id())) {
                double strength = snapshot.strengths().strength(holder, contact.id());
                join("0" + holder, "1" + contact.id(), Kind.TIE, strength);
            }
        }
        AccessReference access = new AccessReference(snapshot);
        for (Contact contact : snapshot.activeContacts()) {
            access.graph(contact).getOrDefault("c:" + contact.id(), Set.of()).stream()
                    .filter(other -> other.startsWith("c:") && !other.equals("c:" + contact.id()))
                    .forEach(other -> join("1" + contact.id(), "1" + other.substring(2), Kind.COLLEAGUES, 0.5));
        }
        for (Interaction met : snapshot.portfolio().interactions()) {
            if (!met.on().isAfter(snapshot.asOf())) {
                for (String a : met.employeeIds()) {
                    for (String b : met.employeeIds()) {
                        if (!a.equals(b) && links.containsKey("0" + a) && links.containsKey("0" + b)) {
                            join("0" + a, "0" + b, Kind.SHARED_INTERACTION, 0.8);
                        }
                    }
                }
            }
        }
        for (Employee employee : snapshot.activeEmployees()) {
            String manager = activeManager(employee);
            if (manager != null) {
                join("0" + employee.id(), "0" + manager, Kind.MANAGEMENT, 0.9);
            }
        }
    }

    /** The best path and the best that shares nobody with it. */
    public static IntroductionReport of(Portfolio portfolio, LocalDate asOf, String employeeId, String contactId) {
        IntroductionReference reference = new IntroductionReference(new SnapshotReference(portfolio, asOf, Set.of()));
        List<List<String>> all = reference.all(employeeId, contactId);
        Optional<List<String>> best = reference.best(all);
        List<List<String>> found = new ArrayList<>(best.stream().toList());
        best.flatMap(first -> reference.best(all.stream()
                        .filter(path -> !path.equals(first))
                        .filter(path ->
                                path.subList(1, path.size() - 1).stream().noneMatch(first::contains))
                        .toList()))
                .ifPresent(found::add);
        return new IntroductionReport(
                asOf,
                employeeId,
                contactId,
                found.stream().map(reference::described).toList());
    }

    /** The strength of the best path; empty without one. */
    Optional<Double> strength(String employeeId, String contactId) {
        return all(employeeId, contactId).stream().map(this::strength).max(Double::compare);
    }

    /** The best path; empty without one. */
    Optional<IntroductionPath> path(String employeeId, String contactId) {
        return best(all(employeeId, contactId)).map(this::described);
    }

    private @Nullable String activeManager(Employee employee) {
        String above = employee.managerId();
        while (above != null && !links.containsKey("0" + above)) {
            above = snapshot.employee(above).managerId();
        }
        return above;
    }

    private void join(String a, String b, Kind kind, double strength) {
        links.getOrDefault(a, new TreeMap<>()).put(b, new Link(kind, strength));
        links.getOrDefault(b, new TreeMap<>()).put(a, new Link(kind, strength));
    }

    private Link link(String a, String b) {
        Link link = links.getOrDefault(a, Map.of()).get(b);
        if (link == null) {
            throw new IllegalArgumentException(a + " and " + b + " must be joined");
        }
        return link;
    }

    private List<List<String>> all(String employeeId, String contactId) {
        List<List<String>> found = new ArrayList<>();
        extend(new ArrayList<>(List.of("0" + employeeId)), "1" + contactId, found);
        return found;
    }

    private void extend(List<String> path, String target, Collection<List<String>> found) {
        String last = path.get(path.size() - 1);
        if (last.equals(target)) {
            found.add(List.copyOf(path));
        } else if (path.size() <= MOST_LINKS) {
            for (String next : new TreeSet<>(links.getOrDefault(last, Map.of()).keySet())) {
                if (!path.contains(next)) {
                    path.add(next);
                    extend(path, target, found);
                    path.remove(path.size() - 1);
                }
            }
        }
    }

    private double strength(List<String> path) {
        double product = 1;
        for (int i = path.size() - 1; i > 0; i--) {
            product = link(path.get(i - 1), path.get(i)).strength() * product;
        }
        return product;
    }

    private Optional<List<String>> best(List<List<String>> paths) {
        return paths.stream().min((a, b) -> {
            int order = rounded(b).compareTo(rounded(a));
            order = order != 0 ? order : Integer.compare(a.size(), b.size());
            for (int i = 0; i < a.size() && order == 0; i++) {
                order = Ids.compare(a.get(i).substring(1), b.get(i).substring(1));
                order = order != 0
                        ? order
                        : Character.compare(a.get(i).charAt(0), b.get(i).charAt(0));
            }
            return order;
        });
    }

    private BigDecimal rounded(List<String> path) {
        return new BigDecimal(strength(path)).setScale(12, RoundingMode.HALF_EVEN);
    }

    private IntroductionPath described(List<String> path) {
        List<Link> kinds = new ArrayList<>();
        for (int i = 1; i < path.size(); i++) {
            kinds.add(link(path.get(i - 1), path.get(i)));
        }
        return new IntroductionPath(
                strength(path), path.stream().map(person -> person.substring(1)).toList(), kinds);
    }
}
