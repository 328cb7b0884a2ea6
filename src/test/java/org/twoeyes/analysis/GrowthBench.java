package org.twoeyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twoeyes.model.Portfolio;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.testkit.Bench;
import org.twoeyes.testkit.LifelikePortfolio;

/**
 * How time and memory grow from one size to a larger one, against as many times the smaller one; run by {@code mvn -Pbench test}.
 * Five million contacts need {@code -Dtwoeyes.bench.sizes=1000000,5000000 -Dbench.heap=18g}.
 */
class GrowthBench {

    private static final String SIZES = System.getProperty("twoeyes.bench.sizes", "10000,100000");
    private static final double MEGABYTE = 1 << 20;
    private static final int TURNS = Integer.getInteger("twoeyes.bench.turns", 3);
    private static final int SHORT_TURNS = 20;

    /** What one size takes: milliseconds, and megabytes. */
    private record Taken(
            double facts,
            double snapshot,
            double said,
            double pack,
            double oneThread,
            double twoThreads,
            double whatIf) {}

    @Test
    void growthFromSizeToSize() {
        int[] sizes =
                Arrays.stream(SIZES.split(",")).mapToInt(Integer::parseInt).toArray();
        Taken smaller = null;
        for (int i = 0; i < sizes.length; i++) {
            Taken taken = measured(sizes[i]);
            assertThat(taken.snapshot()).isPositive();
            Bench.row(
                    "the whole report on two threads, " + sizes[i] + " contacts",
                    "on one, wall time",
                    "ms",
                    taken.twoThreads(),
                    taken.oneThread());
            if (smaller != null) {
                double times = (double) sizes[i] / sizes[i - 1];
                String of = times + " times " + sizes[i - 1] + " contacts";
                String more = ", " + sizes[i] + " contacts";
                Bench.row(of + ": packing a snapshot", "once" + more, "ms", times * smaller.pack(), taken.pack());
                Bench.row(of + ": report", "once" + more, "ms", times * smaller.oneThread(), taken.oneThread());
                Bench.row(of + ": a what-if", "once" + more, "ms", times * smaller.whatIf(), taken.whatIf());
                Bench.row(of + ": facts", "once" + more, "MB", times * smaller.facts(), taken.facts());
                Bench.row(of + ": snapshot", "once" + more, "MB", times * smaller.snapshot(), taken.snapshot());
                Bench.row(of + ": what is said", "once" + more, "MB", times * smaller.said(), taken.said());
            }
            smaller = taken;
        }
    }

    private static Taken measured(int contacts) {
        double empty = Bench.heap() / MEGABYTE;
        Portfolio portfolio = LifelikePortfolio.of(1, contacts);
        double facts = Bench.heap() / MEGABYTE - empty;
        double pack = Bench.wallMillis(TURNS, turn -> StakeholderNetwork.of(portfolio, LifelikePortfolio.AS_OF));
        StakeholderNetwork network = StakeholderNetwork.of(portfolio, LifelikePortfolio.AS_OF);
        double snapshot = Bench.heap() / MEGABYTE - empty - facts;
        double one = Bench.wallMillis(TURNS, turn -> PortfolioAnalysis.of(network, 1));
        double two = Bench.wallMillis(TURNS, turn -> PortfolioAnalysis.of(network, 2));
        PortfolioAnalysis analysis = PortfolioAnalysis.of(network, 2);
        double said = Bench.heap() / MEGABYTE - empty - facts - snapshot;
        WhatIfBase base = WhatIfBase.of(analysis);
        List<String> leavers = List.of(analysis.report().departures().get(0).employeeId());
        double whatIf = Bench.wallMillis(SHORT_TURNS, turn -> WhatIf.of(base, leavers, List.of()));
        return new Taken(facts, snapshot, said, pack, one, two, whatIf);
    }
}
