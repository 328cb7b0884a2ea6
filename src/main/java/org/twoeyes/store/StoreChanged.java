package org.twoeyes.store;

/** The visible graph is not what the caller took it for: somebody else was faster. Nothing was written. */
public final class StoreChanged extends StoreException {

    private static final long serialVersionUID = 1;

    StoreChanged(String where) {
        super(
                "The graph at " + where + " was changed by somebody else in the meantime; nothing was written, try again.",
                null);
    }
}
