package org.twoeyes.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.twoeyes.analysis.DepartureReport;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.path.IntroductionReport;
import org.twoeyes.analysis.plan.PlanReport;
import org.twoeyes.analysis.plan.ResponseTeamReport;
import org.twoeyes.analysis.plan.SuccessionReport;
import org.twoeyes.model.Portfolio;

/**
 * Reports as tables for a spreadsheet: the lists of the JSON report, one table each, with the same columns
 * and figures, and the name of everybody beside their id. A list inside a cell is joined by {@code ;}.
 * UTF-8, RFC 4180, LF. Text that a spreadsheet program would run as a formula gets an apostrophe before it.
 */
public final class CsvReport {

    /** The table printed where none is chosen: what to mend. */
    public static final String DEFAULT_TABLE = "gaps";

    private final List<CsvTable> tables;

    private CsvReport(List<CsvTable> tables) {
        this.tables = tables;
    }

    /** The tables of a whole report, named as the lists in its JSON, and {@code summary}. */
    public static CsvReport of(PortfolioReport report, Portfolio portfolio) {
        return new CsvReport(new PortfolioTables(report, new Names(portfolio)).all());
    }

    /** The tables of a departure: {@code accounts} before and after, {@code loss}, {@code darkContacts}, {@code plan}. */
    public static CsvReport of(DepartureReport report, SuccessionReport succession, Portfolio portfolio) {
        return new CsvReport(DepartureTables.all(report, succession, new Names(portfolio)));
    }

    /** The one table of worst groups. */
    public static CsvReport of(LocalDate asOf, List<PortfolioReport.WorstGroup> groups, Portfolio portfolio) {
        return new CsvReport(List.of(PortfolioTables.worst(asOf, groups, new Names(portfolio))));
    }

    /** The one table of introductions, a row for each link. */
    public static CsvReport of(IntroductionReport report, Portfolio portfolio) {
        return new CsvReport(IntroductionTables.all(report, new Names(portfolio)));
    }

    /** The tables of a plan: {@code proposals}, {@code accounts} before and after, {@code unmet}, {@code oneEyeLeft}. */
    public static CsvReport of(PlanReport report, Portfolio portfolio) {
        return new CsvReport(PlanTables.all(report, new Names(portfolio)));
    }

    /** The one table of a response team. */
    public static CsvReport of(ResponseTeamReport report, Portfolio portfolio) {
        return new CsvReport(List.of(PlanTables.team(report, new Names(portfolio))));
    }

    /** The names of the tables, in the order of the report. */
    public List<String> tableNames() {
        return tables.stream().map(CsvTable::name).toList();
    }

    /** Writes one table with a header row, flushes the stream and leaves it open. Throws if there is no such table. */
    public void write(String tableName, OutputStream out) throws IOException {
        CsvTable table = find(tableName)
                .orElseThrow(
                        () -> new IllegalArgumentException("table (" + tableName + ") must be one of " + tableNames()));
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord(table.header());
        for (CsvTable.Row row : table.rows()) {
            csv.writeRecord(row.cells());
        }
        csv.flush();
        text.flush();
    }

    private Optional<CsvTable> find(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
