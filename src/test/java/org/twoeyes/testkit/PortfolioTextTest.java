package org.twoeyes.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twoeyes.model.Account;
import org.twoeyes.model.Assignment;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Direction;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Opportunity;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

class PortfolioTextTest {

    @Test
    void everyKindOfRowIsRead() {
        Portfolio portfolio = PortfolioText.parse("""
            policy   quorum=0.6 maxEyes=3 channelWeights.visit=0.5 keyRoles=champion,coach tiers.gold.required=senior
            account  Holding
            account  Acme revenue=100 currency=EUR tier=strategic parent=Holding region=north  # a comment
            contact  Wang executive influence=3 stance=-1 roles=champion reports=Li influences=Zhao,Qian since=-9
            contact  Li at=Holding left=+5

            employee Ana senior manager=Bo joined=-9 leaving=+30 left=2026-03-12 risk=0.3 capacity=5 region=north
            tie      Ana Wang,Li 0.8 since=-400 last=-90
            met      m1 -30 visit Ana,Bo Wang,Li out
            deal     D1 500 at=Acme contacts=Wang,Li currency=EUR open=false
            assign   Ana Acme account_manager
            """);
        assertThat(portfolio.policy().quorum()).isEqualTo(0.6);
        assertThat(portfolio.policy().maxEyes()).isEqualTo(3);
        assertThat(portfolio.policy().channelWeight("visit")).isEqualTo(0.5);
        assertThat(portfolio.policy().channelWeight("call")).isEqualTo(0.15);
        assertThat(portfolio.policy().keyRoles()).containsExactly("champion", "coach");
        assertThat(portfolio.policy().tier("gold").required()).containsExactly("senior");
        assertThat(portfolio.accounts())
                .extracting(Account::id, Account::parentId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Acme", "Holding"),
                        org.assertj.core.groups.Tuple.tuple("Holding", null));
        Contact li = portfolio.contacts().get(0);
        assertThat(li.accountId()).isEqualTo("Holding");
        assertThat(li.layer()).isEqualTo("operational");
        assertThat(li.leftOn()).isEqualTo(PortfolioText.AS_OF.plusDays(5));
        Contact wang = portfolio.contacts().get(1);
        assertThat(wang.accountId()).isEqualTo("Acme");
        assertThat(wang.influences()).containsExactly("Zhao", "Qian");
        assertThat(wang.stance()).isEqualTo(-1);
        Employee ana = portfolio.employees().get(0);
        assertThat(ana.leftOn()).isEqualTo("2026-03-12");
        assertThat(ana.attritionRisk()).isEqualTo(0.3);
        assertThat(portfolio.ties()).extracting(Tie::contactId).containsExactly("Li", "Wang");
        assertThat(portfolio.interactions().get(0).direction()).isEqualTo(Direction.OUT);
        assertThat(portfolio.interactions().get(0).employeeIds()).containsExactly("Ana", "Bo");
        assertThat(portfolio.opportunities()).extracting(Opportunity::open).containsExactly(false);
        assertThat(portfolio.assignments()).containsExactly(new Assignment("Ana", "Acme", "account_manager"));
    }

    @Test
    void tieHasItsLastContactTodayUnlessADateOrUndatedIsWritten() {
        List<Tie> ties = PortfolioText.parse("tie A X 0.5\ntie B X undated\ntie C X since=-3")
                .ties();
        assertThat(ties.get(0)).isEqualTo(new Tie("A", "X", 0.5, null, PortfolioText.AS_OF));
        assertThat(ties.get(1)).isEqualTo(new Tie("B", "X", null, null, null));
        assertThat(ties.get(2)).isEqualTo(new Tie("C", "X", null, PortfolioText.AS_OF.minusDays(3), null));
    }

    @Test
    void rowThatCannotBeReadIsNamed() {
        for (String row : List.of(
                "person Ana",
                "account Acme revenu=5",
                "contact Li senior extra at=Acme",
                "policy quorum=2",
                "tie Ana",
                "employee Ana joined=yesterday")) {
            assertThatThrownBy(() -> PortfolioText.parse(row))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(row);
        }
    }
}
