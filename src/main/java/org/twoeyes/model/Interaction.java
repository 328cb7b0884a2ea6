package org.twoeyes.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, call, message or other occasion at which employees and contacts were together.
 *
 * @param id unique among interactions
 * @param on the day
 * @param channel visit, meeting, call, …; the policy gives each a weight
 * @param employeeIds who of the vendor attended, at least one, each once, in the order given
 * @param contactIds who of the customers attended, at least one, each once, in the order given
 * @param direction who turned to whom; not given counts as both
 * @param subject as stored
 * @param minutes how long, at least 0
 * @param sentiment −1 to +1
 */
public record Interaction(
        String id,
        LocalDate on,
        String channel,
        List<String> employeeIds,
        List<String> contactIds,
        @Nullable Direction direction,
        @Nullable String subject,
        @Nullable Integer minutes,
        @Nullable Double sentiment) {

    public Interaction {
        Ids.check(id);
        employeeIds = List.copyOf(employeeIds);
        contactIds = List.copyOf(contactIds);
        if (employeeIds.isEmpty() || contactIds.isEmpty()) {
            throw new IllegalArgumentException(
                    "interaction (" + id + ") must list at least one employee and one contact");
        }
        Values.notNegative("minutes", minutes);
        Values.range("sentiment", sentiment, -1, 1);
    }
}
