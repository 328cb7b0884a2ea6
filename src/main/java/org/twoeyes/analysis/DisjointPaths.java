package org.twoeyes.analysis;

import java.util.Arrays;
import org.twoeyes.network.AccessGraph;
import org.twoeyes.network.IntBag;

/**
 * The largest number of ways from the hub to a contact that share nobody, which by Menger's theorem is the
 * smallest number of people whose loss closes every way.
 *
 * <p>Maximum flow with one unit through each vertex (augmenting paths, Ford and Fulkerson 1956), started
 * with one way through each holder and through each colleague who has a holder to spare. Bounds spare most
 * searches: a contact whom a single vertex separates from the hub has one way, no way leads through a
 * colleague who knows nobody else, and there are no more ways than employees. O(ways · edges) for each contact
 * that is left. Not safe for use by several threads.
 *
 * <p>Every vertex has two sides: ways come in at the near side (2v) and go out at the far side (2v + 1).
 */
final class DisjointPaths {

    private static final int NONE = -1;

    private final AccessGraph graph;
    private final AccessCuts cuts;

    /** The vertex before and after each vertex on its way from the contact to the hub. */
    private final int[] before;

    private final int[] after;

    /** The side from which the search came to each side, valid where {@code seen} names this search. */
    private final int[] came;

    private final int[] seen;
    private int search;
    private final IntBag queue = new IntBag();
    private final IntBag used = new IntBag();
    private final IntBag steps = new IntBag();

    DisjointPaths(AccessGraph graph, AccessCuts cuts) {
        this.graph = graph;
        this.cuts = cuts;
        this.before = new int[graph.size()];
        this.after = new int[graph.size()];
        Arrays.fill(before, NONE);
        Arrays.fill(after, NONE);
        this.came = new int[2 * graph.size()];
        this.seen = new int[2 * graph.size()];
    }

    /** How many ways lead to a contact's vertex; 0 if it cannot be reached. */
    int to(int contact) {
        if (!cuts.isReachable(contact)) {
            return 0;
        }
        if (cuts.isSeparated(contact)) {
            return 1;
        }
        int degree = graph.degree(contact);
        if (degree == 2) {
            return 2;
        }
        int ways = 0;
        int usable = degree;
        for (int i = graph.first(contact); i < graph.end(contact); i++) {
            int neighbour = graph.neighbour(i);
            if (graph.isEmployee(neighbour)) {
                join(contact, neighbour);
                join(neighbour, AccessGraph.HUB);
                ways++;
            } else if (graph.degree(neighbour) == 1) {
                usable--;
            } else if (startThrough(contact, neighbour)) {
                ways++;
            }
        }
        int most = Math.min(usable, graph.firstContactVertex() - 1);
        while (ways < most && augment(contact)) {
            ways++;
        }
        forget();
        return ways;
    }

    /** Takes the way through a colleague and one of their holders through whom no other leads, if there is one; holders of the contact come first. */
    private boolean startThrough(int contact, int colleague) {
        for (int i = graph.first(colleague); i < graph.end(colleague); i++) {
            int holder = graph.neighbour(i);
            if (!graph.isEmployee(holder)) {
                return false;
            }
            if (before[holder] == NONE) {
                join(contact, colleague);
                join(colleague, holder);
                join(holder, AccessGraph.HUB);
                return true;
            }
        }
        return false;
    }

    /** Looks for one more way, breadth first, and takes it. */
    private boolean augment(int contact) {
        search++;
        queue.clear();
        leave(contact, contact);
        for (int at = 0; at < queue.size(); at++) {
            int side = queue.get(at);
            int vertex = side / 2;
            boolean far = (side & 1) == 1;
            if (far && graph.isEmployee(vertex) && after[vertex] != AccessGraph.HUB) {
                take(side, contact);
                return true;
            }
            boolean free = before[vertex] == NONE;
            if (far) {
                leave(vertex, contact);
                if (!free) {
                    see(2 * vertex, side);
                }
            } else if (free) {
                see(side + 1, side);
            } else if (before[vertex] != contact) {
                see(2 * before[vertex] + 1, side);
            }
        }
        return false;
    }

    /** Goes on from the far side of a vertex to the near side of each neighbour. */
    private void leave(int vertex, int contact) {
        for (int i = graph.first(vertex); i < graph.end(vertex); i++) {
            int neighbour = graph.neighbour(i);
            boolean onWay = before[neighbour] == vertex;
            if (neighbour != AccessGraph.HUB && neighbour != contact && !onWay) {
                see(2 * neighbour, 2 * vertex + 1);
            }
        }
    }

    private void see(int side, int from) {
        if (seen[side] != search) {
            seen[side] = search;
            came[side] = from;
            queue.add(side);
        }
    }

    /**
     * Takes the way that the search found, from the hub's end back to the contact: what it went backwards
     * is given up first, then its own steps join.
     */
    private void take(int end, int contact) {
        steps.clear();
        steps.add(end / 2);
        steps.add(AccessGraph.HUB);
        int side = end;
        while (side / 2 != contact) {
            int from = came[side];
            boolean far = (side & 1) == 1;
            boolean fromFar = (from & 1) == 1;
            if (!far && fromFar && from / 2 == side / 2) {
                before[side / 2] = NONE;
                after[side / 2] = NONE;
            } else if (!far && fromFar) {
                steps.add(from / 2);
                steps.add(side / 2);
            }
            side = from;
        }
        for (int i = 0; i < steps.size(); i += 2) {
            join(steps.get(i), steps.get(i + 1));
        }
    }

    private void join(int from, int to) {
        if (to != AccessGraph.HUB) {
            before[to] = from;
            used.add(to);
        }
        after[from] = to;
        used.add(from);
    }

    private void forget() {
        for (int i = 0; i < used.size(); i++) {
            before[used.get(i)] = NONE;
            after[used.get(i)] = NONE;
        }
        used.clear();
    }
}
