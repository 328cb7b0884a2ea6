package org.twoeyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twoeyes.analysis.reference.ReferenceDeparture;
import org.twoeyes.analysis.reference.ReferenceReport;
import org.twoeyes.model.Portfolio;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.testkit.RandomPortfolios;
import org.twoeyes.testkit.RandomPortfolios.Shape;
import org.twoeyes.testkit.ReportDiff;

/** The engine and the slow reference say the same of thousands of seeded random portfolios. */
class EngineAgreesWithReferenceTest {

    @ParameterizedTest(name = "{0} from seed {1}, {2} portfolios")
    @CsvSource({"TINY,0,1500", "SMALL,10000,800", "DENSE,20000,400", "MEETINGS,30000,600", "MEDIUM,40000,60"})
    void wholeReportIsThatOfTheReference(String shape, long firstSeed, int count) {
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            Portfolio portfolio = RandomPortfolios.of(seed, Shape.of(shape));
            StakeholderNetwork network = StakeholderNetwork.of(portfolio, RandomPortfolios.AS_OF);
            PortfolioReport engine = PortfolioAnalysis.report(network, 1);
            PortfolioReport reference = ReferenceReport.of(portfolio, RandomPortfolios.AS_OF);
            assertThat(ReportDiff.between(engine, reference))
                    .as("shape %s, seed %d (engine, then reference)", shape, seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} from seed {1}, {2} portfolios")
    @CsvSource({"TINY,50000,300", "SMALL,60000,300", "DENSE,70000,200", "MEDIUM,80000,40"})
    void departureOfAnySetIsThatOfTheReference(String shape, long firstSeed, int count) {
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            Portfolio portfolio = RandomPortfolios.of(seed, Shape.of(shape));
            StakeholderNetwork network = StakeholderNetwork.of(portfolio, RandomPortfolios.AS_OF);
            List<String> leavers = someOf(network, new SplittableRandom(seed));
            assertThat(ReportDiff.between(
                            DepartureAnalysis.of(network, leavers),
                            ReferenceDeparture.of(portfolio, RandomPortfolios.AS_OF, leavers)))
                    .as("shape %s, seed %d, leavers %s (engine, then reference)", shape, seed, leavers)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} from seed {1}, {2} portfolios")
    @CsvSource({"SMALL,90000,100", "MEDIUM,91000,40"})
    void numberOfThreadsNeverShows(String shape, long firstSeed, int count) {
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            Portfolio portfolio = RandomPortfolios.of(seed, Shape.of(shape));
            StakeholderNetwork network = StakeholderNetwork.of(portfolio, RandomPortfolios.AS_OF);
            PortfolioReport alone = PortfolioAnalysis.report(network, 1);
            assertThat(PortfolioAnalysis.report(network, 2)).as("seed %d", seed).isEqualTo(alone);
            assertThat(PortfolioAnalysis.report(network, 7)).as("seed %d", seed).isEqualTo(alone);
        }
    }

    private static List<String> someOf(StakeholderNetwork network, SplittableRandom random) {
        List<String> leavers = new ArrayList<>();
        for (int employee = 0; employee < network.employees().size(); employee++) {
            if (random.nextInt(3) == 0) {
                leavers.add(network.employees().id(employee));
            }
        }
        return leavers;
    }
}
