package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.plan.Affinity;
import org.twoeyes.analysis.plan.Handover;

/**
 * A tie of somebody who leaves, and who takes it over; field for field as {@code depart --format json} prints it.
 *
 * @param affinity the whole of its parts
 * @param dueOn the day by which the two meet the contact together; null where no leaving date is known
 */
public record HandoverRow(
        String contactId,
        String accountId,
        String fromId,
        String toId,
        double gain,
        double affinity,
        List<String> path,
        @Nullable LocalDate dueOn,
        Affinity parts) {

    static HandoverRow of(Handover handover) {
        return new HandoverRow(
                handover.contactId(),
                handover.accountId(),
                handover.fromId(),
                handover.toId(),
                handover.gain(),
                handover.affinity().total(),
                handover.path(),
                handover.dueOn(),
                handover.affinity());
    }
}
