package org.twoeyes.analysis;

/** What a gap in the coverage of an account is. The rule of each is in {@code docs/methods/coverage.md}. */
public enum GapKind {
    /** The tier requires the layer and the account has no contact in it. */
    UNMAPPED_LAYER,
    /** The coverage of a layer is below the tier's minimum. */
    LOW_COVERAGE,
    /** A key contact whom nobody knows. */
    BLIND_SPOT,
    /** A key contact whom one employee knows. */
    SINGLE_EYE,
    /** A key contact with two or more eyes, at most one of them true. */
    FALSE_EYE,
    /** A key contact all of whose holders are leaving. */
    LAST_EYE_LEAVING,
    /** A key contact with a live tie, none of them fresh. */
    STALE,
    /** A key contact with holders, none of the same or a more senior layer. */
    RANK_MISMATCH,
    /** A key contact who is against us. */
    OPPOSED,
    /** An employee at whose customer no manager stands beside them. */
    CLOSED_DOOR
}
