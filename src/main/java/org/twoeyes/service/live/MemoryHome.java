package org.twoeyes.service.live;

import java.util.UUID;
import org.twoeyes.model.Portfolio;

/** A portfolio that lives in memory only: a bundle looked at without any database. Gone when the process ends. */
public final class MemoryHome implements Home {

    private final String launch = UUID.randomUUID().toString().substring(0, 8);
    private State state;
    private long count = 1;

    /** Starts with what was read from somewhere. */
    public MemoryHome(Portfolio portfolio) {
        this.state = new State(launch + "-1", portfolio);
    }

    @Override
    public synchronized State read() {
        return state;
    }

    @Override
    public synchronized String revision() {
        return state.revision();
    }

    @Override
    public synchronized boolean write(Portfolio stored, Portfolio wanted, WriteProgress progress) {
        if (!state.portfolio().equals(stored)) {
            return false;
        }
        if (!stored.equals(wanted)) {
            count++;
            state = new State(launch + "-" + count, wanted);
        }
        return true;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void close() {}
}
