package org.twoeyes.analysis.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Pair;

/**
 * What of a plan cannot be as it is asked for. Names people and accounts by id; those that the kind does not speak of
 * are null.
 *
 * @param value a tier or layer that is not there; null where the kind does not speak of one
 * @param known the tiers or layers that are there instead
 */
public record PlanFlaw(
        Kind kind,
        @Nullable String employeeId,
        @Nullable String contactId,
        @Nullable String accountId,
        @Nullable String value,
        List<String> known) {

    /** What is wrong. */
    public enum Kind {
        /** A tie that is settled is live already. */
        TIE_LIVE,
        /** Somebody who is to build a tie is leaving. */
        EMPLOYEE_LEAVING,
        /** A tie is accepted and forbidden. */
        ACCEPTED_AND_FORBIDDEN,
        /** A successor is accepted for a contact whom nobody holds who leaves. */
        NOBODY_HANDS_OVER,
        /** Somebody of a tie is not there, or not active. */
        NOT_ACTIVE,
        /** Somebody who is to leave is not there, or not active. */
        LEAVER_NOT_ACTIVE,
        /** There is no such account. */
        NO_ACCOUNT,
        /** There is no such tier in the policy. */
        NO_TIER,
        /** There is no such layer in the policy. */
        NO_LAYER,
        /** Tiers are named beside an account, or a succession is limited to tiers or layers. */
        LIMITS,
        /** A succession does not say who leaves, or another plan does. */
        LEAVERS
    }

    public PlanFlaw {
        known = List.copyOf(known);
    }

    /** A flaw of the plan as a whole. */
    public static PlanFlaw of(Kind kind) {
        return new PlanFlaw(kind, null, null, null, null, List.of());
    }

    /** A flaw of a tie. */
    public static PlanFlaw of(Kind kind, Pair tie) {
        return new PlanFlaw(kind, tie.employeeId(), tie.contactId(), null, null, List.of());
    }

    /** Somebody who is to leave is not there, or not active. */
    public static PlanFlaw ofLeaver(String employeeId) {
        return new PlanFlaw(Kind.LEAVER_NOT_ACTIVE, employeeId, null, null, null, List.of());
    }

    /** There is no such account. */
    static PlanFlaw ofAccount(String accountId) {
        return new PlanFlaw(Kind.NO_ACCOUNT, null, null, accountId, null, List.of());
    }

    /** There is no such tier or layer. */
    static PlanFlaw unknown(Kind kind, String value, List<String> known) {
        return new PlanFlaw(kind, null, null, null, value, known);
    }

    /** What must be otherwise, in English, to stand after "The". */
    public String sentence() {
        return switch (kind) {
            case TIE_LIVE -> "tie of (" + employeeId + ") and (" + contactId + ") must not be live already";
            case EMPLOYEE_LEAVING -> "employee (" + employeeId + ") must not be leaving";
            case ACCEPTED_AND_FORBIDDEN ->
                "tie of (" + employeeId + ") and (" + contactId + ") must not be both accepted and forbidden";
            case NOBODY_HANDS_OVER -> "contact (" + contactId + ") must be held by somebody who leaves";
            case NOT_ACTIVE -> "employee (" + employeeId + ") and contact (" + contactId + ") must be active";
            case LEAVER_NOT_ACTIVE -> "employee (" + employeeId + ") must be active";
            case NO_ACCOUNT -> "account (" + accountId + ") must be there";
            case NO_TIER -> "tier (" + value + ") must be one of " + known;
            case NO_LAYER -> "layer (" + value + ") must be one of " + known;
            case LIMITS ->
                "plan must not be limited to tiers beside an account, and a succession to neither tiers nor layers";
            case LEAVERS -> "plan must name who leaves if it is a succession, and only then";
        };
    }
}
