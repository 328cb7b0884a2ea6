package org.twoeyes.analysis.plan;

import java.util.List;

/**
 * A tie that somebody should build.
 *
 * @param gain revenue(a) · weight(c) / W(a), in reporting currency: what rests on the contact
 * @param path the people of the best introduction path, from the employee to the contact; empty without one
 * @param isLocked whether the tie was settled before the plan was made
 */
public record Proposal(
        String employeeId,
        String contactId,
        String accountId,
        double gain,
        Affinity affinity,
        List<String> path,
        boolean isLocked) {

    public Proposal {
        path = List.copyOf(path);
    }
}
