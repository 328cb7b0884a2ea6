package org.twoeyes.demo;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.twoeyes.analysis.DepartureReport;
import org.twoeyes.analysis.GapKind;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.reference.ReferenceDeparture;
import org.twoeyes.analysis.reference.ReferenceReport;
import org.twoeyes.model.Portfolio;

/** The sample's report on its last day, worked out once for all tests, and its rows by id. */
final class DemoReport {

    static final Portfolio PORTFOLIO = DemoPortfolio.portfolio();
    static final PortfolioReport REPORT = ReferenceReport.of(PORTFOLIO, DemoPortfolio.LAST_DAY);

    private DemoReport() {}

    static PortfolioReport.AccountFigures account(String id) {
        return only(
                REPORT.accounts().stream().filter(row -> row.id().equals(id)).findFirst(), id);
    }

    static PortfolioReport.ContactFigures contact(String id) {
        return only(
                REPORT.contacts().stream().filter(row -> row.id().equals(id)).findFirst(), id);
    }

    static PortfolioReport.Loss loss(String employeeId) {
        return only(
                        REPORT.departures().stream()
                                .filter(row -> row.employeeId().equals(employeeId))
                                .findFirst(),
                        employeeId)
                .loss();
    }

    static DepartureReport departure(String... leavers) {
        return ReferenceDeparture.of(PORTFOLIO, DemoPortfolio.LAST_DAY, List.of(leavers));
    }

    static PortfolioReport.CoverageRow coverage(String accountId, String layer) {
        return only(
                REPORT.coverage().stream()
                        .filter(row ->
                                row.accountId().equals(accountId) && row.layer().equals(layer))
                        .findFirst(),
                accountId);
    }

    /** Ids of the gaps of a kind, by severity. */
    static List<String> gaps(GapKind kind) {
        return REPORT.gaps().stream()
                .filter(gap -> gap.kind() == kind)
                .map(PortfolioReport.Gap::id)
                .toList();
    }

    private static <T> T only(Optional<T> found, String id) {
        return found.orElseThrow(() -> new NoSuchElementException("no row for " + id));
    }
}
