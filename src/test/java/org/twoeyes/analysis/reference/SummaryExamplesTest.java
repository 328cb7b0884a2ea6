package org.twoeyes.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twoeyes.analysis.reference.Examples.HAND;
import static org.twoeyes.analysis.reference.Examples.account;
import static org.twoeyes.analysis.reference.Examples.report;

import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.BlindSpot;
import org.twoeyes.analysis.PortfolioReport.SingleEye;
import org.twoeyes.analysis.PortfolioReport.Summary;
import org.twoeyes.testkit.PortfolioText;

/** Section 13 and the borders, worked out by hand. */
class SummaryExamplesTest {

    @Test
    void summaryCountsActivePeopleAndAllAccounts() {
        // Acme: held 8 + 4 of 14, quorum 7: without Ana 4 remain: one eye. dark 2/14 of 70 = 10. Beta: nobody known,
        // 30.
        // Empty: 5, not held and dark whole. Expected: Wang 8/14 · 70 · 0.1 = 4, Li 4/14 · 70 · 0.1 · 0.1 = 0.2.
        PortfolioReport report = report("""
            employee Ana
            employee Bo
            employee Old left=-1
            account Acme revenue=70
            contact Wang executive
            contact Li senior
            contact Zhao middle
            contact Gone executive left=-1
            account Beta revenue=30
            contact Qian executive
            account Empty revenue=5
            tie Ana Wang,Li
            tie Bo Li
            tie Old Zhao
            tie Bo Gone
            met m1 -7 email Old Gone out
            met m2 +1 visit Ana Wang
            """);
        assertThat(report.summary().revenueDark()).isEqualTo(10 + 30 + 5, HAND);
        assertThat(report.summary().expectedRevenueAtRisk()).isEqualTo(4.2, HAND);
        assertThat(report.summary())
                .isEqualTo(new Summary(
                        3,
                        4,
                        2,
                        3,
                        2,
                        1,
                        0,
                        1,
                        2,
                        1,
                        0,
                        0,
                        105,
                        false,
                        35,
                        report.summary().revenueDark(),
                        report.summary().expectedRevenueAtRisk(),
                        PortfolioText.AS_OF.minusDays(7)));
        assertThat(report.singleEyes()).hasSize(1);
        assertThat(report.blindSpots()).containsExactly(new BlindSpot("Qian", "Beta", 8));
    }

    @Test
    void singleEyesComeByRevenueAtRiskThenId() {
        // A: 10 · 8/16 each; B: 90 · 8/8
        PortfolioReport report = report("""
            employee Ana
            account A revenue=10
            contact Z executive
            contact Y executive
            account B revenue=90
            contact W executive
            tie Ana Z,Y,W
            """);
        assertThat(report.singleEyes())
                .containsExactly(
                        new SingleEye("W", "B", "Ana", 8, 90),
                        new SingleEye("Y", "A", "Ana", 8, 5),
                        new SingleEye("Z", "A", "Ana", 8, 5));
    }

    @Test
    void withoutAnyRevenueEveryAccountCountsOne() {
        PortfolioReport report = report("""
            employee Ana
            account A revenue=0
            contact X executive
            account B
            contact Y executive
            deal D 7 at=B
            tie Ana X
            """);
        assertThat(report.summary().revenueUnknown()).isTrue();
        assertThat(report.summary().revenue()).isEqualTo(2);
        assertThat(report.summary().revenueNotHeld()).isEqualTo(1);
        assertThat(account(report, "A").value()).isEqualTo(1);
        assertThat(account(report, "B").value()).isEqualTo(8);
        assertThat(report.departures().get(0).loss().revenueAtRisk()).isEqualTo(1);
    }

    @Test
    void amountsAreInReportingCurrency() {
        PortfolioReport report = report("""
            policy fx.EUR=2
            account A revenue=10 currency=EUR
            account B revenue=10
            account C revenue=10 currency=USD
            deal D 3 currency=EUR at=B
            """);
        assertThat(report.summary().revenue()).isEqualTo(40);
        assertThat(account(report, "B").value()).isEqualTo(16);
    }

    @Test
    void emptyPortfolioHasAnEmptyReport() {
        PortfolioReport report = report("");
        assertThat(report.summary().accounts()).isZero();
        assertThat(report.summary().dataEndsOn()).isNull();
        assertThat(report.gaps()).isEmpty();
        assertThat(report.worst()).isEmpty();
    }

    @Test
    void accountWithoutActiveContactsIsUnmapped() {
        AccountFigures acme = account(report("account Acme\ncontact Gone left=-1"), "Acme");
        assertThat(acme.unmapped()).isTrue();
        assertThat(acme.life()).isEqualTo(Life.NOT_HELD);
        assertThat(acme.weight()).isZero();
        assertThat(acme.key()).isNull();
        assertThat(acme.universal()).isNull();
        assertThat(acme.organizational()).isZero();
        // a contact who is no key contact is no reason for a figure of key, but one of universal
        AccountFigures mapped = account(report("account Acme\ncontact Li"), "Acme");
        assertThat(mapped.unmapped()).isFalse();
        assertThat(mapped.key()).isNull();
        assertThat(mapped.universal()).isZero();
    }

    @Test
    void idsAreOrderedByCodePoint() {
        // U+FF21 is a lower code point than U+1F600, though its UTF-16 unit is higher
        PortfolioReport report = report("account \uD83D\uDE00\naccount \uFF21\naccount z");
        assertThat(report.accounts()).extracting(AccountFigures::id).containsExactly("z", "\uFF21", "\uD83D\uDE00");
    }
}
