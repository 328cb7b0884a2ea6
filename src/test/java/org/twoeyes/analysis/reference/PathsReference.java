package org.twoeyes.analysis.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twoeyes.model.Ids;

/** The largest number of paths from the hub to a contact that share no vertex but the two ends (section 8), twice. */
final class PathsReference {

    private record Arc(String from, String to) {}

    private PathsReference() {}

    /** By maximum flow: every vertex but the ends is split in two, and paths are added one by one. */
    static int paths(Map<String, Set<String>> graph, String target) {
        if (!graph.containsKey(target)) {
            return 0;
        }
        Map<String, Set<String>> next = new HashMap<>();
        Map<Arc, Integer> capacity = new HashMap<>();
        for (String vertex : graph.keySet()) {
            boolean isEnd = vertex.equals(AccessReference.HUB) || vertex.equals(target);
            arc(next, capacity, "in " + vertex, "out " + vertex, isEnd ? graph.size() : 1);
            for (String other : graph.getOrDefault(vertex, Set.of())) {
                arc(next, capacity, "out " + vertex, "in " + other, 1);
            }
        }
        int paths = 0;
        while (augment(next, capacity, "out " + AccessReference.HUB, "in " + target, new HashSet<>())) {
            paths++;
        }
        return paths;
    }

    private static void arc(
            Map<String, Set<String>> next, Map<Arc, Integer> capacity, String from, String to, int most) {
        capacity.merge(new Arc(from, to), most, Integer::sum);
        capacity.merge(new Arc(to, from), 0, Integer::sum);
        next.computeIfAbsent(from, vertex -> new HashSet<>()).add(to);
        next.computeIfAbsent(to, vertex -> new HashSet<>()).add(from);
    }

    private static boolean augment(
            Map<String, Set<String>> next, Map<Arc, Integer> capacity, String at, String target, Set<String> seen) {
        if (at.equals(target)) {
            return true;
        }
        seen.add(at);
        for (String other : next.getOrDefault(at, Set.of())) {
            if (capacity.getOrDefault(new Arc(at, other), 0) > 0
                    && !seen.contains(other)
                    && augment(next, capacity, other, target, seen)) {
                capacity.merge(new Arc(at, other), -1, Integer::sum);
                capacity.merge(new Arc(other, at), 1, Integer::sum);
                return true;
            }
        }
        return false;
    }

    /**
     * By Menger's theorem: the smallest number of other vertices whose removal closes every way. Tries every set, so
     * for tiny graphs only.
     */
    static int smallestCut(Map<String, Set<String>> graph, String target) {
        List<String> others = graph.keySet().stream()
                .filter(vertex -> !vertex.equals(AccessReference.HUB) && !vertex.equals(target))
                .sorted(Ids.ORDER)
                .toList();
        for (int size = 0; size < others.size(); size++) {
            boolean[] isCut = {false};
            Subsets.forEach(
                    others,
                    size,
                    set -> isCut[0] |=
                            !AccessReference.reached(graph, new HashSet<>(set)).contains(target));
            if (isCut[0]) {
                return size;
            }
        }
        return others.size();
    }
}
