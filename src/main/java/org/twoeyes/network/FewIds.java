package org.twoeyes.network;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A set of ids that is asked of many more that are not in it: most of those are told by one bit of their hash (Bloom 1970, with one
 * hash function), which stays in the cache where the set itself does not.
 */
final class FewIds {

    private static final int BITS = 1 << 20;

    private final Set<String> ids;
    private final BitSet marked;

    FewIds(Set<String> ids) {
        this.ids = ids;
        this.marked = ids.isEmpty() ? new BitSet() : new BitSet(BITS);
        ids.forEach(id -> marked.set(mark(id)));
    }

    private static int mark(String id) {
        return Slots.of(id.hashCode(), BITS);
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    boolean contains(String id) {
        return marked.get(mark(id)) && ids.contains(id);
    }

    /** Asked of every interaction: by a plain loop. */
    boolean containsAny(List<String> some) {
        if (!isEmpty()) {
            for (String id : some) {
                if (contains(id)) {
                    return true;
                }
            }
        }
        return false;
    }
}
