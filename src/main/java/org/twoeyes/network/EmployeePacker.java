package org.twoeyes.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Policy;
import org.twoeyes.model.TextNumbers;

/** Packs the employees who are active on a date. */
final class EmployeePacker {

    private static final int UNKNOWN = -2;

    private final Policy policy;
    private final PeopleRules rules;

    EmployeePacker(Policy policy, PeopleRules rules) {
        this.policy = policy;
        this.rules = rules;
    }

    /**
     * Packs them. O(n).
     *
     * @param byId all employees, in the order of ids
     */
    EmployeeTable pack(List<Employee> byId) {
        int[] places = IntStream.range(0, byId.size())
                .filter(place -> rules.isActive(byId.get(place)))
                .toArray();
        List<Employee> rows = IntStream.of(places).mapToObj(byId::get).toList();
        TextNumbers all = index(byId);
        TextNumbers active = rows.size() == byId.size() ? all : index(rows);
        int[] layer = new int[rows.size()];
        boolean[] leaving = new boolean[rows.size()];
        double[] attrition = new double[rows.size()];
        int[] manager = managers(byId, all, places);
        for (int employee = 0; employee < layer.length; employee++) {
            Employee row = rows.get(employee);
            layer[employee] = rules.layer(row.layer());
            leaving[employee] = row.leavingOn() != null || row.leftOn() != null;
            Double risk = row.attritionRisk();
            attrition[employee] = leaving[employee] ? 1 : risk == null ? policy.baseAttrition() : risk;
        }
        return new EmployeeTable(rows, active, layer, leaving, attrition, manager);
    }

    private static TextNumbers index(List<Employee> rows) {
        return new TextNumbers(rows.stream().map(Employee::id).toList());
    }

    /** The number of the first active one above each of the active ones. What was climbed once is not climbed again. */
    private static int[] managers(List<Employee> byId, TextNumbers all, int[] active) {
        int[] above = byId.stream()
                .map(Employee::managerId)
                .mapToInt(manager -> manager == null ? EmployeeTable.NONE : all.find(manager))
                .toArray();
        int[] nearest = new int[above.length];
        Arrays.fill(nearest, UNKNOWN);
        for (int employee = 0; employee < active.length; employee++) {
            nearest[active[employee]] = employee;
        }
        return IntStream.of(active)
                .map(place -> nearest(above[place], above, nearest))
                .toArray();
    }

    /** The number of the first active one at a place or above it. */
    private static int nearest(int from, int[] above, int[] nearest) {
        int at = from;
        while (at >= 0 && nearest[at] == UNKNOWN) {
            at = above[at];
        }
        int found = at < 0 ? EmployeeTable.NONE : nearest[at];
        for (int below = from; below != at; below = above[below]) {
            nearest[below] = found;
        }
        return found;
    }
}
