package org.twoeyes.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.PortfolioAnalysis;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.flow.AssignmentProblem;
import org.twoeyes.analysis.flow.Assignments;
import org.twoeyes.analysis.path.IntroductionGraph;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.testkit.LifelikePortfolio;

/** What plans cost; run by {@code mvn -Pbench test}. */
class PlanBench {

    private static final int CONTACTS = Integer.getInteger("twoeyes.bench.contacts", 100_000);

    @Test
    void planOfALifelikePortfolio() {
        StakeholderNetwork network = StakeholderNetwork.of(LifelikePortfolio.of(1, CONTACTS), LifelikePortfolio.AS_OF);
        PortfolioReport report = PortfolioAnalysis.report(network, 2);
        long start = System.nanoTime();
        PlanReport plan = CoveragePlan.of(network, report, IntroductionGraph.of(network), PlanRequest.WHOLE, 2);
        System.out.println(CONTACTS + " contacts, " + network.ties().liveCount() + " live ties: "
                + plan.proposals().size() + " proposals, " + plan.unmet().size() + " unmet, "
                + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(plan.proposals()).isNotEmpty();
    }

    @Test
    void denseProblem() {
        for (int largest : new int[] {1_000_000, 20}) {
            AssignmentProblem problem = dense(10_000, 1_000, largest);
            long start = System.nanoTime();
            int[] arcs = Assignments.best(problem, Assignments.Aim.VALUE);
            System.out.println("dense 10,000 x 1,000, values to " + largest + ": " + arcs.length + " arcs, "
                    + (System.nanoTime() - start) / 1_000_000 + " ms");
            assertThat(arcs).hasSize(3_000);
        }
    }

    private static AssignmentProblem dense(int rows, int columns, int largest) {
        SplittableRandom random = new SplittableRandom(1);
        int[] need = random.ints(rows, 1, 3).toArray();
        int[] room = new int[columns];
        java.util.Arrays.fill(room, 3);
        int[] start = new int[rows + 1];
        int[] column = new int[rows * columns];
        for (int row = 0; row < rows; row++) {
            start[row + 1] = start[row] + columns;
            for (int i = 0; i < columns; i++) {
                column[row * columns + i] = i;
            }
        }
        int[] value = random.ints(rows * columns, 0, largest + 1).toArray();
        return new AssignmentProblem(need, room, start, column, value);
    }
}
