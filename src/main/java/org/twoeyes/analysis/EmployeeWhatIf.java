package org.twoeyes.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.twoeyes.analysis.PortfolioReport.ClosedDoor;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/**
 * One employee in a network in which others have left and ties were added: what the report would say of them. Only for
 * closed doors, managers who leave are still managers. O(ties), besides the search for eyes in the accounts where the
 * employee holds somebody. Source: {@code docs/methods/departures.md}.
 *
 * @param loss what would go with them, beyond what is gone already
 * @param falseEyes why they would be no second eye of those they hold, by the contact's id; true eyes are left out
 * @param closedDoors by account
 */
public record EmployeeWhatIf(PortfolioReport.Loss loss, Map<String, FalseEye> falseEyes, List<ClosedDoor> closedDoors) {

    /**
     * Works an employee out.
     *
     * @param after the network as it would be, of {@link WhatIf#changed}, the employee still being there
     * @throws IllegalArgumentException if the employee is not active on the date
     */
    public static EmployeeWhatIf of(StakeholderNetwork after, String employeeId) {
        int employee = after.employee(employeeId);
        int[] held = held(after.ties(), employee);
        return new EmployeeWhatIf(
                DepartureAnalysis.loss(after, new int[] {employee}),
                falseEyes(after, employeeId, held),
                closedDoors(after, employeeId, held));
    }

    private static int[] held(TieTable ties, int employee) {
        return IntStream.range(ties.firstHeld(employee), ties.endHeld(employee))
                .map(ties::held)
                .toArray();
    }

    private static Map<String, FalseEye> falseEyes(StakeholderNetwork after, String employeeId, int[] held) {
        FalseEyes eyes = FalseEyes.of(after, IntStream.of(held));
        Map<String, FalseEye> found = new LinkedHashMap<>();
        for (int contact : held) {
            eyes.falseEyes(contact).stream()
                    .filter(eye -> eye.employeeId().equals(employeeId))
                    .forEach(eye -> found.put(after.contacts().id(contact), eye));
        }
        return found;
    }

    private static List<ClosedDoor> closedDoors(StakeholderNetwork after, String employeeId, int[] held) {
        ClosedDoors doors = new ClosedDoors(after);
        return IntStream.of(held)
                .map(after.contacts()::account)
                .distinct()
                .sorted()
                .mapToObj(account -> doors.of(account, AccountEyes.of(after, account, TieFilter.ALL)))
                .flatMap(List::stream)
                .map(ClosedDoors.Finding::door)
                .filter(door -> door.employeeId().equals(employeeId))
                .toList();
    }
}
