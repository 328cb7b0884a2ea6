package org.twoeyes.service.live;

import java.util.Optional;
import java.util.function.Supplier;

/** Tries a step again on what is stored by then, where somebody else wrote in between. */
final class Attempts {

    private static final int MOST = 5;

    private Attempts() {}

    /**
     * Tries up to five times.
     *
     * @param attempt works on what is stored now; empty if something else was stored once it was written
     */
    static EditOutcome of(LivePortfolio live, Supplier<Optional<EditOutcome>> attempt) {
        for (int i = 0; i < MOST; i++) {
            live.refresh();
            Optional<EditOutcome> outcome = attempt.get();
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new EditOutcome.Crowded();
    }
}
