package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.List;
import org.twoeyes.analysis.PortfolioReport.ClosedDoor;
import org.twoeyes.network.EmployeeTable;
import org.twoeyes.network.IntBag;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.Thresholds;
import org.twoeyes.network.TieTable;

/**
 * Employees who alone hold a large share of an account and beside whom no manager of theirs stands there.
 * Source: {@code docs/methods/departures.md}.
 *
 * <p>One for each thread: it keeps marks between calls.
 */
final class ClosedDoors {

    private final StakeholderNetwork network;
    private final boolean[] isPresent;
    private final double[] soleWeight;

    ClosedDoors(StakeholderNetwork network) {
        this.network = network;
        this.isPresent = new boolean[network.employees().size()];
        this.soleWeight = new double[isPresent.length];
    }

    /** A closed door and the weight that its employee alone holds. */
    record Finding(ClosedDoor door, double soleWeight) {}

    /** The closed doors of a held account among those who know somebody there, by employee. O(ties of the account · depth of the management). */
    List<Finding> of(int account, AccountEyes eyes) {
        if (eyes.eyes() == 0) {
            return List.of();
        }
        int[] employees = mark(account);
        double least = network.policy().closedDoorShare();
        List<Finding> found = new ArrayList<>();
        for (int employee : employees) {
            double share = soleWeight[employee] / eyes.heldWeight();
            if (Thresholds.reaches(share, least) && standsAlone(employee)) {
                found.add(new Finding(
                        new ClosedDoor(
                                network.employees().id(employee),
                                network.accounts().id(account),
                                share),
                        soleWeight[employee]));
            }
        }
        for (int employee : employees) {
            isPresent[employee] = false;
            soleWeight[employee] = 0;
        }
        return found;
    }

    private int[] mark(int account) {
        TieTable ties = network.ties();
        IntBag employees = new IntBag();
        for (int contact = network.accounts().firstContact(account);
                contact < network.accounts().endContact(account);
                contact++) {
            for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
                int employee = ties.employee(tie);
                if (!isPresent[employee]) {
                    isPresent[employee] = true;
                    employees.add(employee);
                }
                if (ties.eyes(contact) == 1) {
                    soleWeight[employee] += network.contacts().weight(contact);
                }
            }
        }
        employees.sort();
        return employees.toArray();
    }

    /** Says whether there is a manager above, and none of them has a live tie in the account. */
    private boolean standsAlone(int employee) {
        int manager = network.employees().activeManager(employee);
        if (manager == EmployeeTable.NONE) {
            return false;
        }
        while (manager != EmployeeTable.NONE) {
            if (isPresent[manager]) {
                return false;
            }
            manager = network.employees().activeManager(manager);
        }
        return true;
    }
}
