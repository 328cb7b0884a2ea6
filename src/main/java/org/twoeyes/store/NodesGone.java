package org.twoeyes.store;

import org.jspecify.annotations.Nullable;

/** Nodes that a load had made were not there any more when it joined them. */
final class NodesGone extends StoreFailed {

    private static final long serialVersionUID = 1L;

    NodesGone() {
        this(null);
    }

    NodesGone(@Nullable Throwable cause) {
        super("Nodes of the graph are gone while it was being loaded; somebody else removed them.", cause);
    }
}
