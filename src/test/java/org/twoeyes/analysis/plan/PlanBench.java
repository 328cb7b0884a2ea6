package org.twoeyes.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.PortfolioAnalysis;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.flow.AssignmentProblem;
import org.twoeyes.analysis.flow.Assignments;
import org.twoeyes.analysis.path.IntroductionGraph;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.testkit.Bench;
import org.twoeyes.testkit.LifelikePortfolio;

/** What plans cost beside the report they are made of; run by {@code mvn -Pbench test}. */
class PlanBench {

    private static final int CONTACTS = Integer.getInteger("twoeyes.bench.contacts", 100_000);
    private static final int ROWS = 10_000;
    private static final int COLUMNS = 1_000;

    @Test
    void planAgainstTheReport() {
        StakeholderNetwork network = StakeholderNetwork.of(LifelikePortfolio.of(1, CONTACTS), LifelikePortfolio.AS_OF);
        PortfolioReport report = PortfolioAnalysis.report(network, 1);
        PlanReport plan = plan(network, report);
        assertThat(plan.proposals()).isNotEmpty();
        double ours = Bench.millis(1, () -> plan(network, report));
        double whole = Bench.millis(1, () -> PortfolioAnalysis.report(network, 1));
        Bench.row("a coverage plan of the portfolio", "the whole report", "ms", ours, whole);
    }

    @Test
    void denseProblemWithFewValuesAgainstOneWithMany() {
        AssignmentProblem many = dense(1_000_000);
        AssignmentProblem few = dense(20);
        assertThat(Assignments.best(many, Assignments.Aim.VALUE)).hasSize(3 * COLUMNS);
        double ours = Bench.millis(1, () -> Assignments.best(many, Assignments.Aim.VALUE));
        double equal = Bench.millis(1, () -> Assignments.best(few, Assignments.Aim.VALUE));
        Bench.row("10,000 rows to 1,000 columns, all arcs", "the same with 21 different values", "ms", ours, equal);
    }

    private static PlanReport plan(StakeholderNetwork network, PortfolioReport report) {
        return CoveragePlan.of(network, report, IntroductionGraph.of(network), PlanRequest.WHOLE, 1);
    }

    /** Every row may be given every column; rows need one or two, columns have room for three. */
    private static AssignmentProblem dense(int largest) {
        SplittableRandom random = new SplittableRandom(1);
        int[] room = new int[COLUMNS];
        Arrays.fill(room, 3);
        return new AssignmentProblem(
                random.ints(ROWS, 1, 3).toArray(),
                room,
                IntStream.rangeClosed(0, ROWS).map(row -> row * COLUMNS).toArray(),
                IntStream.range(0, ROWS * COLUMNS).map(arc -> arc % COLUMNS).toArray(),
                random.ints(ROWS * COLUMNS, 0, largest + 1).toArray());
    }
}
