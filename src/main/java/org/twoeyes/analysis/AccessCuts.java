package org.twoeyes.analysis;

import java.util.Arrays;
import org.twoeyes.network.AccessGraph;
import org.twoeyes.network.IntBag;

/**
 * Everybody's cut-offs in one account group in one linear pass. No employee is ever cut off by one person, and neither is a
 * contact with two neighbours who are not: they all are <em>safe</em>, and reached whoever else is gone. So only the others
 * are searched, the <em>exposed</em>: each part of the graph that hangs together without the safe ones, depth first with
 * low-links (Hopcroft and Tarjan 1973), from a safe person whom it touches. What hangs on a vertex is the union of the
 * subtrees from which no edge climbs above it, and a subtree is an interval of the preorder.
 *
 * <p>Iterative, so a reporting line of any length fits any stack. O(contacts + their edges) time and memory; the memory is
 * used again for the next graph. Not safe for use by several threads.
 * Source: {@code docs/methods/access.md}.
 */
final class AccessCuts {

    private static final int SAFE = -1;

    /** So many safe neighbours make somebody safe. */
    private static final int ENOUGH = 2;

    /** Where an edge climbs to that leads to the safe one from whom the search came, and to another safe one. */
    private static final int OWN_SAFE = -1;

    private static final int OTHER_SAFE = -2;

    private AccessGraph graph = AccessGraph.NOBODY;

    /** By vertex: {@link #SAFE}, one more than the position in the preorder, or 0 where the hub does not reach it. */
    private int[] number = {};

    /** By vertex: one more than the position of the last part that was searched from it, if it is safe; else 0. */
    private int[] lastPart = {};

    /** By position in the preorder: the vertex. */
    private int[] preorder = {};

    /** By position: that of the parent; of the first of a part, the complement of the safe vertex above it. */
    private int[] parent = {};

    /** By position: the first that an edge of the subtree climbs to. */
    private int[] low = {};

    /** By position: how many are in the subtree. */
    private int[] subtree = {};

    /** By position: the neighbour to look at when the search comes back. */
    private int[] next = {};

    /** By position of the first of a part: one more than that of the part searched before it from the same safe vertex. */
    private int[] partBefore = {};

    /** By vertex of a contact: how many safe neighbours they have, exactly as long as there are not enough. */
    private int[] safeNeighbours = {};

    private int[] queue = {};

    private boolean[] separated = {};
    private int seen;

    /** Searches a graph; what was found in the one before is forgotten. */
    AccessCuts of(AccessGraph searched) {
        graph = searched;
        seen = 0;
        reserve(searched.size());
        int open = mark();
        for (int i = 0; i < open; i++) {
            int vertex = queue[i];
            if (number[vertex] == 0) {
                searchFrom(vertex);
            }
        }
        measure();
        return this;
    }

    /** Marks who is safe and lists the others, with few branches that nobody can foretell; gives their number. */
    private int mark() {
        int first = graph.firstContactVertex();
        int size = graph.size();
        int[] waiting = queue;
        int[] safe = safeNeighbours;
        int count = 0;
        for (int vertex = first; vertex < size; vertex++) {
            int holders = graph.holders(vertex);
            safe[vertex] = holders;
            waiting[count] = vertex;
            count += holders / ENOUGH;
        }
        for (int i = 0; i < count; i++) {
            int begin = graph.first(waiting[i]);
            for (int at = graph.end(waiting[i]) - 1; at >= begin && graph.neighbour(at) >= first; at--) {
                int colleague = graph.neighbour(at);
                if (++safe[colleague] == ENOUGH) {
                    waiting[count++] = colleague;
                }
            }
        }
        Arrays.fill(number, 0, first, SAFE);
        int open = 0;
        for (int vertex = first; vertex < size; vertex++) {
            int mark = (1 - safe[vertex]) >> 31;
            number[vertex] = mark;
            waiting[open] = vertex;
            open += 1 + mark;
        }
        return open;
    }

    private void reserve(int size) {
        if (size > number.length) {
            int room = Math.max(size, 2 * number.length);
            number = new int[room];
            lastPart = new int[room];
            preorder = new int[room];
            parent = new int[room];
            low = new int[room];
            subtree = new int[room];
            next = new int[room];
            partBefore = new int[room];
            safeNeighbours = new int[room];
            queue = new int[room];
            separated = new boolean[room];
        } else {
            Arrays.fill(lastPart, 0, size, 0);
        }
    }

    /** Says whether the graph joins a vertex to the hub. */
    boolean isReachable(int vertex) {
        return number[vertex] != 0;
    }

    /** Says whether a single other vertex, not the hub, lies on every way from the hub to this one. */
    boolean isSeparated(int vertex) {
        return number[vertex] > 0 && separated[number[vertex] - 1];
    }

    /** The contacts, as vertices, that are cut off when a vertex other than the hub is removed; that vertex itself is not among them. */
    IntBag cutOff(int vertex) {
        IntBag found = new IntBag();
        int position = number[vertex] - 1;
        if (position >= 0) {
            int end = position + subtree[position];
            for (int child = position + 1; child < end; child += subtree[child]) {
                addIfHangs(found, child, position);
            }
        } else if (number[vertex] == SAFE) {
            for (int part = lastPart[vertex] - 1; part >= 0; part = partBefore[part] - 1) {
                addIfHangs(found, part, OWN_SAFE);
            }
        }
        return found;
    }

    private void addIfHangs(IntBag found, int child, int above) {
        if (low[child] >= above) {
            for (int i = child; i < child + subtree[child]; i++) {
                found.add(preorder[i]);
            }
        }
    }

    /** How many of the contacts whom the hub reaches are exposed; nobody else can be cut off. */
    int reached() {
        return seen;
    }

    /** The exposed contact, as a vertex, at a position of the search's preorder. */
    int atPreorder(int position) {
        return preorder[position];
    }

    /** The vertex from which the search came to the one at a position. */
    int parent(int position) {
        return parent[position] < 0 ? ~parent[position] : preorder[parent[position]];
    }

    /** Says whether the subtree at a position is cut off from the hub when its parent is removed. */
    boolean hangsOnParent(int position) {
        return low[position] >= Math.max(parent[position], OWN_SAFE);
    }

    /** Searches the part that an exposed vertex belongs to, if it touches somebody safe. */
    private void searchFrom(int vertex) {
        int end = graph.end(vertex);
        for (int at = graph.first(vertex); at < end; at++) {
            int neighbour = graph.neighbour(at);
            if (number[neighbour] == SAFE) {
                int top = seen;
                enter(vertex, ~neighbour);
                if (at + 1 == end && at == graph.first(vertex)) {
                    low[top] = OWN_SAFE;
                    subtree[top] = 1;
                } else {
                    search(top, neighbour);
                }
                partBefore[top] = lastPart[neighbour];
                lastPart[neighbour] = top + 1;
                return;
            }
        }
    }

    /** An edge back to the parent counts as climbing to it: no further than a subtree may climb that hangs on it. */
    private void search(int top, int safe) {
        int position = top;
        int at = graph.first(preorder[top]);
        int end = graph.end(preorder[top]);
        int lowest = top;
        while (true) {
            while (at < end) {
                int neighbour = graph.neighbour(at++);
                int known = number[neighbour];
                if (known != 0) {
                    int climbs = known > 0 ? known - 1 : neighbour == safe ? OWN_SAFE : OTHER_SAFE;
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
            if (position == top) {
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

    /** Goes down from the safe ones once more and notes who is separated from the hub. */
    private void measure() {
        for (int position = 0; position < seen; position++) {
            separated[position] = hangsOnParent(position) || (parent[position] >= 0 && separated[parent[position]]);
        }
    }
}
