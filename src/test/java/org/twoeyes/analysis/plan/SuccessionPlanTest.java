package org.twoeyes.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twoeyes.analysis.path.IntroductionGraph;
import org.twoeyes.analysis.reference.ReferenceSuccession;
import org.twoeyes.model.Pair;
import org.twoeyes.model.Portfolio;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.testkit.PortfolioText;
import org.twoeyes.testkit.RandomPortfolios;
import org.twoeyes.testkit.RandomPortfolios.Shape;
import org.twoeyes.testkit.ReportDiff;

/** Section 11, the succession plan: by hand, and against every choice of successors. */
class SuccessionPlanTest {

    /** The example of docs/methods/succession.md. */
    private static final String EXAMPLE = """
            account Acme revenue=140
            contact Wang executive
            contact Li senior
            contact Zhao middle
            employee Ana senior
            employee Ben senior manager=Ana
            employee Cem middle manager=Ana
            employee Dora senior manager=Ana
            tie Ana Wang,Li,Zhao
            tie Ben Wang
            tie Ben Zhao
            tie Cem Zhao
            """;

    @Test
    void tiesWhoseContactWouldHaveOneEyeOrNoneAreTakenOver() {
        SuccessionReport plan = plan(EXAMPLE, List.of("Ana"), Optional.of(LocalDate.parse("2026-02-14")));
        // W = 14; Wang, key: 2 · 140 · 8 ÷ 14 = 160; Li: 140 · 4 ÷ 14 = 40; Zhao keeps Ben and Cem
        assertThat(plan.handovers())
                .extracting(Handover::contactId, Handover::fromId, Handover::toId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Wang", "Ana", "Cem"),
                        org.assertj.core.groups.Tuple.tuple("Li", "Ana", "Ben"));
        assertThat(plan.handovers().get(0).gain()).isEqualTo(160, within(1e-9));
        assertThat(plan.handovers().get(0).path()).containsExactly("Cem", "Zhao", "Ana", "Wang");
        // ten working days from Monday 2 to Friday 13 February: the fourth and the seventh
        assertThat(plan.handovers())
                .extracting(Handover::dueOn)
                .containsExactly(LocalDate.parse("2026-02-05"), LocalDate.parse("2026-02-10"));
    }

    @Test
    void ownLeavingDateDrivesTheMeetingsAndWithoutOneThereIsNoDay() {
        String leaving = EXAMPLE.replace("employee Ana senior", "employee Ana senior leaving=+14");
        assertThat(plan(leaving, List.of("Ana"), Optional.empty()).handovers())
                .extracting(Handover::dueOn)
                .containsExactly(LocalDate.parse("2026-02-05"), LocalDate.parse("2026-02-10"));
        assertThat(plan(EXAMPLE, List.of("Ana"), Optional.empty()).handovers())
                .extracting(Handover::dueOn)
                .containsOnlyNulls();
    }

    @Test
    void meetingsOfSomebodyWhoLeavesAtOnceAreToday() {
        assertThat(plan(EXAMPLE, List.of("Ana"), Optional.of(PortfolioText.AS_OF))
                        .handovers())
                .extracting(Handover::dueOn)
                .containsOnly(PortfolioText.AS_OF);
    }

    @Test
    void everybodyLeavingLeavesNobodyToTakeOver() {
        SuccessionReport plan = plan(EXAMPLE, List.of("Ana", "Ben", "Cem", "Dora"), Optional.empty());
        assertThat(plan.handovers()).isEmpty();
        assertThat(plan.open())
                .containsExactly(
                        new Pair("Ana", "Li"),
                        new Pair("Ana", "Wang"),
                        new Pair("Ben", "Wang"),
                        new Pair("Ana", "Zhao"),
                        new Pair("Ben", "Zhao"),
                        new Pair("Cem", "Zhao"));
    }

    @ParameterizedTest(name = "{0} from seed {1}, {2} portfolios")
    @CsvSource({"TINY,0,1200", "MEETINGS,30000,300", "DENSE,20000,100", "SMALL,10000,200"})
    void planIsThatOfTheReference(String shape, long firstSeed, int count) {
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            Portfolio portfolio = RandomPortfolios.of(seed, Shape.of(shape));
            StakeholderNetwork network = StakeholderNetwork.of(portfolio, RandomPortfolios.AS_OF);
            SplittableRandom random = new SplittableRandom(seed);
            List<String> leavers = new ArrayList<>();
            for (int employee = 0; employee < network.employees().size(); employee++) {
                if (random.nextInt(3) == 0) {
                    leavers.add(network.employees().id(employee));
                }
            }
            Optional<LocalDate> on = random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(RandomPortfolios.AS_OF.plusDays(random.nextInt(30)));
            assertThat(ReportDiff.between(
                            SuccessionPlan.of(
                                    network, IntroductionGraph.of(network), leavers, on, 1 + (int) (seed % 3)),
                            ReferenceSuccession.of(portfolio, RandomPortfolios.AS_OF, leavers, on),
                            ReportDiff.TOLERANCE))
                    .as("shape %s, seed %d, leavers %s (engine, then reference)", shape, seed, leavers)
                    .isEmpty();
        }
    }

    private static SuccessionReport plan(String text, List<String> leavers, Optional<LocalDate> on) {
        StakeholderNetwork network = StakeholderNetwork.of(PortfolioText.parse(text), PortfolioText.AS_OF);
        return SuccessionPlan.of(network, IntroductionGraph.of(network), leavers, on, 1);
    }
}
