package org.twoeyes.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.reference.ReferenceReport;

class ReportDiffTest {

    private static final String TEXT = """
        employee Ana
        employee Bo
        account Acme revenue=100
        contact Wang executive influence=9
        contact Li senior
        tie Ana Wang
        tie Bo Wang,Li
        """;

    private static PortfolioReport report(String text) {
        return ReferenceReport.of(PortfolioText.parse(text), PortfolioText.AS_OF);
    }

    @Test
    void equalReportsHaveNoDifference() {
        assertThat(ReportDiff.between(report(TEXT), report(TEXT))).isEmpty();
    }

    @Test
    void roundingNoiseIsNoDifferenceButMoreIs() {
        PortfolioReport report = report(TEXT);
        assertThat(ReportDiff.between(report, report(TEXT.replace("=9", "=9.000000000001"))))
                .isEmpty();
        assertThat(ReportDiff.between(report, report(TEXT.replace("=9", "=9.0000000001"))))
                .contains("accounts[0 Acme].weight: 13.0 against 13.0000000001");
    }

    @Test
    void differencesNameTheWayToThem() {
        assertThat(ReportDiff.between(
                        report(TEXT), report(TEXT.replace("Li senior", "Li senior roles=decision_maker"))))
                .contains("summary.keyContacts: 1 against 2", "contacts[0 Li Acme senior].key: false against true");
    }

    @Test
    void rowsOfOneSideOnlyAndOtherOrdersAreNamed() {
        PortfolioReport report = report(TEXT);
        assertThat(ReportDiff.between(report, report(TEXT + "employee Cy\ntie Cy Li")))
                .contains(
                        "contacts[0 Li Acme senior].holders: only in the first [], only in the second [Cy]",
                        "departures: only in the first [], only in the second [Cy]");
        record Row(List<String> ids, List<Double> figures) {}
        assertThat(ReportDiff.between(
                        new Row(List.of("a", "b"), List.of(1.0)), new Row(List.of("b", "a"), List.of(1.0, 2.0)), 0))
                .containsExactly("ids: other order [a, b] against [b, a]", "figures: [1.0] against [1.0, 2.0]");
    }

    @Test
    void nothingAgainstSomethingIsADifference() {
        assertThat(ReportDiff.between(report("account A\ncontact X"), report("account A\ncontact X executive")))
                .contains("accounts[0 A].key: null against 0.0");
    }
}
