package org.twoeyes.http;

import java.io.EOFException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EofException;

/** Tells a client that went away from a fault of ours. */
final class Disconnects {

    private Disconnects() {}

    static boolean isOne(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof EofException
                    || at instanceof EOFException
                    || at instanceof ClosedChannelException
                    || at instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }
}
