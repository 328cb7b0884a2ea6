package org.twoeyes.analysis.flow;

import org.twoeyes.network.IntBag;

/**
 * The arcs that an optimal solution may use or leave: those at which the prices of a solved problem leave nothing to
 * gain or to lose. All optimal solutions use the same of the other arcs (complementary slackness).
 */
final class TightArcs {

    private final boolean[] tight;
    private final int[] start;
    private final int[] rowOf;
    private final int[] arcOf;

    TightArcs(AssignmentProblem problem, NetworkSimplex solved) {
        this.tight = new boolean[problem.arcs()];
        this.start = new int[problem.columns() + 1];
        IntBag rows = new IntBag();
        IntBag arcs = new IntBag();
        for (int row = 0; row < problem.rows(); row++) {
            for (int arc = problem.first(row); arc < problem.end(row); arc++) {
                if (solved.reducedValue(row, arc) == 0) {
                    tight[arc] = true;
                    rows.add(row);
                    arcs.add(arc);
                    start[problem.column(arc) + 1]++;
                }
            }
        }
        for (int column = 0; column < problem.columns(); column++) {
            start[column + 1] += start[column];
        }
        int[] next = start.clone();
        this.rowOf = new int[arcs.size()];
        this.arcOf = new int[arcs.size()];
        for (int i = 0; i < arcs.size(); i++) {
            int place = next[problem.column(arcs.get(i))]++;
            rowOf[place] = rows.get(i);
            arcOf[place] = arcs.get(i);
        }
    }

    boolean isTight(int arc) {
        return tight[arc];
    }

    /** The position of the first tight arc of a column, for {@link #row} and {@link #arc}. */
    int first(int column) {
        return start[column];
    }

    /** One past the position of the last tight arc of a column. */
    int end(int column) {
        return start[column + 1];
    }

    /** The row of the tight arc at a position. */
    int row(int position) {
        return rowOf[position];
    }

    /** The tight arc at a position. */
    int arc(int position) {
        return arcOf[position];
    }
}
