package org.twoeyes.network;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Policy;

/** Packs the employees who are active on a date. Used once. */
final class EmployeePacker {

    private final Policy policy;
    private final LocalDate asOf;
    private final PeopleRules rules;
    private final Map<String, Employee> all = new HashMap<>();
    private final Map<String, Integer> index = new HashMap<>();

    EmployeePacker(Policy policy, LocalDate asOf, PeopleRules rules) {
        this.policy = policy;
        this.asOf = asOf;
        this.rules = rules;
    }

    /**
     * Packs them. O(n · steps up to somebody active).
     *
     * @param byId all employees, in the order of ids
     */
    EmployeeTable pack(List<Employee> byId) {
        byId.forEach(employee -> all.put(employee.id(), employee));
        List<Employee> rows = byId.stream().filter(this::isActive).toList();
        rows.forEach(row -> index.put(row.id(), index.size()));
        int[] layer = new int[rows.size()];
        boolean[] leaving = new boolean[rows.size()];
        double[] attrition = new double[rows.size()];
        int[] manager = new int[rows.size()];
        for (int employee = 0; employee < layer.length; employee++) {
            Employee row = rows.get(employee);
            layer[employee] = rules.layer(row.layer());
            leaving[employee] = row.leavingOn() != null || row.leftOn() != null;
            Double risk = row.attritionRisk();
            attrition[employee] = leaving[employee] ? 1 : risk == null ? policy.baseAttrition() : risk;
            manager[employee] = activeManager(row);
        }
        return new EmployeeTable(rows, index, layer, leaving, attrition, manager);
    }

    private int activeManager(Employee row) {
        String above = row.managerId();
        while (above != null) {
            Integer found = index.get(above);
            if (found != null) {
                return found;
            }
            Employee manager = all.get(above);
            above = manager == null ? null : manager.managerId();
        }
        return EmployeeTable.NONE;
    }

    private boolean isActive(Employee employee) {
        return hasCome(employee.joinedOn())
                && !NetworkPacker.isReached(employee.leftOn(), asOf)
                && !NetworkPacker.isReached(employee.leavingOn(), asOf);
    }

    private boolean hasCome(@Nullable LocalDate date) {
        return date == null || NetworkPacker.isReached(date, asOf);
    }
}
