package org.twoeyes.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twoeyes.analysis.reference.Examples.HAND;
import static org.twoeyes.analysis.reference.Examples.loss;
import static org.twoeyes.analysis.reference.Examples.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.DepartureReport;
import org.twoeyes.analysis.DepartureReport.AccountChange;
import org.twoeyes.analysis.DepartureReport.Standing;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.PortfolioReport.Departure;
import org.twoeyes.analysis.PortfolioReport.LayerLost;
import org.twoeyes.analysis.PortfolioReport.Loss;
import org.twoeyes.analysis.PortfolioReport.WorstGroup;
import org.twoeyes.testkit.PortfolioText;

/** Section 6, worked out by hand. */
class DepartureExamplesTest {

    private static final String TWO_ACCOUNTS = """
        employee Ana
        employee Bo
        employee Idle
        account Acme revenue=70
        contact Wang executive
        contact Li senior
        contact Zhao middle
        account Beta revenue=30
        contact Qian senior
        contact Sun senior
        tie Ana Wang,Li,Qian
        tie Bo Li,Zhao
        """;

    @Test
    void leaverTakesWhatNobodyElseHolds() {
        // Acme W = 14: Ana takes Wang (8), revenue 70 · 8/14 = 40. Beta W = 8, held by Ana alone 4, which is the
        // quorum exactly, so Beta is not held now and cannot be lost; revenue 30 · 4/8 = 15.
        Loss ana = loss(report(TWO_ACCOUNTS), "Ana");
        assertThat(ana.darkContacts()).containsExactly("Qian", "Wang");
        assertThat(ana.keyDarkContacts()).containsExactly("Wang");
        assertThat(ana.weightLost()).isEqualTo(12);
        assertThat(ana.revenueAtRisk()).isEqualTo(55, HAND);
        assertThat(ana.accountsLost()).containsExactly("Acme");
        assertThat(ana.layersLost())
                .containsExactly(new LayerLost("Acme", "executive"), new LayerLost("Beta", "senior"));
    }

    @Test
    void layerIsNotLostWhileSomebodyInItKeepsAHolder() {
        Loss bo = loss(report(TWO_ACCOUNTS), "Bo");
        assertThat(bo.darkContacts()).containsExactly("Zhao");
        assertThat(bo.layersLost()).containsExactly(new LayerLost("Acme", "middle"));
        assertThat(bo.accountsLost()).isEmpty();
        // one of two in the layer keeps a holder
        assertThat(loss(report(TWO_ACCOUNTS + "tie Idle Sun"), "Ana").layersLost())
                .containsExactly(new LayerLost("Acme", "executive"));
    }

    @Test
    void departuresAreOfThoseWithLiveTiesByRevenueThenId() {
        assertThat(report(TWO_ACCOUNTS).departures())
                .extracting(Departure::employeeId)
                .containsExactly("Ana", "Bo");
        // both take 5 of 10: equal, so by id
        PortfolioReport equal =
                report("employee Cy\nemployee Bo\naccount A revenue=10\ncontact X\ncontact Y\ntie Cy X\ntie Bo Y");
        assertThat(equal.departures()).extracting(Departure::employeeId).containsExactly("Bo", "Cy");
    }

    @Test
    void pipelineCountsTheDecidersElseTheAccount() {
        // D1: of Wang (8) and Qian (4), of another account, both go: all of 100. D2: of Li (4) and Wang (8): 2/3 of 30.
        // D3: Gone is not active, so Acme as a whole: 8/14 of 28 = 16. D4 is closed. D5: an account without contacts.
        Loss ana = loss(report(TWO_ACCOUNTS + """
            contact Gone left=-1
            account Empty
            deal D1 100 at=Acme contacts=Wang,Qian
            deal D2 30 at=Acme contacts=Li,Wang,Gone
            deal D3 28 at=Acme contacts=Gone
            deal D4 1000 at=Acme open=false
            deal D5 1000 at=Empty
            deal D6 at=Acme
            """), "Ana");
        assertThat(ana.pipelineAtRisk()).isEqualTo(100 + 20 + 16, HAND);
    }

    @Test
    void worstPairIsNotTheTwoWorstAlone() {
        // W = 9: Ana and Bo cover for each other on 8 of it, Cy alone holds 1; revenue 90
        PortfolioReport report = report("""
            employee Ana
            employee Bo
            employee Cy
            account Acme revenue=90
            contact Wang executive
            contact Li operational
            tie Ana Wang
            tie Bo Wang
            tie Cy Li
            """);
        assertThat(report.worst())
                .containsExactly(
                        new WorstGroup(1, List.of("Cy"), List.of(10.0), 10),
                        new WorstGroup(2, List.of("Ana", "Bo"), List.of(0.0, 0.0), 80),
                        new WorstGroup(3, List.of("Ana", "Bo", "Cy"), List.of(0.0, 0.0, 10.0), 90));
    }

    @Test
    void worstGroupHasNobodyItDoesNotNeed() {
        // two can do nothing that Ana cannot alone; nothing at risk is no row
        String text = "employee Ana\nemployee Bo\nemployee Cy\naccount A revenue=10\ncontact X\ntie Ana X\n";
        assertThat(report(text).worst()).extracting(WorstGroup::employees).containsOnly(List.of("Ana"));
        assertThat(report(text).worst()).extracting(WorstGroup::k).containsExactly(1, 2, 3);
        assertThat(report(text + "tie Bo X").worst()).extracting(WorstGroup::k).containsExactly(2, 3);
        assertThat(report(text + "tie Bo X\ntie Cy X").worst())
                .extracting(WorstGroup::k)
                .containsExactly(3);
        assertThat(report("employee Ana\naccount A\ncontact X").worst()).isEmpty();
    }

    @Test
    void expectedRevenueAtRiskMultipliesTheRisksOfAllHolders() {
        // Wang 8/12 of 60 = 40: Ana is leaving (1), Bo 0.3: 12. Li 4/12 of 60 = 20: Cy by the policy, 0.1: 2.
        PortfolioReport report = report("""
            employee Ana leaving=+500 risk=0.01
            employee Bo risk=0.3
            employee Cy
            account Acme revenue=60
            contact Wang executive
            contact Li senior
            tie Ana Wang
            tie Bo Wang
            tie Cy Li
            """);
        assertThat(report.summary().expectedRevenueAtRisk()).isEqualTo(14, HAND);
    }

    @Test
    void departureComparesTheAccountsOfTheLeavers() {
        DepartureReport report =
                ReferenceDeparture.of(PortfolioText.parse(TWO_ACCOUNTS), PortfolioText.AS_OF, List.of("Bo", "Idle"));
        assertThat(report.leavers()).containsExactly("Bo", "Idle");
        assertThat(report.loss().darkContacts()).containsExactly("Zhao");
        // before: Ana takes 8 of 14; after: 12 held, Ana takes all of them
        assertThat(report.accounts())
                .containsExactly(new AccountChange(
                        "Acme",
                        new Standing(1, Life.ONE_EYE, 50.0, 100.0, 100 * (1 - 8.0 / 14)),
                        new Standing(1, Life.ONE_EYE, 50.0, 200.0 / 3, 0)));
    }

    @Test
    void jointDepartureTakesMoreThanTheSumOfItsParts() {
        DepartureReport report =
                ReferenceDeparture.of(PortfolioText.parse(TWO_ACCOUNTS), PortfolioText.AS_OF, List.of("Bo", "Ana"));
        assertThat(report.leavers()).containsExactly("Ana", "Bo");
        // 12 and 2 alone, and Li's 4 together
        assertThat(report.loss().weightLost()).isEqualTo(18);
        assertThat(report.accounts()).extracting(AccountChange::id).containsExactly("Acme", "Beta");
        assertThat(report.accounts().get(0).after()).isEqualTo(new Standing(0, Life.NOT_HELD, 0.0, 0.0, 0));
    }
}
