package org.twoeyes.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;

/** Who is meant by a question after a departure. */
public sealed interface Leavers {

    /** Active employees, by id, each once; at least one. */
    record Chosen(List<String> employeeIds) implements Leavers {}

    /** An id that no employee has, with the employees who come nearest to it. */
    record Unknown(String id, List<Nearest.Named> nearest) implements Leavers {}

    /** An employee who is not active on the date, or a team in which nobody is. */
    record Inactive(Employee employee) implements Leavers {}

    /**
     * Finds the employees of given ids and, where a manager is given, their whole team: the manager and
     * everybody who reports to them, directly or through others, as far as they are active.
     */
    static Leavers of(Snapshot snapshot, Collection<String> ids, Optional<String> manager) {
        Map<String, Employee> employees = new HashMap<>();
        snapshot.portfolio().employees().forEach(employee -> employees.put(employee.id(), employee));
        TreeSet<String> chosen = new TreeSet<>(Ids.ORDER);
        for (String id : ids) {
            Employee employee = employees.get(id);
            if (employee == null) {
                return new Unknown(id, Nearest.employees(id, snapshot.portfolio()));
            }
            if (!snapshot.isActive(id)) {
                return new Inactive(employee);
            }
            chosen.add(id);
        }
        if (manager.isPresent()) {
            Employee head = employees.get(manager.get());
            if (head == null) {
                return new Unknown(manager.get(), Nearest.employees(manager.get(), snapshot.portfolio()));
            }
            List<String> active = team(head, employees.values()).stream()
                    .filter(snapshot::isActive)
                    .toList();
            if (active.isEmpty()) {
                return new Inactive(head);
            }
            chosen.addAll(active);
        }
        return new Chosen(List.copyOf(chosen));
    }

    private static List<String> team(Employee head, Collection<Employee> all) {
        Map<String, List<String>> reports = new HashMap<>();
        for (Employee employee : all) {
            if (employee.managerId() != null) {
                reports.computeIfAbsent(employee.managerId(), id -> new ArrayList<>())
                        .add(employee.id());
            }
        }
        TreeSet<String> team = new TreeSet<>(Ids.ORDER);
        Deque<String> open = new ArrayDeque<>(List.of(head.id()));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (team.add(id)) {
                open.addAll(reports.getOrDefault(id, List.of()));
            }
        }
        return List.copyOf(team);
    }
}
