package org.twoeyes.service.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;

/** Who reports to whom among the vendor's people, and who is assigned where. */
final class Staff {

    private final AnalyzedPortfolio portfolio;
    private final Map<String, List<String>> reports = new HashMap<>();
    private final Map<String, List<Assignment>> teams = new HashMap<>();

    private Staff(AnalyzedPortfolio portfolio) {
        this.portfolio = portfolio;
    }

    static Staff of(AnalyzedPortfolio portfolio) {
        Staff staff = new Staff(portfolio);
        for (Employee employee : portfolio.network().portfolio().employees()) {
            String manager = employee.managerId();
            if (manager != null) {
                staff.reports.computeIfAbsent(manager, id -> new ArrayList<>()).add(employee.id());
            }
        }
        for (Assignment assignment : portfolio.network().portfolio().assignments()) {
            staff.teams
                    .computeIfAbsent(assignment.accountId(), id -> new ArrayList<>())
                    .add(assignment);
        }
        return staff;
    }

    /** The active employees who report to one directly, by id. */
    List<String> reports(String employeeId) {
        return reports.getOrDefault(employeeId, List.of()).stream()
                .filter(portfolio::isActiveEmployee)
                .toList();
    }

    /** The active people of a team, its head among them, by id. The chain goes on through people who left. */
    List<String> team(String managerId) {
        Set<String> team = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(managerId));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (team.add(id)) {
                open.addAll(reports.getOrDefault(id, List.of()));
            }
        }
        return team.stream()
                .filter(portfolio::isActiveEmployee)
                .sorted(Ids.ORDER)
                .toList();
    }

    /** The active employees assigned to an account, each role once. */
    List<Assignment> assigned(String accountId) {
        return teams.getOrDefault(accountId, List.of()).stream()
                .filter(assignment -> portfolio.isActiveEmployee(assignment.employeeId()))
                .toList();
    }
}
