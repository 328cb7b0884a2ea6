package org.twoeyes.analysis.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tie of somebody who leaves, and who takes it over.
 *
 * @param fromId who leaves
 * @param toId the successor
 * @param gain what rests on the contact, in reporting currency; doubled for a key contact
 * @param path the people of the best introduction path, from the successor to the contact; empty without one
 * @param dueOn the day by which the two meet the contact together; null where no leaving date is known
 */
public record Handover(
        String contactId,
        String accountId,
        String fromId,
        String toId,
        double gain,
        Affinity affinity,
        List<String> path,
        @Nullable LocalDate dueOn) {

    public Handover {
        path = List.copyOf(path);
    }
}
