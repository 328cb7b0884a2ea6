package org.twoeyes.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places of ids in a list: a hash table with linear probing (Knuth, The Art of Computer Programming 3, 6.4, algorithm L),
 * in which a slot is a hash and a place. 20 to 36 bytes an id, where a map of objects takes 56. Immutable.
 */
final class IdTable {

    /** How many slots are looked at for an id; whoever finds none free among them is kept aside, also where ids were made to collide. */
    private static final int MOST_PROBES = 64;

    private static final int MOST_SLOTS = 1 << 28;
    private static final int SPREAD = 0x9E3779B9;

    private final String[] ids;
    private final long[] slots;
    private final Map<String, Integer> aside = new HashMap<>();

    /** Of different ids, by place. O(n). */
    IdTable(List<String> ids) {
        this.ids = ids.toArray(String[]::new);
        this.slots =
                new long[Math.max(2, Integer.highestOneBit(Math.min(MOST_SLOTS, Math.max(1, this.ids.length))) << 2)];
        for (int place = 0; place < this.ids.length; place++) {
            put(place);
        }
    }

    private void put(int place) {
        int hash = hash(ids[place]);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            int at = hash + probe & slots.length - 1;
            if (slots[at] == 0) {
                slots[at] = (long) hash << Integer.SIZE | place + 1;
                return;
            }
        }
        aside.put(ids[place], place);
    }

    /** The place of an id; −1 if it has none. O(1). */
    int find(String id) {
        int hash = hash(id);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            long slot = slots[hash + probe & slots.length - 1];
            if (slot == 0) {
                return -1;
            }
            if ((int) (slot >>> Integer.SIZE) == hash && ids[(int) slot - 1].equals(id)) {
                return (int) slot - 1;
            }
        }
        return aside.getOrDefault(id, -1);
    }

    /** How many ids there are. */
    int size() {
        return ids.length;
    }

    private static int hash(String id) {
        int product = id.hashCode() * SPREAD;
        return product ^ product >>> 15;
    }
}
