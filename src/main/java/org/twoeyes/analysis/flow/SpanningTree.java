package org.twoeyes.analysis.flow;

import java.util.Arrays;

/**
 * The basis of a network simplex: a rooted spanning tree, with the arc that joins each node to its parent, its depth
 * and its price. Every node begins as a child of the root, at price 0, joined by the arc that has its number behind
 * {@code firstRootArc}.
 *
 * <p>Children are kept in linked lists, so that cutting a subtree off and hanging it up elsewhere costs as much as the
 * subtree is large.
 */
final class SpanningTree {

    private static final int NONE = -1;

    private final int root;
    private final int[] parent;
    private final int[] arc;
    private final int[] depth;
    private final long[] price;
    private final int[] child;
    private final int[] next;
    private final int[] previous;
    private final int[] stack;

    SpanningTree(int nodes, int firstRootArc) {
        this.root = nodes;
        this.parent = new int[nodes + 1];
        this.arc = new int[nodes + 1];
        this.depth = new int[nodes + 1];
        this.price = new long[nodes + 1];
        this.child = new int[nodes + 1];
        this.next = new int[nodes + 1];
        this.previous = new int[nodes + 1];
        this.stack = new int[nodes + 1];
        Arrays.fill(child, NONE);
        Arrays.fill(depth, 0, nodes, 1);
        parent[root] = NONE;
        for (int node = 0; node < nodes; node++) {
            hang(node, root, firstRootArc + node);
        }
    }

    int root() {
        return root;
    }

    int parent(int node) {
        return parent[node];
    }

    /** The arc that joins a node to its parent. */
    int arc(int node) {
        return arc[node];
    }

    /** The price of a node; along every arc of the tree, cost plus the price at its tail is the price at its head. */
    long price(int node) {
        return price[node];
    }

    /** The node where the ways of two nodes to the root meet. O(depth). */
    int meeting(int a, int b) {
        int first = a;
        int second = b;
        while (first != second) {
            if (depth[first] >= depth[second]) {
                first = parent[first];
            } else {
                second = parent[second];
            }
        }
        return first;
    }

    /**
     * Takes out the arc above a node, and joins the part below it by another arc.
     *
     * @param cut the node whose arc to the parent goes
     * @param inside the end of the new arc below {@code cut}, or {@code cut} itself
     * @param outside the other end
     * @param newArc the new arc
     * @param rise by how much the prices of the part rise
     */
    void move(int cut, int inside, int outside, int newArc, long rise) {
        int node = inside;
        int above = outside;
        int by = newArc;
        while (true) {
            int oldParent = parent[node];
            int oldArc = arc[node];
            takeOut(node);
            hang(node, above, by);
            if (node == cut) {
                break;
            }
            above = node;
            by = oldArc;
            node = oldParent;
        }
        reprice(inside, rise);
    }

    private void hang(int node, int above, int by) {
        parent[node] = above;
        arc[node] = by;
        previous[node] = NONE;
        next[node] = child[above];
        if (child[above] != NONE) {
            previous[child[above]] = node;
        }
        child[above] = node;
    }

    private void takeOut(int node) {
        if (previous[node] == NONE) {
            child[parent[node]] = next[node];
        } else {
            next[previous[node]] = next[node];
        }
        if (next[node] != NONE) {
            previous[next[node]] = previous[node];
        }
    }

    private void reprice(int top, long rise) {
        int open = 0;
        stack[open++] = top;
        while (open > 0) {
            int node = stack[--open];
            price[node] += rise;
            depth[node] = depth[parent[node]] + 1;
            for (int below = child[node]; below != NONE; below = next[below]) {
                stack[open++] = below;
            }
        }
    }
}
