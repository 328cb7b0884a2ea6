package org.twoeyes.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A relationship between two nodes that a row of a portfolio asks for.
 *
 * @param kind its kind
 * @param from id of the node it starts at
 * @param to id of the node it ends at
 * @param properties values of the kind's columns, in their order
 */
record Link(LinkKind kind, String from, String to, List<@Nullable Object> properties) {

    /** A link with the values of its kind's columns. */
    static Link of(LinkKind kind, String from, String to, @Nullable Object... properties) {
        return new Link(kind, from, to, Collections.unmodifiableList(Arrays.asList(properties)));
    }

    /** Adds it to links by kind, after those of its kind that are there. */
    void addTo(Map<LinkKind, List<Link>> byKind) {
        byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(this);
    }
}
