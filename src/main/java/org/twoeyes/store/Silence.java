package org.twoeyes.store;

import java.time.Duration;

/** How long a call may go without a sign of life from the database before it is given up. */
final class Silence {

    private final long limitNanos;
    private volatile long lastHeard = System.nanoTime();

    Silence(Duration limit) {
        this.limitNanos = limit.toNanos();
    }

    /** The database has answered something just now. */
    void heard() {
        lastHeard = System.nanoTime();
    }

    /** Nanoseconds left; zero or less when it has been silent for too long. */
    long remainingNanos() {
        return limitNanos - (System.nanoTime() - lastHeard);
    }
}
