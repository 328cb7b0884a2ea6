package org.twoeyes.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twoeyes.model.Assignment;

/** The assignments while a bundle is laid over what is stored: the whole row is its key. */
final class AssignmentRows {

    private final Intake intake;
    private final Map<Assignment, Long> lines = new LinkedHashMap<>();

    AssignmentRows(Intake intake, List<Assignment> stored) {
        this.intake = intake;
        stored.forEach(assignment -> lines.put(assignment, 0L));
    }

    /** Takes a row of assignments.csv. */
    void take(Row row) {
        int employee = intake.resolve(row, "employeeId", row.reference("employeeId"), intake.employees());
        int account = intake.resolve(row, "accountId", row.reference("accountId"), intake.accounts());
        String role = row.requiredWord("role", "", "a role such as account_manager");
        if (employee < 0 || account < 0 || role.isEmpty()) {
            return;
        }
        String employeeId = intake.employees().get(employee).id();
        Assignment assignment =
                new Assignment(employeeId, intake.accounts().get(account).id(), role);
        Long before = lines.put(assignment, row.line());
        if (before != null && before > 0) {
            intake.notices().add(NoticeKind.REPEATED_ASSIGNMENT, row.place());
        }
    }

    /** Ends the reading; where stored rows go, only those of the file are left. */
    void finish(boolean dropStored) {
        if (dropStored) {
            lines.values().removeIf(line -> line == 0);
            return;
        }
        lines.forEach((assignment, line) -> {
            if (line == 0) {
                reference(assignment, "employeeId", assignment.employeeId(), intake.employees());
                reference(assignment, "accountId", assignment.accountId(), intake.accounts());
            }
        });
    }

    private void reference(Assignment assignment, String column, String id, Rows<?> among) {
        if (among.find(id) < 0 && among.isComplete()) {
            intake.problemOfStored(
                    BundleFile.ASSIGNMENTS,
                    assignment.employeeId() + ", " + assignment.accountId() + ", " + assignment.role(),
                    column,
                    id,
                    "is the id of no " + Intake.noun(among.kind()) + " any more",
                    intake.expectedId(among.kind()));
        }
    }

    /** All assignments. */
    List<Assignment> all() {
        return new ArrayList<>(lines.keySet());
    }
}
