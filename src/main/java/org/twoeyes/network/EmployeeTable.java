package org.twoeyes.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twoeyes.model.Employee;

/** The active employees of a network, by id. */
public final class EmployeeTable {

    /** Stands for "no employee" where an index is asked for. */
    public static final int NONE = -1;

    private final List<Employee> rows;
    private final Map<String, Integer> index;
    private final int[] layer;
    private final boolean[] leaving;
    private final double[] attrition;
    private final int[] activeManager;

    EmployeeTable(
            List<Employee> rows,
            Map<String, Integer> index,
            int[] layer,
            boolean[] leaving,
            double[] attrition,
            int[] activeManager) {
        this.rows = rows;
        this.index = index;
        this.layer = layer;
        this.leaving = leaving;
        this.attrition = attrition;
        this.activeManager = activeManager;
    }

    /** Says whether every employee has the same place in another table. O(employees). */
    boolean isNumberedAs(EmployeeTable other) {
        return this == other || index.equals(other.index);
    }

    /** How many active employees there are. */
    public int size() {
        return rows.size();
    }

    /** The stored facts of an employee. */
    public Employee row(int employee) {
        return rows.get(employee);
    }

    /** The id of an employee. */
    public String id(int employee) {
        return rows.get(employee).id();
    }

    /** The active employee with an id, if there is one. */
    public Optional<Integer> find(String id) {
        return Optional.ofNullable(index.get(id));
    }

    /** The same as a number, {@code -1} if there is none: for loops over millions. */
    int indexOf(String id) {
        Integer found = index.get(id);
        return found == null ? -1 : found;
    }

    /** The position of an employee's layer in the policy, 0 the most senior. */
    public int layer(int employee) {
        return layer[employee];
    }

    /** Says whether an employee has a date on which they leave. */
    public boolean isLeaving(int employee) {
        return leaving[employee];
    }

    /** Probability that an employee leaves within 12 months; 1 for one who is leaving. */
    public double attrition(int employee) {
        return attrition[employee];
    }

    /** The nearest active employee above, inactive managers passed over; {@link #NONE} at the top. */
    public int activeManager(int employee) {
        return activeManager[employee];
    }
}
