package org.twoeyes.store;

import org.jspecify.annotations.Nullable;

/** The folder or the database cannot be used, for the reason given. */
public sealed class StoreFailed extends StoreException permits NodesGone {

    private static final long serialVersionUID = 1;

    StoreFailed(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    StoreFailed(String sentence) {
        this(sentence, null);
    }
}
