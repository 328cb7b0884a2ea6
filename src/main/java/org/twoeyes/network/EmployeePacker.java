package org.twoeyes.network;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Policy;

/** Packs the employees who are active on a date. */
final class EmployeePacker {

    private final Policy policy;
    private final LocalDate asOf;
    private final PeopleRules rules;

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
        List<Employee> rows = byId.stream().filter(this::isActive).toList();
        IdTable all = index(byId);
        IdTable active = rows.size() == byId.size() ? all : index(rows);
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
            manager[employee] = activeManager(row, byId, all, active);
        }
        return new EmployeeTable(rows, active, layer, leaving, attrition, manager);
    }

    private static IdTable index(List<Employee> rows) {
        return new IdTable(rows.stream().map(Employee::id).toList());
    }

    private static int activeManager(Employee row, List<Employee> byId, IdTable all, IdTable active) {
        String above = row.managerId();
        while (above != null) {
            int found = active.find(above);
            if (found >= 0) {
                return found;
            }
            int place = all.find(above);
            above = place < 0 ? null : byId.get(place).managerId();
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
