package org.twoeyes.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person at a customer.
 *
 * @param id unique among contacts
 * @param accountId where they work
 * @param name as stored
 * @param title as stored
 * @param department as stored
 * @param layer decision layer, one of the policy's
 * @param layerInferred whether the layer was inferred from the title
 * @param roles decision_maker, economic_buyer, …; each once, in the order given
 * @param influence weight of this person, above 0; not given is the weight of the layer
 * @param stance −2 (against us) to +2 (for us); not given counts as 0
 * @param reportsToId a contact of the same account group
 * @param influences contacts this person influences; each once, in the order given
 * @param since first day in the job
 * @param leftOn day they left
 * @param email as stored
 */
public record Contact(
        String id,
        String accountId,
        String name,
        @Nullable String title,
        @Nullable String department,
        String layer,
        boolean layerInferred,
        List<String> roles,
        @Nullable Double influence,
        @Nullable Double stance,
        @Nullable String reportsToId,
        List<String> influences,
        @Nullable LocalDate since,
        @Nullable LocalDate leftOn,
        @Nullable String email) {

    public Contact {
        Ids.check(id);
        roles = List.copyOf(roles);
        influences = List.copyOf(influences);
        if (influence != null && !(influence > 0 && influence <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("influence (" + influence + ") must be above 0");
        }
        Values.range("stance", stance, -2, 2);
    }

    /** The same contact, reporting to nobody. */
    public Contact reportingToNobody() {
        return new Contact(
                id,
                accountId,
                name,
                title,
                department,
                layer,
                layerInferred,
                roles,
                influence,
                stance,
                null,
                influences,
                since,
                leftOn,
                email);
    }
}
