package org.twoeyes.analysis.plan;

/** What is settled for a plan contradicts itself or the portfolio. */
public final class ImpossiblePlanException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient PlanFlaw flaw;

    ImpossiblePlanException(PlanFlaw flaw) {
        super(flaw.sentence());
        this.flaw = flaw;
    }

    /** What is wrong. */
    public PlanFlaw flaw() {
        return flaw;
    }
}
