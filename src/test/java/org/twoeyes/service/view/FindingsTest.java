package org.twoeyes.service.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.twoeyes.model.Portfolio;
import org.twoeyes.testkit.LifelikePortfolio;
import org.twoeyes.testkit.PortfolioText;
import org.twoeyes.testkit.RandomPortfolios;
import org.twoeyes.testkit.RandomPortfolios.Shape;

/** What needs attention is found wherever it is, and the same whether a day is analyzed at a glance or whole. */
class FindingsTest {

    /** More than are looked at first. */
    private static final int OTHERS = 140;

    @Test
    void accountThatHangsOnSomebodyIsFoundBehindManyWhoTakeMoreAndLoseNone() {
        StringBuilder text = new StringBuilder("account Big revenue=14000\n");
        for (int i = 0; i < OTHERS; i++) {
            text.append("contact C").append(i).append(" executive\n");
        }
        text.append("account Small revenue=10\ncontact Kim executive\n");
        for (int i = 0; i < OTHERS; i++) {
            text.append("employee E").append(i).append(" senior\n");
        }
        text.append("employee Zed senior\ntie Zed Kim 0.9 last=-5\n");
        for (int i = 0; i < OTHERS; i++) {
            text.append("tie E%d C%d 0.9 last=-5%n".formatted(i, i));
        }
        AnalyzedPortfolio portfolio =
                AnalyzedPortfolio.of("first", PortfolioText.parse(text.toString()), PortfolioText.AS_OF, 1);

        assertThat(portfolio.analysis().byLoss().limit(OTHERS))
                .doesNotContain(portfolio.network().employee("Zed"));
        assertThat(Home.of(portfolio, Perspective.SUCCESSION).findings())
                .filteredOn(finding -> finding.rule() == Finding.Rule.ACCOUNT_HANGS_ON)
                .singleElement()
                .satisfies(finding -> assertThat(finding.id()).contains("Zed"));
    }

    @Test
    void thoseOfADayBesideAnotherAreThoseOfTheDayAnew() {
        for (long seed = 0; seed < 40; seed++) {
            assertSame(RandomPortfolios.of(seed, Shape.MEDIUM), RandomPortfolios.AS_OF, 20 + 9 * seed);
        }
        assertSame(LifelikePortfolio.of(2, 6_000), LifelikePortfolio.AS_OF, 60);
    }

    private static void assertSame(Portfolio portfolio, LocalDate today, long days) {
        LocalDate day = today.minusDays(days);
        AnalyzedPortfolio beside =
                AnalyzedPortfolio.of("first", portfolio, today, 1).on(day);
        AnalyzedPortfolio anew = AnalyzedPortfolio.of("first", portfolio, day, 1);
        for (Perspective perspective : Perspective.values()) {
            assertThat(Home.of(beside, perspective)).isEqualTo(Home.of(anew, perspective));
        }
        assertThat(beside.employeeRows()).isEqualTo(anew.employeeRows());
        assertThat(Lists.departures(beside)).isEqualTo(Lists.departures(anew));
    }
}
