package org.twoeyes.model;

/** What a plan is to reach. */
public enum PlanKind {
    /** The largest sum of gain · affinity over all that is needed, within everybody's room. */
    COVERAGE,
    /** As few new ties as give every key contact two true eyes. */
    TWO_EYES,
    /** As few new ties as leave no account with one eye. */
    NO_ONE_EYE,
    /** A successor for what would be dark or have a single eye without those who leave. */
    SUCCESSION
}
