package org.twoeyes.analysis;

import java.util.Arrays;
import org.twoeyes.network.AccessGraph;
import org.twoeyes.network.IntBag;

/**
 * Everybody's cut-offs in one account group in one linear pass: a depth-first search from the hub with
 * low-links (Hopcroft and Tarjan 1973). What hangs on a vertex is the union of the subtrees from which no
 * edge climbs above it, and a subtree is an interval of the preorder.
 *
 * <p>Iterative, so a reporting line of any length fits any stack. O(vertices + edges) time and memory; the memory is
 * used again for the next graph. Not safe for use by several threads.
 * Source: {@code docs/methods/access.md}.
 */
final class AccessCuts {

    private AccessGraph graph = AccessGraph.NOBODY;

    /** One more than the position of each vertex in the preorder; 0 for one that the hub does not reach. */
    private int[] number = {};

    /** By position in the preorder: the vertex. */
    private int[] preorder = {};

    /** By position: that of the parent. */
    private int[] parent = {};

    /** By position: the first that an edge of the subtree climbs to. */
    private int[] low = {};

    /** By position: how many are in the subtree. */
    private int[] subtree = {};

    /** By position: the neighbour to look at when the search comes back. */
    private int[] next = {};

    private boolean[] separated = {};
    private int seen;

    /** Searches a graph; what was found in the one before is forgotten. */
    AccessCuts of(AccessGraph searched) {
        graph = searched;
        seen = 0;
        reserve(searched.size());
        search();
        measure();
        return this;
    }

    private void reserve(int size) {
        if (size > number.length) {
            int room = Math.max(size, 2 * number.length);
            number = new int[room];
            preorder = new int[room];
            parent = new int[room];
            low = new int[room];
            subtree = new int[room];
            next = new int[room];
            separated = new boolean[room];
        } else {
            Arrays.fill(number, 0, size, 0);
        }
    }

    /** Says whether the graph joins a vertex to the hub. */
    boolean isReachable(int vertex) {
        return number[vertex] > 0;
    }

    /** Says whether a single other vertex, not the hub, lies on every way from the hub to this one. */
    boolean isSeparated(int vertex) {
        return number[vertex] > 0 && separated[number[vertex] - 1];
    }

    /** The contacts, as vertices, that are cut off when a vertex other than the hub is removed; that vertex itself is not among them. */
    IntBag cutOff(int vertex) {
        IntBag found = new IntBag();
        int position = number[vertex] - 1;
        if (position < 0) {
            return found;
        }
        int end = position + subtree[position];
        for (int child = position + 1; child < end; child += subtree[child]) {
            if (low[child] >= position) {
                addContacts(found, child, child + subtree[child]);
            }
        }
        return found;
    }

    /** How many vertices the hub reaches, itself included. */
    int reachable() {
        return seen;
    }

    /** The vertex at a position of the search's preorder; the hub is at 0. */
    int atPreorder(int position) {
        return preorder[position];
    }

    /** The vertex from which the search came to a reachable vertex other than the hub. */
    int parent(int vertex) {
        return preorder[parent[number[vertex] - 1]];
    }

    /** Says whether a reachable vertex and its subtree are cut off from the hub when its parent is removed. */
    boolean hangsOnParent(int vertex) {
        int position = number[vertex] - 1;
        return low[position] >= parent[position];
    }

    private void addContacts(IntBag found, int from, int to) {
        for (int i = from; i < to; i++) {
            if (graph.isContact(preorder[i])) {
                found.add(preorder[i]);
            }
        }
    }

    /** An edge back to the parent counts as climbing to it: no further than a subtree may climb that hangs on it. */
    private void search() {
        int position = 0;
        enter(AccessGraph.HUB, 0);
        int at = graph.first(AccessGraph.HUB);
        int end = graph.end(AccessGraph.HUB);
        int lowest = 0;
        while (true) {
            while (at < end) {
                int neighbour = graph.neighbour(at++);
                int climbs = number[neighbour] - 1;
                if (climbs >= 0) {
                    lowest = Math.min(lowest, climbs);
                } else if (graph.degree(neighbour) == 1) {
                    low[seen] = position;
                    subtree[seen] = 1;
                    enter(neighbour, position);
                } else {
                    next[position] = at;
                    low[position] = lowest;
                    lowest = seen;
                    enter(neighbour, position);
                    position = lowest;
                    at = graph.first(neighbour);
                    end = graph.end(neighbour);
                }
            }
            low[position] = lowest;
            subtree[position] = seen - position;
            if (position == 0) {
                return;
            }
            position = parent[position];
            lowest = Math.min(low[position], lowest);
            at = next[position];
            end = graph.end(preorder[position]);
        }
    }

    private void enter(int vertex, int from) {
        preorder[seen] = vertex;
        parent[seen] = from;
        number[vertex] = ++seen;
    }

    /** Goes down from the hub once more and notes who is separated from it. */
    private void measure() {
        for (int position = 1; position < seen; position++) {
            int above = parent[position];
            separated[position] = above != 0 && (separated[above] || low[position] >= above);
        }
    }
}
