package org.twoeyes.analysis;

import java.util.Arrays;
import org.twoeyes.network.AccessGraph;
import org.twoeyes.network.IntBag;

/**
 * Everybody's cut-offs in one account group in one linear pass: a depth-first search from the hub with
 * low-links (Hopcroft and Tarjan 1973). What hangs on a vertex is the union of the subtrees from which no
 * edge climbs above it, and a subtree is an interval of the preorder.
 *
 * <p>Iterative, so a reporting line of any length fits any stack. O(vertices + edges) time and memory.
 * Source: {@code docs/methods/access.md}.
 */
final class AccessCuts {

    private static final int UNSEEN = -1;

    private final AccessGraph graph;
    private final int[] number;
    private final int[] low;
    private final int[] parent;
    private final int[] preorder;
    private final int[] subtree;
    private final boolean[] separated;
    private int seen;

    AccessCuts(AccessGraph graph) {
        this.graph = graph;
        this.number = new int[graph.size()];
        this.low = new int[graph.size()];
        this.parent = new int[graph.size()];
        this.preorder = new int[graph.size()];
        this.subtree = new int[graph.size()];
        this.separated = new boolean[graph.size()];
        Arrays.fill(number, UNSEEN);
        search();
        measure();
    }

    /** Says whether the graph joins a vertex to the hub. */
    boolean isReachable(int vertex) {
        return number[vertex] != UNSEEN;
    }

    /** Says whether a single other vertex, not the hub, lies on every way from the hub to this one. */
    boolean isSeparated(int vertex) {
        return separated[vertex];
    }

    /** The contacts, as vertices, that are cut off when a vertex other than the hub is removed; that vertex itself is not among them. */
    IntBag cutOff(int vertex) {
        IntBag found = new IntBag();
        if (number[vertex] == UNSEEN) {
            return found;
        }
        int at = number[vertex] + 1;
        int end = number[vertex] + subtree[vertex];
        while (at < end) {
            int child = preorder[at];
            if (hangsOnParent(child)) {
                addContacts(found, at, at + subtree[child]);
            }
            at += subtree[child];
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
        return parent[vertex];
    }

    /** Says whether a vertex and its subtree are cut off from the hub when its parent is removed. */
    boolean hangsOnParent(int vertex) {
        return low[vertex] >= number[parent[vertex]];
    }

    private void addContacts(IntBag found, int from, int to) {
        for (int i = from; i < to; i++) {
            if (graph.isContact(preorder[i])) {
                found.add(preorder[i]);
            }
        }
    }

    private void search() {
        int[] next = new int[graph.size()];
        int[] stack = new int[graph.size()];
        int depth = 0;
        stack[0] = AccessGraph.HUB;
        enter(AccessGraph.HUB, UNSEEN);
        next[AccessGraph.HUB] = graph.first(AccessGraph.HUB);
        while (depth >= 0) {
            int vertex = stack[depth];
            if (next[vertex] < graph.end(vertex)) {
                int neighbour = graph.neighbour(next[vertex]++);
                if (number[neighbour] == UNSEEN) {
                    enter(neighbour, vertex);
                    next[neighbour] = graph.first(neighbour);
                    stack[++depth] = neighbour;
                } else if (neighbour != parent[vertex]) {
                    low[vertex] = Math.min(low[vertex], number[neighbour]);
                }
            } else {
                depth--;
                leave(vertex);
            }
        }
    }

    private void enter(int vertex, int from) {
        number[vertex] = seen;
        low[vertex] = seen;
        preorder[seen++] = vertex;
        parent[vertex] = from;
        subtree[vertex] = 1;
    }

    private void leave(int vertex) {
        int above = parent[vertex];
        if (above != UNSEEN) {
            low[above] = Math.min(low[above], low[vertex]);
            subtree[above] += subtree[vertex];
        }
    }

    /** Goes down from the hub once more and notes who is separated from it. */
    private void measure() {
        for (int i = 1; i < seen; i++) {
            int vertex = preorder[i];
            int above = parent[vertex];
            separated[vertex] = above != AccessGraph.HUB && (separated[above] || hangsOnParent(vertex));
        }
    }
}
