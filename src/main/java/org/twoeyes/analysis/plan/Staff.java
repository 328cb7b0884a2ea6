package org.twoeyes.analysis.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Pair;
import org.twoeyes.network.EmployeeTable;
import org.twoeyes.network.StakeholderNetwork;

/**
 * Who can be asked to build ties, and how many more: active employees who are not leaving, each with room for the
 * policy's {@code newTiesPerEmployee}, or for their capacity less their live ties where a capacity is given.
 */
final class Staff {

    private static final int NOWHERE = -1;

    private final StakeholderNetwork network;
    private final int[] room;
    private final int[] region;
    private final Map<String, Integer> regions = new HashMap<>();
    private final Map<Integer, Set<Integer>> closed = new HashMap<>();

    /**
     * The staff of a network.
     *
     * @param leavers employees, by number, who leave too
     */
    Staff(StakeholderNetwork network, int[] leavers) {
        this.network = network;
        EmployeeTable employees = network.employees();
        this.room = new int[employees.size()];
        this.region = new int[room.length];
        for (int employee = 0; employee < room.length; employee++) {
            room[employee] = employees.isLeaving(employee) ? 0 : usualRoom(employee);
            region[employee] = region(employees.row(employee).region());
        }
        for (int leaver : leavers) {
            room[leaver] = 0;
        }
    }

    private int usualRoom(int employee) {
        Employee row = network.employees().row(employee);
        Integer capacity = row.capacity();
        int held = network.ties().endHeld(employee) - network.ties().firstHeld(employee);
        return capacity == null ? network.policy().newTiesPerEmployee() : Math.max(0, capacity - held);
    }

    private int region(@Nullable String name) {
        return name == null ? NOWHERE : regions.computeIfAbsent(name, key -> regions.size());
    }

    /**
     * Takes room for a new tie that is settled.
     *
     * @throws ImpossiblePlanException if it is no new tie, or not one of somebody who stays
     */
    void settleNew(Pair pair) {
        int employee = network.employee(pair.employeeId());
        int contact = network.contact(pair.contactId());
        if (network.employees().isLeaving(employee)) {
            throw new ImpossiblePlanException(PlanFlaw.of(PlanFlaw.Kind.EMPLOYEE_LEAVING, pair));
        }
        if (network.ties().isLive(employee, contact)) {
            throw new ImpossiblePlanException(PlanFlaw.of(PlanFlaw.Kind.TIE_LIVE, pair));
        }
        settle(employee, contact);
    }

    /** Closes a tie to asking. */
    void forbid(Pair pair) {
        forbid(network.employee(pair.employeeId()), network.contact(pair.contactId()));
    }

    /** Takes room for a tie that is settled, if there is any, and closes the tie to further asking. */
    void settle(int employee, int contact) {
        room[employee] = Math.max(0, room[employee] - 1);
        forbid(employee, contact);
    }

    /** Closes a tie to asking. */
    void forbid(int employee, int contact) {
        closed.computeIfAbsent(contact, key -> new HashSet<>()).add(employee);
    }

    /** How many more ties an employee can be asked for. */
    int room(int employee) {
        return room[employee];
    }

    /** The employees, by number, who cannot be asked to know a contact: ties that are settled or forbidden. */
    Set<Integer> closed(int contact) {
        return closed.getOrDefault(contact, Set.of());
    }

    /** Says whether an employee works in the region of an account; nobody does where none is given. */
    boolean isNear(int employee, int account) {
        String name = network.accounts().row(account).region();
        return name != null && region[employee] == regions.getOrDefault(name, NOWHERE - 1);
    }
}
