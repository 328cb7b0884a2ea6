package org.twoeyes.analysis.flow;

/** Solves an {@link AssignmentProblem}, the same way always. */
public final class Assignments {

    private Assignments() {}

    /** What is aimed at first, and what only among equals. */
    public enum Aim {
        /** The largest sum of values, then the most arcs. */
        VALUE,
        /** The most arcs, then the largest sum of values. */
        NUMBER
    }

    /**
     * The arcs of the best solution, ascending: of several, the one whose arcs come first in lexicographic order.
     *
     * @throws ArithmeticException if the sum of values exceeds what a long can hold
     */
    public static int[] best(AssignmentProblem problem, Aim aim) {
        long needed = 0;
        long largest = 0;
        for (int row = 0; row < problem.rows(); row++) {
            needed += problem.need(row);
        }
        for (int arc = 0; arc < problem.arcs(); arc++) {
            largest = Math.max(largest, problem.value(arc));
        }
        long first = Math.addExact(Math.multiplyExact(needed, aim == Aim.VALUE ? 1 : largest), 1);
        return aim == Aim.VALUE
                ? FirstOptimum.of(problem, NetworkSimplex.solve(problem, first, 1))
                : FirstOptimum.of(problem, NetworkSimplex.solve(problem, 1, first));
    }
}
