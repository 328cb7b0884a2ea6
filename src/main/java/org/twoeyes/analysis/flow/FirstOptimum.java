package org.twoeyes.analysis.flow;

import java.util.Arrays;
import org.twoeyes.network.IntBag;

/**
 * Of all optimal solutions of a solved problem the first: the one whose arcs, as a list in ascending order, come first
 * in lexicographic order. So the solution depends on the problem alone, not on how it was solved.
 *
 * <p>Goes through the arcs in their order and keeps each that some optimal solution has together with those kept
 * before. Whether there is one is whether, in what is left of the flow over {@link TightArcs}, a way leads from the
 * arc's column back to its row; the solution is then turned along that way. One search for each row that has a choice
 * at most, and one for each turn; each O(tight arcs), mostly ending at once. Used once.
 */
final class FirstOptimum {

    private static final int NONE = -1;

    private final AssignmentProblem problem;
    private final NetworkSimplex solved;
    private final TightArcs tight;
    private final int rows;
    private final int root;
    private final boolean[] used;
    private final int[] unserved;
    private final int[] given;
    private final int[] movable;
    private final boolean[] isDecided;
    private final boolean[] kept;
    private final IntBag[] arcsOf;
    private final int[] seenFor;
    private final int[] next;
    private final int[] nextArc;
    private final IntBag queue = new IntBag();
    private int search;
    private int head;

    private FirstOptimum(AssignmentProblem problem, NetworkSimplex solved) {
        this.problem = problem;
        this.solved = solved;
        this.tight = new TightArcs(problem, solved);
        this.rows = problem.rows();
        this.root = rows + problem.columns();
        this.used = new boolean[problem.arcs()];
        this.unserved = new int[rows];
        this.given = new int[problem.columns()];
        this.movable = new int[problem.columns()];
        this.isDecided = new boolean[rows];
        this.kept = new boolean[problem.arcs()];
        this.arcsOf = new IntBag[rows];
        this.seenFor = new int[root + 1];
        this.next = new int[root + 1];
        this.nextArc = new int[root + 1];
        Arrays.setAll(unserved, solved::unserved);
        Arrays.setAll(given, solved::given);
        for (int row = 0; row < rows; row++) {
            arcsOf[row] = new IntBag();
            for (int arc = problem.first(row); arc < problem.end(row); arc++) {
                if (solved.isUsed(arc)) {
                    use(row, arc);
                }
            }
        }
    }

    /** Uses an arc; {@link #arcsOf} of the row also holds arcs that are not used any more. */
    private void use(int row, int arc) {
        used[arc] = true;
        arcsOf[row].add(arc);
        movable[problem.column(arc)] += tight.isTight(arc) ? 1 : 0;
    }

    /** The arcs of the first optimal solution, ascending. */
    static int[] of(AssignmentProblem problem, NetworkSimplex solved) {
        FirstOptimum first = new FirstOptimum(problem, solved);
        for (int row = 0; row < first.rows; row++) {
            first.decide(row);
        }
        IntBag arcs = new IntBag();
        for (int arc = 0; arc < first.used.length; arc++) {
            if (first.used[arc]) {
                arcs.add(arc);
            }
        }
        return arcs.toArray();
    }

    private void decide(int row) {
        int open = problem.need(row);
        boolean isSearched = false;
        for (int arc = problem.first(row); arc < problem.end(row) && open > 0; arc++) {
            int column = problem.column(arc);
            if (!used[arc] && tight.isTight(arc) && isWithin(column)) {
                if (!isSearched) {
                    begin(row);
                    isSearched = true;
                }
                if (reaches(column)) {
                    turn(column, row);
                    use(row, arc);
                    isSearched = false;
                }
            }
            if (used[arc]) {
                open--;
                isSearched &= !tight.isTight(arc);
                keep(arc);
            }
        }
        isDecided[row] = true;
    }

    /** Says whether anything could come off a column: room, or an arc that is not kept. */
    private boolean isWithin(int column) {
        return movable[column] > 0 || isIdle(column);
    }

    private boolean isIdle(int column) {
        return solved.mayBeIdle(column) && given[column] < problem.room(column);
    }

    /** Arcs that are kept take no part in further turns. */
    private void keep(int arc) {
        movable[problem.column(arc)] -= tight.isTight(arc) ? 1 : 0;
        kept[arc] = true;
    }

    private void begin(int row) {
        search++;
        head = 0;
        queue.clear();
        see(row, NONE, NONE);
    }

    /** Goes on with the search, backwards from the row, until it comes to a column; says whether it does. */
    private boolean reaches(int column) {
        while (seenFor[rows + column] != search && head < queue.size()) {
            if (seenFor[root] == search && isIdle(column)) {
                see(rows + column, root, NONE);
            } else {
                expand(queue.get(head++));
            }
        }
        return seenFor[rows + column] == search;
    }

    private void see(int found, int towards, int arc) {
        if (seenFor[found] != search) {
            seenFor[found] = search;
            next[found] = towards;
            nextArc[found] = arc;
            queue.add(found);
        }
    }

    /** Sees everybody from whom something can be sent to a node. */
    private void expand(int node) {
        if (node == root) {
            expandRoot();
        } else if (node < rows) {
            IntBag arcs = arcsOf[node];
            for (int i = 0; i < arcs.size(); i++) {
                int arc = arcs.get(i);
                if (used[arc] && !kept[arc] && tight.isTight(arc)) {
                    see(rows + problem.column(arc), node, arc);
                }
            }
            if (unserved[node] > 0) {
                see(root, node, NONE);
            }
        } else {
            int column = node - rows;
            for (int i = tight.first(column); i < tight.end(column); i++) {
                if (!used[tight.arc(i)] && !isDecided[tight.row(i)]) {
                    see(tight.row(i), node, tight.arc(i));
                }
            }
            if (solved.mayBeIdle(column) && given[column] > 0) {
                see(root, node, NONE);
            }
        }
    }

    private void expandRoot() {
        for (int column = 0; column < given.length; column++) {
            if (isIdle(column)) {
                see(rows + column, root, NONE);
            }
        }
        for (int row = 0; row < rows; row++) {
            if (!isDecided[row] && solved.mayBeUnserved(row)) {
                see(row, root, NONE);
            }
        }
    }

    /** Sends one along the way that the search found from a column to the row it began at. */
    private void turn(int column, int row) {
        int node = rows + column;
        while (node != row) {
            int to = next[node];
            if (nextArc[node] != NONE) {
                if (node < rows) {
                    use(node, nextArc[node]);
                } else {
                    used[nextArc[node]] = false;
                    movable[problem.column(nextArc[node])]--;
                }
            } else {
                count(node == root ? to : node, node == root ? -1 : 1);
            }
            node = to;
        }
    }

    /** Changes what a row or column sends to the root. */
    private void count(int node, int by) {
        if (node < rows) {
            unserved[node] += by;
        } else {
            given[node - rows] += by;
        }
    }
}
