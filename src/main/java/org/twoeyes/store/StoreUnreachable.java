package org.twoeyes.store;

import org.jspecify.annotations.Nullable;

/** The database did not answer in time, or the link to it broke. A write may or may not have happened:
 * repeat it with the same operation id. */
public final class StoreUnreachable extends StoreException {

    private static final long serialVersionUID = 1;

    StoreUnreachable(String where, String why, @Nullable Throwable cause) {
        super("The database at " + where + " cannot be reached: " + why + ".", cause);
    }
}
