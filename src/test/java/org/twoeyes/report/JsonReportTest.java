package org.twoeyes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.path.IntroductionPath;
import org.twoeyes.analysis.path.IntroductionReport;

class JsonReportTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void portfolioReportIsWrittenFieldForField() throws IOException {
        JsonReport.write(SampleReports.report(), out);
        Approved.check("report.json", text());
    }

    @Test
    void departureReportHasEmployeeIdsInPlaceOfEmployeeId() throws IOException {
        JsonReport.write(SampleReports.departure(), SampleReports.succession(), out);
        Approved.check("departure.json", text());
        JsonNode loss = new ObjectMapper().readTree(text()).get("loss");
        assertThat(loss.fieldNames().next()).isEqualTo("employeeIds");
    }

    @Test
    void worstGroupsAreRowsOfOneList() throws IOException {
        JsonReport.write(SampleReports.AS_OF, SampleReports.report().worst(), out);
        assertThat(text()).isEqualTo("""
                        {
                          "asOf": "2026-01-31",
                          "worst": [
                            {"k": 1, "employees": ["e-1"], "alone": [3500000.0], "revenueAtRisk": 3500000.0},
                            {"k": 2, "employees": ["e-1", "e-2"], "alone": [3500000.0, 0.0], "revenueAtRisk": 3900000.0}
                          ]
                        }
                        """);
    }

    @Test
    void introductionsNameThePeopleAndTheirLinks() throws IOException {
        IntroductionPath path = new IntroductionPath(
                0.45,
                List.of("e-1", "e-3", "c-2"),
                List.of(
                        new IntroductionPath.Link(IntroductionPath.Kind.MANAGEMENT, 0.9),
                        new IntroductionPath.Link(IntroductionPath.Kind.TIE, 0.5)));
        JsonReport.write(new IntroductionReport(SampleReports.AS_OF, "e-1", "c-2", List.of(path)), out);
        assertThat(text()).isEqualTo("""
                        {
                          "asOf": "2026-01-31",
                          "from": "e-1",
                          "to": "c-2",
                          "paths": [
                            {"strength": 0.45, "ids": ["e-1", "e-3", "c-2"], "links": [{"kind": "MANAGEMENT", "strength": 0.9}, {"kind": "TIE", "strength": 0.5}]}
                          ]
                        }
                        """);
    }

    @Test
    void emptyReportIsValidAndKeepsNulls() throws IOException {
        JsonReport.write(SampleReports.empty(), out);
        JsonNode root = new ObjectMapper().readTree(text());
        assertThat(root.get("summary").get("dataEndsOn").isNull()).isTrue();
        assertThat(root.get("gaps")).isEmpty();
        assertThat(text()).endsWith("\"gaps\": []\n}\n");
    }

    @Test
    void keysThatDoNotApplyToGapAreLeftOut() throws IOException {
        JsonReport.write(SampleReports.report(), out);
        JsonNode door = new ObjectMapper().readTree(text()).get("gaps").get(1);
        assertThat(door.has("contactId")).isFalse();
        assertThat(door.has("layer")).isFalse();
        assertThat(door.get("employeeId").asText()).isEqualTo("e-1");
    }

    @Test
    void figureThatIsNoNumberIsRefused() {
        List<PortfolioReport.WorstGroup> broken =
                List.of(new PortfolioReport.WorstGroup(1, List.of("e-1"), List.of(1.0), Double.NaN));
        assertThatThrownBy(() -> JsonReport.write(SampleReports.AS_OF, broken, out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("revenueAtRisk (NaN) must be a finite number");
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
