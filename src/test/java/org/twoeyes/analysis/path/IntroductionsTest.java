package org.twoeyes.analysis.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twoeyes.analysis.path.IntroductionPath.Kind;
import org.twoeyes.analysis.path.IntroductionPath.Link;
import org.twoeyes.analysis.reference.IntroductionReference;
import org.twoeyes.model.Portfolio;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.testkit.PortfolioText;
import org.twoeyes.testkit.RandomPortfolios;
import org.twoeyes.testkit.RandomPortfolios.Shape;
import org.twoeyes.testkit.ReportDiff;

/** Section 11, introduction paths: by hand, and against every path tried. */
class IntroductionsTest {

    /** The example of docs/methods/introductions.md. */
    private static final String EXAMPLE = """
            account Acme
            contact Wang executive
            contact Li senior reports=Wang
            employee Ana
            employee Ben manager=Cem
            employee Cem
            employee Dora
            tie Ana Wang 0.8
            tie Cem Wang 0.5
            tie Dora Li 1
            met m1 -400 email Ana,Ben Li out
            """;

    @Test
    void strongestPathComesFirstAndTheSecondSharesNobodyWithIt() {
        IntroductionReport report = between(EXAMPLE, "Ben", "Wang");
        assertThat(report.paths()).hasSize(2);
        IntroductionPath best = report.paths().get(0);
        assertThat(best.ids()).containsExactly("Ben", "Ana", "Wang");
        assertThat(best.strength()).isEqualTo(0.64, within(1e-12));
        assertThat(best.links()).containsExactly(new Link(Kind.SHARED_INTERACTION, 0.8), new Link(Kind.TIE, 0.8));
        IntroductionPath second = report.paths().get(1);
        assertThat(second.ids()).containsExactly("Ben", "Cem", "Wang");
        assertThat(second.strength()).isEqualTo(0.45, within(1e-12));
        assertThat(second.links()).containsExactly(new Link(Kind.MANAGEMENT, 0.9), new Link(Kind.TIE, 0.5));
    }

    @Test
    void aWayThroughOthersMayCarryFurtherThanOnesOwnTie() {
        List<IntroductionPath> paths = between(EXAMPLE, "Cem", "Wang").paths();
        assertThat(paths)
                .extracting(IntroductionPath::ids)
                .containsExactly(List.of("Cem", "Ben", "Ana", "Wang"), List.of("Cem", "Wang"));
        assertThat(paths.get(0).strength()).isEqualTo(0.9 * 0.8 * 0.8, within(1e-12));
    }

    @Test
    void whereOnesOwnTieIsTheBestTheSecondIsAnotherWay() {
        List<IntroductionPath> paths = between(EXAMPLE, "Ana", "Wang").paths();
        assertThat(paths)
                .extracting(IntroductionPath::ids)
                .containsExactly(List.of("Ana", "Wang"), List.of("Ana", "Ben", "Cem", "Wang"));
    }

    @Test
    void colleaguesAtTheCustomerLeadOn() {
        List<IntroductionPath> paths = between(EXAMPLE, "Dora", "Wang").paths();
        assertThat(paths).hasSize(1);
        assertThat(paths.get(0).links()).containsExactly(new Link(Kind.TIE, 1), new Link(Kind.COLLEAGUES, 0.5));
    }

    @Test
    void ofEqualStrengthTheShorterAndThenTheFirstByIdsIsTaken() {
        String text = """
                policy liveThreshold=0.1
                account Acme
                contact Wang executive
                employee Eve
                employee Zoe manager=Eve
                employee Bo manager=Eve
                tie Zoe Wang 0.5
                tie Bo Wang 0.5
                met m1 -400 email Eve,Kim Wang out
                employee Kim
                tie Kim Wang 0.5625
                """;
        // Bo and Zoe 0.9 · 0.5 = 0.45, Kim 0.8 · 0.5625 = 0.45: Bo is the first by ids
        assertThat(between(text, "Eve", "Wang").paths())
                .extracting(IntroductionPath::ids)
                .containsExactly(List.of("Eve", "Bo", "Wang"), List.of("Eve", "Kim", "Wang"));
    }

    @Test
    void fiveLinksAreTooMany() {
        String line = """
                account Acme
                contact Wang executive
                employee A
                employee B manager=A
                employee C manager=B
                employee D manager=C
                employee E manager=D
                tie E Wang
                """;
        assertThat(between(line, "A", "Wang").paths()).isEmpty();
        assertThat(between(line, "B", "Wang").paths().get(0).ids()).containsExactly("B", "C", "D", "E", "Wang");
    }

    @Test
    void inactiveManagerIsPassedOver() {
        String text = """
                account Acme
                contact Wang executive
                employee Top
                employee Gone manager=Top left=-1
                employee Ana manager=Gone
                tie Top Wang
                """;
        assertThat(between(text, "Ana", "Wang").paths().get(0).ids()).containsExactly("Ana", "Top", "Wang");
    }

    @Test
    void whoIsNotActiveIsRefusedByName() {
        assertThatThrownBy(() -> between(EXAMPLE, "Nobody", "Wang"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("employee (Nobody) must be active on 2026-01-31");
    }

    @ParameterizedTest(name = "{0} from seed {1}, {2} portfolios")
    @CsvSource({"TINY,0,1200", "SMALL,10000,400", "DENSE,20000,150", "MEETINGS,30000,400"})
    void everyPairIsThatOfTheReference(String shape, long firstSeed, int count) {
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            Portfolio portfolio = RandomPortfolios.of(seed, Shape.of(shape));
            StakeholderNetwork network = StakeholderNetwork.of(portfolio, RandomPortfolios.AS_OF);
            IntroductionGraph graph = IntroductionGraph.of(network);
            for (int pair = 0;
                    pair < 12 && network.employees().size() * network.contacts().size() > 0;
                    pair++) {
                String employee = network.employees()
                        .id((int) ((seed + pair) % network.employees().size()));
                String contact = network.contacts()
                        .id((int) ((seed + pair * 5L) % network.contacts().size()));
                assertThat(ReportDiff.between(
                                Introductions.of(graph, employee, contact),
                                IntroductionReference.of(portfolio, RandomPortfolios.AS_OF, employee, contact),
                                ReportDiff.TOLERANCE))
                        .as("shape %s, seed %d, %s to %s (engine, then reference)", shape, seed, employee, contact)
                        .isEmpty();
            }
        }
    }

    private static IntroductionReport between(String text, String employee, String contact) {
        StakeholderNetwork network = StakeholderNetwork.of(PortfolioText.parse(text), PortfolioText.AS_OF);
        return Introductions.of(IntroductionGraph.of(network), employee, contact);
    }
}
