package org.twoeyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twoeyes.model.Portfolio;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.testkit.LifelikePortfolio;
import org.twoeyes.testkit.RandomEdits;
import org.twoeyes.testkit.RandomPortfolios;
import org.twoeyes.testkit.RandomPortfolios.Shape;

/** What waits until it is asked for is what is said at once. */
class AtAGlanceTest {

    private static final int READERS = 4;

    @ParameterizedTest(name = "{0} from seed {1}, {2} portfolios")
    @CsvSource({"SMALL,1000,150", "MEETINGS,2000,60", "MEDIUM,3000,20"})
    void everyPartIsThatOfTheWholeReport(String shape, long firstSeed, int count) {
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            Portfolio portfolio = RandomPortfolios.of(seed, Shape.of(shape));
            StakeholderNetwork network = StakeholderNetwork.of(portfolio, RandomPortfolios.AS_OF);
            PortfolioAnalysis whole = PortfolioAnalysis.of(network, 1);
            PortfolioAnalysis glance = PortfolioAnalysis.atAGlance(network, 2);

            assertThat(parts(glance)).as("seed %d", seed).isEqualTo(parts(whole));
            assertThat(glance.report()).as("seed %d", seed).isEqualTo(whole.report());
        }
    }

    /** Nothing but what is asked for. */
    private static List<Object> parts(PortfolioAnalysis analysis) {
        List<Object> parts = new ArrayList<>();
        StakeholderNetwork network = analysis.network();
        for (int account = network.accounts().size() - 1; account >= 0; account--) {
            parts.add(analysis.coverage(account));
            parts.add(analysis.gaps(account));
            parts.add(analysis.closedDoors(account));
            parts.add(analysis.account(account));
        }
        for (int contact = 0; contact < network.contacts().size(); contact += 3) {
            parts.add(analysis.trueEyes(contact));
            parts.add(analysis.bottleneck(contact));
            parts.add(analysis.report().contacts().get(network.contacts().idRank(contact)));
        }
        for (int employee = network.employees().size() - 1; employee >= 0; employee -= 2) {
            parts.add(analysis.revenueAtRisk(employee));
            parts.add(analysis.departure(employee));
        }
        return parts;
    }

    @Test
    void departuresOfManyAskedOneByOneAreThoseOfAll() {
        StakeholderNetwork network = StakeholderNetwork.of(LifelikePortfolio.of(7, 30_000), LifelikePortfolio.AS_OF);
        PortfolioAnalysis whole = PortfolioAnalysis.of(network, 1);
        PortfolioAnalysis glance = PortfolioAnalysis.atAGlance(network, 2);
        assertThat(network.employees().size()).isGreaterThan(1_200);
        for (int employee = 0; employee < network.employees().size(); employee++) {
            assertThat(glance.revenueAtRisk(employee)).isEqualTo(whole.revenueAtRisk(employee));
            assertThat(glance.departure(employee)).isEqualTo(whole.departure(employee));
        }
        assertThat(glance.byLoss().toArray()).isEqualTo(whole.byLoss().toArray());
        assertThat(glance.report().departures()).isEqualTo(whole.report().departures());
    }

    @Test
    void anotherStateAfterItIsThatOfTheWholeReport() {
        for (long seed = 0; seed < 60; seed++) {
            Portfolio portfolio = RandomPortfolios.of(seed, Shape.of("SMALL"));
            Portfolio edited = new RandomEdits(seed).several(portfolio, 3).orElse(portfolio);
            StakeholderNetwork network = StakeholderNetwork.of(portfolio, RandomPortfolios.AS_OF);

            assertThat(PortfolioAnalysis.atAGlance(network, 1).next(edited).report())
                    .as("seed %d", seed)
                    .isEqualTo(PortfolioAnalysis.report(StakeholderNetwork.of(edited, RandomPortfolios.AS_OF), 1));
        }
    }

    @Test
    void manyMayAskAtOnce() throws Exception {
        StakeholderNetwork network = StakeholderNetwork.of(LifelikePortfolio.of(5, 2_000), LifelikePortfolio.AS_OF);
        PortfolioReport whole = PortfolioAnalysis.report(network, 1);
        PortfolioReport glance = PortfolioAnalysis.atAGlance(network, 2).report();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<Boolean>> asked = IntStream.range(0, READERS)
                    .mapToObj(reader -> readers.submit(() -> glance.equals(whole)))
                    .toList();
            for (Future<Boolean> one : asked) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            readers.shutdownNow();
        }
    }
}
