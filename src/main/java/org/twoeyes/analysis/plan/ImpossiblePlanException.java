package org.twoeyes.analysis.plan;

/** What is settled for a plan contradicts itself or the portfolio; the message says what must not be, with ids only. */
public final class ImpossiblePlanException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    ImpossiblePlanException(String message) {
        super(message);
    }
}
