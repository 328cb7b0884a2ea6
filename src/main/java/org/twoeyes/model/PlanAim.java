package org.twoeyes.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a kept plan is asked for, and what is settled in it.
 *
 * @param name what people call the plan
 * @param accountId the only account to plan for; null for all, and in a succession
 * @param tiers of the accounts to plan for; empty for all, beside an account and in a succession
 * @param layers of the contacts to plan for; empty for all, and in a succession
 * @param leaverIds who leaves; nobody but in a succession
 * @param dueOn the day by which all ties shall be live: of a succession the leaving date of all; null where none is set
 * @param accepted ties that the plan has whatever else it does
 * @param forbidden ties that it does not have
 * @param acceptedOnly whether it has no other ties than the accepted ones
 */
public record PlanAim(
        String name,
        PlanKind kind,
        @Nullable String accountId,
        List<String> tiers,
        List<String> layers,
        List<String> leaverIds,
        @Nullable LocalDate dueOn,
        List<Pair> accepted,
        List<Pair> forbidden,
        boolean acceptedOnly) {

    /** Each tier, layer, person and tie once. */
    public PlanAim {
        tiers = tiers.stream().distinct().toList();
        layers = layers.stream().distinct().toList();
        leaverIds = leaverIds.stream().distinct().toList();
        accepted = accepted.stream().distinct().toList();
        forbidden = forbidden.stream().distinct().toList();
    }

    /** Everybody whom it names, some perhaps more than once. */
    public Stream<PersonKey> people() {
        return Stream.concat(
                leaverIds.stream().map(PersonKey::employee),
                Stream.concat(accepted.stream(), forbidden.stream()).flatMap(PersonKey::both));
    }

    /** The same with others named in it. */
    public PlanAim with(
            String otherName, List<String> otherLeavers, List<Pair> otherAccepted, List<Pair> otherForbidden) {
        return new PlanAim(
                otherName,
                kind,
                accountId,
                tiers,
                layers,
                otherLeavers,
                dueOn,
                otherAccepted,
                otherForbidden,
                acceptedOnly);
    }
}
