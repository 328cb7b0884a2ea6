package org.twoeyes.analysis.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** All subsets of a list. */
final class Subsets {

    private Subsets() {}

    /** Gives every subset of the size, each in the order of the list, the subsets in lexicographic order. */
    static void forEach(List<String> items, int size, Consumer<List<String>> consumer) {
        choose(items, 0, size, new ArrayDeque<>(), consumer);
    }

    private static void choose(
            List<String> items, int from, int missing, Deque<String> chosen, Consumer<List<String>> consumer) {
        if (missing == 0) {
            consumer.accept(new ArrayList<>(chosen));
            return;
        }
        for (int i = from; i <= items.size() - missing; i++) {
            chosen.addLast(items.get(i));
            choose(items, i + 1, missing - 1, chosen, consumer);
            chosen.removeLast();
        }
    }
}
