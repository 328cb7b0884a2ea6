package org.twoeyes.analysis.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twoeyes.analysis.flow.Assignments.Aim;

/** The solver against every solution tried, and against JGraphT where there are too many to try. */
class AssignmentsTest {

    @Test
    void twoRowsCompeteForOneColumn() {
        // row 0 is worth more in column 0, but row 1 has only that
        AssignmentProblem problem = problem(new int[] {1, 1}, new int[] {1, 1}, new int[][] {{9, 7}, {5, -1}});
        assertThat(chosen(problem, Aim.VALUE)).containsExactly("0-1", "1-0");
    }

    @Test
    void ofEqualSolutionsTheFirstArcsAreTaken() {
        AssignmentProblem problem = problem(new int[] {1, 2}, new int[] {1, 1, 1}, new int[][] {{4, 4, 4}, {4, 4, 4}});
        assertThat(chosen(problem, Aim.VALUE)).containsExactly("0-0", "1-1", "1-2");
    }

    @Test
    void worthlessArcsFillWhatIsLeftAndCostNothing() {
        AssignmentProblem problem = problem(new int[] {2, 1}, new int[] {1, 1}, new int[][] {{0, 0}, {3, -1}});
        assertThat(chosen(problem, Aim.VALUE)).containsExactly("0-1", "1-0");
    }

    @Test
    void numberComesBeforeValueWhereItIsTheAim() {
        // the best sum is 10 with one arc; two arcs are worth 2
        AssignmentProblem problem = problem(new int[] {1, 1}, new int[] {1, 1}, new int[][] {{10, 1}, {1, -1}});
        assertThat(chosen(problem, Aim.VALUE)).containsExactly("0-0");
        assertThat(chosen(problem, Aim.NUMBER)).containsExactly("0-1", "1-0");
    }

    @Test
    void nothingIsChosenFromNothing() {
        assertThat(chosen(problem(new int[0], new int[0], new int[0][]), Aim.VALUE))
                .isEmpty();
        assertThat(chosen(problem(new int[] {2}, new int[0], new int[][] {{}}), Aim.NUMBER))
                .isEmpty();
    }

    @Test
    void arraysThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new AssignmentProblem(
                        new int[] {1}, new int[] {1}, new int[] {0, 2}, new int[] {0, 0}, new int[] {1, 1}))
                .hasMessage("columns of row (0) must be ascending");
        assertThatThrownBy(() -> new AssignmentProblem(
                        new int[] {1}, new int[] {0}, new int[] {0, 1}, new int[] {0}, new int[] {1}))
                .hasMessage("room must be at least 1");
    }

    @ParameterizedTest
    @EnumSource(Aim.class)
    void solutionIsTheBestAndTheFirstOfAll(Aim aim) {
        for (long seed = 0; seed < 4000; seed++) {
            AssignmentProblem problem = random(seed, 4, 4, 3);
            assertThat(chosen(problem, aim)).as("seed %d", seed).isEqualTo(tried(problem, aim));
        }
    }

    @ParameterizedTest(name = "{0} rows, {1} columns, values up to {2}, from seed {3}")
    @CsvSource({"12,8,5,0", "40,15,1000,100", "60,60,3,200", "150,40,1000000,300"})
    void valueIsThatOfJGraphT(int rows, int columns, int largest, long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + 12; seed++) {
            AssignmentProblem problem = random(seed, rows, columns, largest);
            int[] arcs = Assignments.best(problem, Aim.VALUE);
            assertThat(isAllowed(problem, arcs)).as("seed %d", seed).isTrue();
            long value = Arrays.stream(arcs).mapToLong(problem::value).sum();
            assertThat(value).as("seed %d", seed).isEqualTo(jgrapht(problem));
        }
    }

    /** A problem of dense rows; a value below 0 is no arc. */
    private static AssignmentProblem problem(int[] need, int[] room, int[][] values) {
        List<Integer> columns = new ArrayList<>();
        List<Integer> worth = new ArrayList<>();
        int[] start = new int[need.length + 1];
        for (int row = 0; row < need.length; row++) {
            for (int column = 0; column < room.length; column++) {
                if (values[row][column] >= 0) {
                    columns.add(column);
                    worth.add(values[row][column]);
                }
            }
            start[row + 1] = columns.size();
        }
        return new AssignmentProblem(
                need,
                room,
                start,
                columns.stream().mapToInt(Integer::intValue).toArray(),
                worth.stream().mapToInt(Integer::intValue).toArray());
    }

    private static AssignmentProblem random(long seed, int mostRows, int mostColumns, int largest) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] need =
                random.ints(random.nextInt(mostRows / 2, mostRows + 1), 0, 3).toArray();
        int[] room = random.ints(random.nextInt(mostColumns / 2, mostColumns + 1), 1, 4)
                .toArray();
        int[][] values = new int[need.length][];
        for (int row = 0; row < need.length; row++) {
            values[row] =
                    random.ints(room.length, -largest / 3 - 1, largest + 1).toArray();
        }
        return problem(need, room, values);
    }

    private static List<String> chosen(AssignmentProblem problem, Aim aim) {
        return named(problem, Assignments.best(problem, aim));
    }

    private static List<String> named(AssignmentProblem problem, int[] arcs) {
        return Arrays.stream(arcs)
                .mapToObj(arc -> row(problem, arc) + "-" + problem.column(arc))
                .toList();
    }

    private static int row(AssignmentProblem problem, int arc) {
        int row = 0;
        while (problem.end(row) <= arc) {
            row++;
        }
        return row;
    }

    private static boolean isAllowed(AssignmentProblem problem, int[] arcs) {
        int[] need = new int[problem.rows()];
        int[] room = new int[problem.columns()];
        for (int arc : arcs) {
            need[row(problem, arc)]++;
            room[problem.column(arc)]++;
        }
        return Arrays.stream(arcs).distinct().count() == arcs.length
                && java.util.stream.IntStream.range(0, need.length).allMatch(row -> need[row] <= problem.need(row))
                && java.util.stream.IntStream.range(0, room.length)
                        .allMatch(column -> room[column] <= problem.room(column));
    }

    /** Tries every set of arcs; arcs come in ascending order, so the first of equals is found first. */
    private static List<String> tried(AssignmentProblem problem, Aim aim) {
        Trial trial = new Trial(problem, aim);
        trial.go(0, new ArrayList<>(), 0);
        return named(problem, trial.best.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Every set of arcs that is allowed, those with the first arcs first. */
    private static final class Trial {
        private final AssignmentProblem problem;
        private final Aim aim;
        private final int[] open;
        private final int[] room;
        private List<Integer> best = List.of();
        private long bestValue = -1;

        Trial(AssignmentProblem problem, Aim aim) {
            this.problem = problem;
            this.aim = aim;
            this.open = new int[problem.rows()];
            this.room = new int[problem.columns()];
            Arrays.setAll(open, problem::need);
            Arrays.setAll(room, problem::room);
        }

        void go(int arc, List<Integer> taken, long value) {
            if (arc == problem.arcs()) {
                boolean isBetter = aim == Aim.VALUE
                        ? value > bestValue || (value == bestValue && taken.size() > best.size())
                        : taken.size() > best.size() || (taken.size() == best.size() && value > bestValue);
                if (isBetter) {
                    best = List.copyOf(taken);
                    bestValue = value;
                }
                return;
            }
            int row = row(problem, arc);
            int column = problem.column(arc);
            if (open[row] > 0 && room[column] > 0) {
                open[row]--;
                room[column]--;
                taken.add(arc);
                go(arc + 1, taken, value + problem.value(arc));
                taken.remove(taken.size() - 1);
                open[row]++;
                room[column]++;
            }
            go(arc + 1, taken, value);
        }
    }

    /** The largest value, by JGraphT's minimum-cost flow. */
    private static long jgrapht(AssignmentProblem problem) {
        SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        int source = problem.rows() + problem.columns();
        int sink = source + 1;
        for (int vertex = 0; vertex <= sink; vertex++) {
            graph.addVertex(vertex);
        }
        int all = 0;
        for (int row = 0; row < problem.rows(); row++) {
            graph.addEdge(source, row);
            all += problem.need(row);
            graph.setEdgeWeight(graph.addEdge(row, sink), 0);
            for (int arc = problem.first(row); arc < problem.end(row); arc++) {
                graph.setEdgeWeight(graph.addEdge(row, problem.rows() + problem.column(arc)), -problem.value(arc));
            }
        }
        graph.edgesOf(source).forEach(edge -> graph.setEdgeWeight(edge, 0));
        for (int column = 0; column < problem.columns(); column++) {
            graph.setEdgeWeight(graph.addEdge(problem.rows() + column, sink), 0);
        }
        int supply = all;
        var flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                        graph,
                        vertex -> vertex == source ? supply : vertex == sink ? -supply : 0,
                        edge -> most(problem, graph.getEdgeSource(edge), graph.getEdgeTarget(edge), source, sink)));
        return Math.round(-flow.getCost());
    }

    private static int most(AssignmentProblem problem, int from, int to, int source, int sink) {
        if (from == source) {
            return problem.need(to);
        }
        if (to != sink) {
            return 1;
        }
        return from < problem.rows() ? problem.need(from) : problem.room(from - problem.rows());
    }
}
