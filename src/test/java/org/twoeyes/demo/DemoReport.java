package org.twoeyes.demo;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.twoeyes.analysis.DepartureAnalysis;
import org.twoeyes.analysis.DepartureReport;
import org.twoeyes.analysis.GapKind;
import org.twoeyes.analysis.PortfolioAnalysis;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.model.Portfolio;
import org.twoeyes.network.StakeholderNetwork;

/** The sample's report on its last day, worked out once for all tests, and its rows by id. */
final class DemoReport {

    static final Portfolio PORTFOLIO = DemoPortfolio.portfolio();
    static final StakeholderNetwork NETWORK = StakeholderNetwork.of(PORTFOLIO, DemoPortfolio.LAST_DAY);
    static final PortfolioReport REPORT = PortfolioAnalysis.report(NETWORK, 2);

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
        return DepartureAnalysis.of(NETWORK, List.of(leavers));
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
