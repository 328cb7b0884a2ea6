package org.twoeyes.analysis.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call when a customer is in trouble.
 *
 * @param team in the order in which to call: those with a live tie there, the strongest first, then those who could be
 *     introduced, the strongest path first; then by id
 * @param missing the functions of which nobody knows anybody there or could be introduced, in the order asked for
 */
public record ResponseTeamReport(LocalDate asOf, String accountId, List<Member> team, List<String> missing) {

    /**
     * Somebody to call.
     *
     * @param function as it was asked for
     * @param contactId the contact of the strongest live tie at the account, or at the end of the strongest path
     * @param strength of the tie or the path, 0 to 1
     * @param lastContact when a tie was last used; null without a date, and for a path
     * @param path the people from the employee to the contact: those two for a tie
     */
    public record Member(
            String function,
            String employeeId,
            String contactId,
            double strength,
            @Nullable LocalDate lastContact,
            List<String> path) {

        public Member {
            path = List.copyOf(path);
        }

        /** Says whether the employee has a live tie at the account. */
        public boolean knowsTheAccount() {
            return path.size() == 2;
        }
    }

    public ResponseTeamReport {
        team = List.copyOf(team);
        missing = List.copyOf(missing);
    }
}
