package org.twoeyes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableReportTest {

    private static final LastContacts LAST = (employee, contact) -> LocalDate.parse("2025-09-30");

    @Test
    void wholeReportReadsWell() throws IOException {
        Approved.check("report.txt", report(TextStyle.PLAIN));
    }

    @Test
    void narrowWindowWrapsEveryFinding() throws IOException {
        String narrow = report(new TextStyle(60, false));
        Approved.check("report-60-columns.txt", narrow);
    }

    @Test
    void departureReadsWell() throws IOException {
        Approved.check(
                "departure.txt",
                TableReport.of(
                        SampleReports.departure(),
                        SampleReports.succession(),
                        Optional.of(LocalDate.parse("2026-03-31")),
                        SampleReports.portfolio(),
                        false,
                        TextStyle.PLAIN));
    }

    @Test
    void worstPairReadsWell() throws IOException {
        Approved.check(
                "worst.txt",
                TableReport.of(
                        SampleReports.AS_OF,
                        2,
                        SampleReports.report().worst().subList(1, 2),
                        SampleReports.portfolio(),
                        false,
                        TextStyle.PLAIN));
    }

    @Test
    void nothingAtRiskIsSaidInWords() {
        String text =
                TableReport.of(SampleReports.AS_OF, 2, List.of(), SampleReports.portfolio(), false, TextStyle.PLAIN);
        assertThat(text).contains("No departure of up to 2 employees would take the last contact with anybody.");
    }

    @Test
    void emptyPortfolioSaysSo() {
        String text =
                TableReport.of(SampleReports.empty(), SampleReports.portfolio(), LastContacts.UNKNOWN, TextStyle.PLAIN);
        assertThat(text).isEqualTo("Two Eyes, as of 2026-01-31\n\nThere are no accounts yet.\n");
    }

    @Test
    void colourAddsNothingButEscapes() {
        String coloured = report(new TextStyle(100, true));
        assertThat(coloured).contains("\u001b[1mSUMMARY\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(report(TextStyle.PLAIN));
    }

    @Test
    void controlCharactersOfNamesNeverReachTheReader() {
        String text = report(TextStyle.PLAIN);
        assertThat(text.replace("\n", "").codePoints().noneMatch(Character::isISOControl))
                .isTrue();
        assertThat(text).doesNotContain("\u202e");
    }

    @Test
    void rightToLeftNamesAreIsolated() {
        assertThat(report(TextStyle.PLAIN)).contains("\u2068محمد علي\u2069 (c-4)");
    }

    @Test
    void brokenRightToLeftNameIsIsolatedOnBothLines() {
        assertThat(TextPage.wrap("knows \u2068محمد علي\u2069 (c-4)", 11))
                .containsExactly("knows \u2068محمد\u2069", "\u2068علي\u2069 (c-4)");
    }

    private static String report(TextStyle style) {
        return TableReport.of(SampleReports.report(), SampleReports.portfolio(), LAST, style);
    }
}
