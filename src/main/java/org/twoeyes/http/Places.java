package org.twoeyes.http;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** So many at once and no more; whoever comes while all places are taken is asked to come again. */
final class Places {

    private final Semaphore free;
    private final String taken;

    /** @param taken what is said where no place is free, a sentence */
    Places(int atOnce, String taken) {
        this.free = new Semaphore(atOnce);
        this.taken = taken;
    }

    /**
     * Does work in a place of its own.
     *
     * @throws ProblemException 503 if none is free
     */
    <T> T in(Supplier<T> work) {
        if (!free.tryAcquire()) {
            throw busy(taken);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    /** The refusal where too much is under way already. */
    static ProblemException busy(String sentence) {
        return new ProblemException(503, "busy", sentence + " Try again soon.");
    }
}
