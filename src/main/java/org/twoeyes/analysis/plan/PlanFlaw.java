package org.twoeyes.analysis.plan;

import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Pair;

/**
 * What of a plan cannot be as it is asked for. Names people and accounts by id; those that the kind does not speak of
 * are null.
 */
public record PlanFlaw(
        Kind kind,
        @Nullable String employeeId,
        @Nullable String contactId,
        @Nullable String accountId) {

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
        /** A succession does not say who leaves, or another plan does. */
        LEAVERS
    }

    /** A flaw of a tie. */
    public static PlanFlaw of(Kind kind, Pair tie) {
        return new PlanFlaw(kind, tie.employeeId(), tie.contactId(), null);
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
            case LEAVERS -> "plan must name who leaves if it is a succession, and only then";
        };
    }
}
