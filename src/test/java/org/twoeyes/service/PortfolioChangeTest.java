package org.twoeyes.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twoeyes.model.Account;
import org.twoeyes.model.Policy;
import org.twoeyes.model.PolicyParser;
import org.twoeyes.model.Portfolio;
import org.twoeyes.model.Tie;

class PortfolioChangeTest {

    @Test
    void equalPortfoliosDifferInNothing() {
        Portfolio portfolio = portfolio(List.of(account("a", "A")), List.of());
        assertThat(PortfolioChange.between(portfolio, portfolio).isNone()).isTrue();
    }

    @Test
    void rowsAreCountedByWhatHappenedToThem() {
        Portfolio before = portfolio(
                List.of(account("a", "A"), account("b", "B"), account("d", "D")),
                List.of(new Tie("e", "c", null, null, null)));
        Portfolio after = portfolio(
                List.of(account("a", "A"), account("b", "B2"), account("c", "C"), account("e", "E")),
                List.of(new Tie("e", "d", null, null, null)));
        PortfolioChange change = PortfolioChange.between(before, after);
        assertThat(change.rows().get(0)).isEqualTo(new PortfolioChange.Rows("accounts", 4, 2, 1, 1));
        assertThat(change.rows().get(3)).isEqualTo(new PortfolioChange.Rows("ties", 1, 1, 0, 1));
        assertThat(change.isNone()).isFalse();
    }

    @Test
    void anotherPolicyIsAChange() {
        Portfolio before = Portfolio.EMPTY;
        Portfolio after =
                before.withPolicy(PolicyParser.parse(Map.of("quorum", 0.6)).policy());
        assertThat(PortfolioChange.between(before, after).policyChanged()).isTrue();
        assertThat(PortfolioChange.between(before, after).isNone()).isFalse();
    }

    private static Portfolio portfolio(List<Account> accounts, List<Tie> ties) {
        return new Portfolio(Policy.DEFAULT, accounts, List.of(), List.of(), ties, List.of(), List.of(), List.of());
    }

    private static Account account(String id, String name) {
        return new Account(id, name, null, null, null, null, null, null, null, null, null);
    }
}
