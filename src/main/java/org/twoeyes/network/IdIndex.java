package org.twoeyes.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.TextNumbers;

/**
 * The numbers of ids. Immutable. An id keeps a place whatever its number becomes, so that the index of the next state shares
 * the large table with this one.
 */
final class IdIndex {

    /** So many ids may have come since the table was made. */
    private static final int MOST_LATER = 4096;

    private static final int NOWHERE = -1;

    private final TextNumbers places;
    private final Map<String, Integer> later;
    private final int @Nullable [] numbers;

    private IdIndex(TextNumbers places, Map<String, Integer> later, int @Nullable [] numbers) {
        this.places = places;
        this.later = later;
        this.numbers = numbers;
    }

    /** Of ids numbered in their order. O(n). */
    static IdIndex of(List<String> ids) {
        return new IdIndex(new TextNumbers(ids), Map.of(), null);
    }

    /** The number of an id, −1 if it has none. */
    int find(String id) {
        int place = places.find(id);
        if (place < 0) {
            place = later.getOrDefault(id, NOWHERE);
        }
        return place < 0 ? NOWHERE : numbers == null ? place : numbers[place];
    }

    /** Says whether an id is kept, with a number or without. */
    boolean knows(String id) {
        return places.find(id) >= 0 || later.containsKey(id);
    }

    /**
     * The index after some ids have gone and some have come. O(n) copies.
     *
     * @param gone the ids of the numbers that have gone
     * @param come the ids of the numbers that have come, in their order
     * @param all gives all ids by number then, for a new index where many have come since the last
     */
    IdIndex next(Renumbering renumbering, List<String> gone, List<String> come, Supplier<List<String>> all) {
        if (later.size() + come.size() > MOST_LATER) {
            return of(all.get());
        }
        Map<String, Integer> more = new HashMap<>(later);
        int known = places.size() + later.size();
        int[] old = numbers == null ? IntStream.range(0, known).toArray() : numbers;
        int[] next = Arrays.copyOf(renumbering.renumbered(old), known + come.size());
        gone.forEach(id -> next[place(id, more)] = -1);
        int[] numbersThen = renumbering.come().toArray();
        for (int i = 0; i < numbersThen.length; i++) {
            int place = place(come.get(i), more);
            next[place] = numbersThen[i];
        }
        return new IdIndex(places, more, Arrays.copyOf(next, places.size() + more.size()));
    }

    /** The place of an id; a new one if it has none. */
    private int place(String id, Map<String, Integer> more) {
        int place = places.find(id);
        return place >= 0 ? place : more.computeIfAbsent(id, key -> places.size() + more.size());
    }
}
