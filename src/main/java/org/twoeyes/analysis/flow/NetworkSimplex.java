package org.twoeyes.analysis.flow;

import java.util.Arrays;

/**
 * Solves an {@link AssignmentProblem} exactly, as a flow of least cost: every row sends what it needs, over its arcs
 * to columns and on to the root, or, unserved, to the root directly at no cost. The primal network simplex with
 * strongly feasible trees, so that it ends (Cunningham 1976), and block search for the entering arc (Grigoriadis
 * 1986; Király and Kovács 2012 compare the rules). All in whole numbers.
 *
 * <p>An arc is worth {@code factor · value + bonus}; so the first aim can be the sum of values and the second the
 * number of arcs, or the other way round. O(arcs) memory of five bytes each beside the problem. The time in practice
 * grows little faster than the arcs; there is no polynomial bound for this rule.
 */
final class NetworkSimplex {

    private static final int ENDLESS = Integer.MAX_VALUE;
    private static final int SMALLEST_BLOCK = 64;
    private static final byte IN_TREE = 0;
    private static final byte EMPTY = 1;
    private static final byte FULL = -1;

    private final AssignmentProblem problem;
    private final long factor;
    private final long bonus;
    private final int rows;
    private final int arcs;
    private final SpanningTree tree;
    private final byte[] state;
    private final boolean[] used;
    private final int[] toRoot;
    private final int[] roomToRoot;
    private int position;
    private int row;
    private int entering;
    private int enteringTail;

    private NetworkSimplex(AssignmentProblem problem, long factor, long bonus) {
        this.problem = problem;
        this.factor = factor;
        this.bonus = bonus;
        this.rows = problem.rows();
        this.arcs = problem.arcs();
        int nodes = rows + problem.columns();
        this.tree = new SpanningTree(nodes, arcs);
        this.state = new byte[arcs + nodes];
        Arrays.fill(state, 0, arcs, EMPTY);
        this.used = new boolean[arcs];
        this.toRoot = new int[nodes];
        this.roomToRoot = new int[nodes];
        Arrays.fill(roomToRoot, 0, rows, ENDLESS);
        for (int i = 0; i < rows; i++) {
            toRoot[i] = problem.need(i);
        }
        for (int i = 0; i < problem.columns(); i++) {
            roomToRoot[rows + i] = problem.room(i);
        }
    }

    /** Solves a problem. */
    static NetworkSimplex solve(AssignmentProblem problem, long factor, long bonus) {
        NetworkSimplex simplex = new NetworkSimplex(problem, factor, bonus);
        int block = Math.max(SMALLEST_BLOCK, (int) Math.sqrt(simplex.state.length));
        while (simplex.findEntering(block)) {
            simplex.pivot();
        }
        return simplex;
    }

    /** Says whether a row is given the column of an arc. */
    boolean isUsed(int arc) {
        return used[arc];
    }

    /** How many columns a row still needs. */
    int unserved(int ofRow) {
        return toRoot[ofRow];
    }

    /** How many rows a column is given to. */
    int given(int column) {
        return toRoot[rows + column];
    }

    /** What an arc would add to the value, less what its row and column are worth elsewhere; 0 where it may be used or not. */
    long reducedValue(int ofRow, int arc) {
        return -reducedCost(arc, ofRow, rows + problem.column(arc));
    }

    /** Says whether the need of a row may be left open, or not, without any loss. */
    boolean mayBeUnserved(int ofRow) {
        return tree.price(ofRow) == 0;
    }

    /** Says whether the room of a column may be left open, or not, without any loss. */
    boolean mayBeIdle(int column) {
        return tree.price(rows + column) == 0;
    }

    private long cost(int arc) {
        return arc < arcs ? -(factor * problem.value(arc) + bonus) : 0;
    }

    private long reducedCost(int arc, int tail, int head) {
        return cost(arc) + tree.price(tail) - tree.price(head);
    }

    /** Goes on through the arcs, block by block, to the one of the block that improves the most. */
    private boolean findEntering(int block) {
        long best = 0;
        int left = block;
        for (int seen = 0; seen < state.length; seen++) {
            int tail = tail();
            byte side = state[position];
            if (side != IN_TREE) {
                long gain = side * reducedCost(position, tail, head(position));
                if (gain < best) {
                    best = gain;
                    entering = position;
                    enteringTail = tail;
                }
            }
            advance();
            if (--left == 0) {
                if (best < 0) {
                    return true;
                }
                left = block;
            }
        }
        return best < 0;
    }

    /** The row or column that the arc at the position of the search leaves from. */
    private int tail() {
        if (position >= arcs) {
            return position - arcs;
        }
        while (problem.end(row) <= position) {
            row++;
        }
        return row;
    }

    private void advance() {
        position++;
        if (position == state.length) {
            position = 0;
            row = 0;
        }
    }

    private int head(int arc) {
        return arc < arcs ? rows + problem.column(arc) : tree.root();
    }

    private int flow(int arc) {
        return arc < arcs ? (used[arc] ? 1 : 0) : toRoot[arc - arcs];
    }

    /** How much more an arc can carry. */
    private int slack(int arc) {
        if (arc < arcs) {
            return used[arc] ? 0 : 1;
        }
        int most = roomToRoot[arc - arcs];
        return most == ENDLESS ? ENDLESS : most - toRoot[arc - arcs];
    }

    private void add(int arc, int amount) {
        if (arc < arcs) {
            used[arc] ^= amount != 0;
        } else {
            toRoot[arc - arcs] += amount;
        }
    }

    /** Says whether the arc above a node leaves from the node: always, but for a column that hangs below a row. */
    private boolean isUpward(int node) {
        return tree.arc(node) >= arcs || node < rows;
    }

    /**
     * Sends as much as fits around the cycle that the entering arc closes. Of the arcs that stop it, the last on the
     * way round from where the two ends' ways to the root meet leaves the tree: that keeps the tree strongly feasible.
     */
    private void pivot() {
        boolean fills = state[entering] == EMPTY;
        int first = fills ? enteringTail : head(entering);
        int second = fills ? head(entering) : enteringTail;
        int top = tree.meeting(first, second);
        int amount = fills ? slack(entering) : flow(entering);
        int cut = -1;
        boolean cutFirst = false;
        for (int node = first; node != top; node = tree.parent(node)) {
            int most = isUpward(node) ? flow(tree.arc(node)) : slack(tree.arc(node));
            if (most < amount) {
                amount = most;
                cut = node;
                cutFirst = true;
            }
        }
        for (int node = second; node != top; node = tree.parent(node)) {
            int most = isUpward(node) ? slack(tree.arc(node)) : flow(tree.arc(node));
            if (most <= amount) {
                amount = most;
                cut = node;
                cutFirst = false;
            }
        }
        send(first, second, top, amount, fills);
        if (cut < 0) {
            state[entering] = fills ? FULL : EMPTY;
        } else {
            exchange(cut, cutFirst ? first : second, cutFirst ? second : first);
        }
    }

    private void send(int first, int second, int top, int amount, boolean fills) {
        if (amount > 0) {
            add(entering, fills ? amount : -amount);
            for (int node = first; node != top; node = tree.parent(node)) {
                add(tree.arc(node), isUpward(node) ? -amount : amount);
            }
            for (int node = second; node != top; node = tree.parent(node)) {
                add(tree.arc(node), isUpward(node) ? amount : -amount);
            }
        }
    }

    private void exchange(int cut, int inside, int outside) {
        int leaving = tree.arc(cut);
        state[leaving] = flow(leaving) == 0 ? EMPTY : FULL;
        state[entering] = IN_TREE;
        long reduced = reducedCost(entering, enteringTail, head(entering));
        tree.move(cut, inside, outside, entering, inside == enteringTail ? -reduced : reduced);
    }
}
