package org.twoeyes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvReportTest {

    private final CsvReport report = CsvReport.of(SampleReports.report(), SampleReports.portfolio());

    @Test
    void everyTableIsApproved() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String table : report.tableNames()) {
            all.append("# ").append(table).append('\n').append(text(report, table));
        }
        Approved.check("report-tables.csv.txt", all.toString());
    }

    @Test
    void departureTablesAreApproved() throws IOException {
        CsvReport departure =
                CsvReport.of(SampleReports.departure(), SampleReports.succession(), SampleReports.portfolio());
        StringBuilder all = new StringBuilder();
        for (String table : departure.tableNames()) {
            all.append("# ").append(table).append('\n').append(text(departure, table));
        }
        Approved.check("departure-tables.csv.txt", all.toString());
    }

    @Test
    void cellThatWouldRunAsFormulaIsNeutralized() throws IOException {
        assertThat(text(report, "singleEyes")).contains("\"'=HYPERLINK(\"\"x\"\")");
    }

    @Test
    void unknownTableIsRefusedWithTheOnesThereAre() {
        assertThatThrownBy(() -> text(report, "nothing"))
                .hasMessageContaining("table (nothing)")
                .hasMessageContaining("gaps");
    }

    private static String text(CsvReport report, String table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.write(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
