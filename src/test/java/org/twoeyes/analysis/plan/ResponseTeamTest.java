package org.twoeyes.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twoeyes.analysis.path.IntroductionGraph;
import org.twoeyes.analysis.plan.ResponseTeamReport.Member;
import org.twoeyes.analysis.reference.ReferenceTeam;
import org.twoeyes.model.Portfolio;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.testkit.PortfolioText;
import org.twoeyes.testkit.RandomPortfolios;
import org.twoeyes.testkit.RandomPortfolios.Shape;
import org.twoeyes.testkit.ReportDiff;

/** Section 11, the response team: by hand, and against the definition. */
class ResponseTeamTest {

    /** The example of docs/methods/response-team.md. */
    private static final String EXAMPLE = """
            account Acme
            contact Wang executive
            contact Li senior
            employee Ana function=Delivery
            employee Ben function=delivery manager=Ana
            employee Cem function=legal manager=Ana
            employee Dora function=sales
            tie Ana Wang 0.5 last=today
            tie Ana Li 0.8 last=-2
            tie Ben Wang 0.9
            """;

    @Test
    void warmestTiesAreCalledFirstThenTheBestIntroductions() {
        ResponseTeamReport team = team(EXAMPLE, "Acme", List.of("legal", "delivery", "press", "sales", "Legal"));
        assertThat(team.team())
                .extracting(Member::employeeId, Member::contactId, Member::path)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ben", "Wang", List.of("Ben", "Wang")),
                        org.assertj.core.groups.Tuple.tuple("Ana", "Li", List.of("Ana", "Li")),
                        org.assertj.core.groups.Tuple.tuple("Cem", "Wang", List.of("Cem", "Ana", "Ben", "Wang")));
        assertThat(team.team().get(1).lastContact()).isEqualTo(PortfolioText.AS_OF.minusDays(2));
        assertThat(team.missing()).containsExactly("press", "sales");
    }

    @Test
    void threeOfAFunctionAreEnough() {
        String text = "account Acme\ncontact Wang\n"
                + "employee A function=it\nemployee B function=it\nemployee C function=it\nemployee D function=it\n"
                + "tie A Wang 0.3\ntie B Wang 0.4\ntie C Wang 0.5\ntie D Wang 0.6\n";
        assertThat(team(text, "Acme", List.of("it")).team())
                .extracting(Member::employeeId)
                .containsExactly("D", "C", "B");
    }

    @Test
    void unknownAccountIsRefused() {
        assertThatThrownBy(() -> team(EXAMPLE, "Bolt", List.of("legal"))).hasMessage("account (Bolt) must be known");
    }

    @ParameterizedTest(name = "{0} from seed {1}, {2} portfolios")
    @CsvSource({"TINY,0,400", "SMALL,10000,200", "MEETINGS,30000,150"})
    void teamIsThatOfTheReference(String shape, long firstSeed, int count) {
        List<String> functions = List.of("legal", "Sales", "press");
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            Portfolio portfolio = RandomPortfolios.of(seed, Shape.of(shape));
            StakeholderNetwork network = StakeholderNetwork.of(portfolio, RandomPortfolios.AS_OF);
            for (int account = 0; account < network.accounts().size(); account++) {
                String id = network.accounts().id(account);
                assertThat(ReportDiff.between(
                                ResponseTeam.of(IntroductionGraph.of(network), id, functions),
                                ReferenceTeam.of(portfolio, RandomPortfolios.AS_OF, id, functions),
                                ReportDiff.TOLERANCE))
                        .as("shape %s, seed %d, account %s (engine, then reference)", shape, seed, id)
                        .isEmpty();
            }
        }
    }

    private static ResponseTeamReport team(String text, String account, List<String> functions) {
        StakeholderNetwork network = StakeholderNetwork.of(PortfolioText.parse(text), PortfolioText.AS_OF);
        return ResponseTeam.of(IntroductionGraph.of(network), account, functions);
    }
}
