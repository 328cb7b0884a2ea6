package org.twoeyes.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twoeyes.analysis.WhatIfReport.AddedTie;
import org.twoeyes.model.Portfolio;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.testkit.RandomEdits;
import org.twoeyes.testkit.RandomPortfolios;
import org.twoeyes.testkit.RandomPortfolios.Shape;

/** What is analyzed again after an edit, only where something differs, is what a whole analysis says. */
class NextAnalysisTest {

    private int takenOver;
    private int steps;
    private int contactsMoved;
    private int employeesMoved;
    private int groupsMoved;

    @ParameterizedTest(name = "{0} from seed {1}, {2} portfolios")
    @CsvSource({"SMALL,1,250", "MEETINGS,3000,150", "MEDIUM,5000,25"})
    void analysisAfterEachEditIsTheWholeOne(String shape, long firstSeed, int count) {
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            Portfolio now = RandomPortfolios.of(seed, Shape.of(shape));
            RandomEdits edits = new RandomEdits(seed);
            PortfolioAnalysis analysis = PortfolioAnalysis.of(StakeholderNetwork.of(now, RandomPortfolios.AS_OF), 1);
            for (int step = 0; step < 8; step++) {
                Optional<Portfolio> edited = edits.several(now, 1 + step % 4);
                if (edited.isPresent()) {
                    now = step % 3 == 0 ? RandomEdits.readAgain(edited.get()) : edited.get();
                    analysis = analysis.next(now);
                    assertThat(analysis.report())
                            .as("seed %d, step %d", seed, step)
                            .isEqualTo(PortfolioAnalysis.report(StakeholderNetwork.of(now, RandomPortfolios.AS_OF), 1));
                    assertWhatIfsAreSame(analysis, new Random(seed));
                    analysis.differences().ifPresent(differing -> {
                        takenOver++;
                        contactsMoved += differing.contacts().isSame() ? 0 : 1;
                        employeesMoved += differing.employees().isSame() ? 0 : 1;
                        groupsMoved += differing.groups().isSame() ? 0 : 1;
                    });
                    steps++;
                }
            }
        }
        assertThat(takenOver).isGreaterThan(steps * 9 / 10);
        assertThat(contactsMoved).isGreaterThan(count / 4);
        assertThat(employeesMoved).isGreaterThan(count / 4);
        assertThat(groupsMoved).isGreaterThan(count / 4);
    }

    /** What is taken over from analysis to analysis gives the what-ifs of one that is made anew. */
    private static void assertWhatIfsAreSame(PortfolioAnalysis analysis, Random random) {
        StakeholderNetwork network = analysis.network();
        if (network.employees().size() > 0 && network.contacts().size() > 0) {
            List<String> leavers = List.of(
                    network.employees().id(random.nextInt(network.employees().size())));
            List<AddedTie> added = List.of(new AddedTie(
                    network.employees().id(random.nextInt(network.employees().size())),
                    network.contacts().id(random.nextInt(network.contacts().size()))));
            StakeholderNetwork anew = StakeholderNetwork.of(network.portfolio(), network.asOf());
            assertThat(WhatIf.of(WhatIfBase.of(analysis), leavers, added))
                    .isEqualTo(WhatIf.of(WhatIfBase.of(anew, analysis.report()), leavers, added));
        }
    }
}
