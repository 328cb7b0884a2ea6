package org.twoeyes.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal.
 *
 * @param id unique among opportunities
 * @param accountId who would buy
 * @param name as stored
 * @param stage as stored
 * @param open whether it is still to be decided
 * @param amount in {@code currency}, at least 0; not given counts as 0
 * @param currency of the amount; not given is the policy's reporting currency
 * @param closeOn expected or actual day
 * @param ownerId the employee who owns it
 * @param contactIds the contacts who decide it, of whatever account; each once, in the order given
 */
public record Opportunity(
        String id,
        String accountId,
        String name,
        @Nullable String stage,
        boolean open,
        @Nullable Double amount,
        @Nullable String currency,
        @Nullable LocalDate closeOn,
        @Nullable String ownerId,
        List<String> contactIds) {

    public Opportunity {
        Ids.check(id);
        contactIds = List.copyOf(contactIds);
        Values.range("amount", amount, 0, Double.MAX_VALUE);
    }
}
