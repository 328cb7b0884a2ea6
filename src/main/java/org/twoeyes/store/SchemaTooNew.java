package org.twoeyes.store;

/** The graph was written by a newer version of this program. */
public final class SchemaTooNew extends StoreException {

    private static final long serialVersionUID = 1;

    SchemaTooNew(String where, long found, long known) {
        super(
                "The graph at " + where + " has schema version " + found + ", this program knows only up to " + known
                        + "; use a newer version of Two Eyes.",
                null);
    }
}
