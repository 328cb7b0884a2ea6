package org.twoeyes.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twoeyes.analysis.reference.Examples.HAND;
import static org.twoeyes.analysis.reference.Examples.gaps;
import static org.twoeyes.analysis.reference.Examples.report;

import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.GapKind;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.PortfolioReport.CoverageRow;
import org.twoeyes.analysis.PortfolioReport.Gap;

/** Section 9, worked out by hand. */
class GapExamplesTest {

    @Test
    void coverageCountsWhoIsKnownAndHow() {
        // senior: Wang (4) by Ana and Bo, Li (4) by Bo, Zhao (6) by nobody; 8 of 14 is covered
        PortfolioReport report = report("""
            employee Ana executive
            employee Bo middle
            account Acme
            contact Wang senior stance=1
            contact Li senior stance=0.5
            contact Zhao senior influence=6 stance=2
            tie Ana Wang last=-61
            tie Bo Wang last=-61
            tie Bo Li last=-60
            """);
        assertThat(report.coverage())
                .extracting(CoverageRow::layer)
                .containsExactly("executive", "senior", "middle", "operational");
        CoverageRow senior = report.coverage().get(1);
        // fresh up to 60 days: Li; matched: Ana is more senior than Wang, Bo less than Li; friendly from stance 1
        assertThat(senior).isEqualTo(new CoverageRow("Acme", "senior", 3, 14, 2, 1, 1, 1, 2, 8.0 / 14));
        assertThat(report.coverage().get(0)).isEqualTo(new CoverageRow("Acme", "executive", 0, 0, 0, 0, 0, 0, 0, null));
    }

    @Test
    void blindSpotLowCoverageAndUnmappedLayerAreWeighed() {
        // W = 8. BLIND_SPOT 100 · 8/8 · 1; LOW_COVERAGE 0 < 0.5: 100 · (1 − 0) · 8/8 · 0.6;
        // UNMAPPED_LAYER senior: 100 · 4/(8 + 4) · 0.5
        PortfolioReport report = report("account Acme revenue=100\ncontact Wang executive");
        assertThat(report.gaps())
                .extracting(Gap::id)
                .containsExactly("BLIND_SPOT|Acme|Wang", "LOW_COVERAGE|Acme|executive", "UNMAPPED_LAYER|Acme|senior");
        assertThat(report.gaps()).extracting(Gap::severity).first().isEqualTo(100.0);
        assertThat(report.gaps().get(1).severity()).isEqualTo(60, HAND);
        assertThat(report.gaps().get(2).severity()).isEqualTo(100.0 / 3 * 0.5, HAND);
        assertThat(report.gaps().get(0)).isEqualTo(new Gap(GapKind.BLIND_SPOT, "Acme", "executive", "Wang", null, 100));
        assertThat(report.gaps().get(1).contactId()).isNull();
    }

    @Test
    void lowCoverageIsAskedOfLayersThatAreNotRequiredToo() {
        // standard asks 0.2 of middle without requiring it: 1 of 10 is covered, 0.9 · 10/20 · 0.6; executive is covered
        PortfolioReport report = report("""
            employee Ana executive
            account Acme revenue=100
            contact Boss executive influence=10
            contact Known middle influence=1
            contact Unknown middle influence=9 roles=user
            policy keyInfluence=100
            tie Ana Boss,Known
            """);
        assertThat(gaps(report, GapKind.LOW_COVERAGE)).hasSize(1);
        assertThat(gaps(report, GapKind.LOW_COVERAGE).get(0).severity()).isEqualTo(100 * 0.9 * 0.5 * 0.6, HAND);
    }

    @Test
    void coverageAtTheMinimumIsEnough() {
        // 1 of 2 equal executives is 0.5, the minimum of standard; strategic asks 0.8
        String text =
                "employee Ana executive\naccount Acme tier=%s\ncontact A executive\ncontact B executive\ntie Ana A";
        assertThat(gaps(report(text.formatted("standard")), GapKind.LOW_COVERAGE))
                .isEmpty();
        assertThat(gaps(report(text.formatted("unheard-of")), GapKind.LOW_COVERAGE))
                .isEmpty();
        assertThat(gaps(report(text.formatted("strategic")), GapKind.LOW_COVERAGE))
                .hasSize(1);
        assertThat(gaps(report(text.formatted("strategic")), GapKind.UNMAPPED_LAYER))
                .extracting(Gap::layer)
                .containsExactly("senior", "middle", "operational");
    }

    @Test
    void eachKindOfGapOfAKeyContact() {
        PortfolioReport report = report("""
            employee Ana operational
            employee Bo executive leaving=+9
            account Acme revenue=100
            contact Wang executive stance=-1
            contact Li executive stance=-0.9
            tie Ana Wang last=-91
            tie Bo Li last=-90
            """);
        // Wang: one eye, 91 days are too long, Ana is no match, stance −1. Li: one eye, who is leaving.
        assertThat(report.gaps())
                .extracting(Gap::id)
                .containsExactly(
                        "LAST_EYE_LEAVING|Acme|Li", // 100 · 1/2 · 1
                        "SINGLE_EYE|Acme|Li", // 100 · 1/2 · 0.8, before Wang by id
                        "SINGLE_EYE|Acme|Wang",
                        "OPPOSED|Acme|Wang", // 0.5 · 0.5
                        "STALE|Acme|Wang", // 0.5 · 0.4
                        "RANK_MISMATCH|Acme|Wang", // 0.5 · 0.3
                        "UNMAPPED_LAYER|Acme|senior"); // 4/(16 + 4) · 0.5
    }

    @Test
    void severityUsesTheValueAndTheRankWhatIsBehindIt() {
        // Prospect has no revenue but a deal of 50; Zero has neither, so its severities are 0 and its shares decide
        PortfolioReport report = report("""
            account Zero
            contact Z1 executive influence=1
            contact Z2 executive influence=3
            account Prospect revenue=0
            contact P executive
            deal D 50 at=Prospect
            account Rich revenue=100
            contact R operational
            """);
        assertThat(gaps(report, GapKind.BLIND_SPOT))
                .extracting(Gap::id)
                .containsExactly("BLIND_SPOT|Prospect|P", "BLIND_SPOT|Zero|Z2", "BLIND_SPOT|Zero|Z1");
        assertThat(gaps(report, GapKind.BLIND_SPOT).get(0).severity()).isEqualTo(50);
    }

    @Test
    void equalGapsComeByKindInCodePointOrder() {
        // CLOSED_DOOR and SINGLE_EYE: both 100 · 8/8 · 0.8; LAST_EYE_LEAVING 1.0 before them
        PortfolioReport report = report("""
            employee Ana executive leaving=+1 manager=Bo
            employee Bo executive
            account Acme revenue=100
            contact Wang executive
            tie Ana Wang
            """);
        assertThat(report.gaps())
                .extracting(Gap::id)
                .containsExactly(
                        "LAST_EYE_LEAVING|Acme|Wang",
                        "CLOSED_DOOR|Acme|Ana",
                        "SINGLE_EYE|Acme|Wang",
                        "UNMAPPED_LAYER|Acme|senior");
        Gap door = report.gaps().get(1);
        assertThat(door.layer()).isNull();
        assertThat(door.contactId()).isNull();
        assertThat(door.employeeId()).isEqualTo("Ana");
    }

    @Test
    void closedDoorIsWeighedByTheWholeAccount() {
        // held 8, of which Ana alone 8: share 1 in the row; W = 12: 100 · 8/12 · 0.8 in the gap
        PortfolioReport report = report("""
            employee Ana executive manager=Bo
            employee Bo executive
            account Acme revenue=100
            contact Wang executive
            contact Li senior
            tie Ana Wang
            """);
        assertThat(report.closedDoors().get(0).share()).isEqualTo(1);
        assertThat(gaps(report, GapKind.CLOSED_DOOR).get(0).severity()).isEqualTo(100 * 8.0 / 12 * 0.8, HAND);
    }

    @Test
    void falseSecondEyeIsAGap() {
        PortfolioReport report = report("""
            employee Ana executive
            employee Bo executive
            account Acme revenue=100
            contact Wang executive
            met m1 today visit Ana,Bo Wang
            """);
        assertThat(gaps(report, GapKind.FALSE_EYE)).hasSize(1);
        assertThat(gaps(report, GapKind.FALSE_EYE).get(0).severity()).isEqualTo(60, HAND);
        assertThat(gaps(report, GapKind.SINGLE_EYE)).isEmpty();
        assertThat(report.singleEyes()).isEmpty();
    }

    @Test
    void tieWithoutAnyDateIsStale() {
        PortfolioReport report =
                report("employee Ana executive\naccount Acme\ncontact Wang executive\ntie Ana Wang undated");
        assertThat(gaps(report, GapKind.STALE)).hasSize(1);
    }

    @Test
    void accountWithoutContactsOnlyHasUnmappedLayers() {
        PortfolioReport report = report("account Acme revenue=10\n");
        assertThat(report.gaps())
                .extracting(Gap::id)
                .containsExactly("UNMAPPED_LAYER|Acme|executive", "UNMAPPED_LAYER|Acme|senior");
        // 8/(0 + 8) · 0.5 and 4/(0 + 4) · 0.5, of 10
        assertThat(report.gaps()).extracting(Gap::severity).containsOnly(5.0);
    }
}
