package org.twoeyes.store;

/** Nodes that a load had made were not there any more when it joined them. */
final class NodesGone extends StoreFailed {

    private static final long serialVersionUID = 1L;

    NodesGone() {
        super("Nodes of the graph are gone while it was being loaded; somebody else removed them.");
    }
}
