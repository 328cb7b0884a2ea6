package org.twoeyes.network;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Ids;
import org.twoeyes.model.TextNumbers;

/** The active employees of a network, by id. */
public final class EmployeeTable {

    /** Stands for "no employee" where an index is asked for. */
    public static final int NONE = -1;

    private final List<Employee> rows;
    private final TextNumbers index;
    private final int[] layer;
    private final boolean[] leaving;
    private final double[] attrition;
    private final int[] activeManager;

    EmployeeTable(
            List<Employee> rows,
            TextNumbers index,
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

    /** Which employees are the same in another state. O(employees). */
    Renumbering to(EmployeeTable then) {
        if (then == this) {
            return Renumbering.same(size());
        }
        IntBag gone = new IntBag();
        IntBag come = new IntBag();
        int i = 0;
        int j = 0;
        while (i < size() || j < then.size()) {
            int order = i == size() ? 1 : j == then.size() ? -1 : Ids.compare(id(i), then.id(j));
            if (order < 0) {
                gone.add(i);
            } else if (order > 0) {
                come.add(j);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Renumbering(size(), gone.toArray(), come.toArray());
    }

    /**
     * Those of another state who are others or have others above them, however far. O(employees · log changes).
     *
     * @param numbers which employees are the same
     */
    BitSet differing(EmployeeTable then, Renumbering numbers) {
        BitSet differing = new BitSet();
        BitSet below = new BitSet();
        for (int employee = 0; employee < then.size(); employee++) {
            int former = numbers.before(employee);
            if (former < 0 || !row(former).equals(then.row(employee))) {
                differing.set(employee);
            }
            if (former < 0 || !isManagedAs(former, then.activeManager(employee), numbers)) {
                below.set(employee);
            }
        }
        differing.or(then.below(below));
        return differing;
    }

    /** Some employees and all below them. O(employees): whoever is looked at once is not climbed over again. */
    private BitSet below(BitSet some) {
        BitSet below = (BitSet) some.clone();
        BitSet known = (BitSet) some.clone();
        for (int employee = 0; employee < size() && !some.isEmpty(); employee++) {
            int above = employee;
            while (above != NONE && !known.get(above)) {
                above = activeManager[above];
            }
            boolean isBelow = above != NONE && below.get(above);
            for (int at = employee; at != above; at = activeManager[at]) {
                known.set(at);
                below.set(at, isBelow);
            }
        }
        return below;
    }

    private boolean isManagedAs(int employee, int managerThen, Renumbering numbers) {
        int manager = activeManager[employee];
        return manager == NONE ? managerThen == NONE : managerThen != NONE && numbers.then(manager) == managerThen;
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
        int found = index.find(id);
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    /** The same as a number, {@code -1} if there is none: for loops over millions. */
    int indexOf(String id) {
        return index.find(id);
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
