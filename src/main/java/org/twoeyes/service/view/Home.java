package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport.Summary;

/** What needs attention: the counters, at most ten findings, and the worst groups. */
public record Home(
        LocalDate asOf,
        String currency,
        String perspective,
        Counters counters,
        List<Finding> findings,
        List<Lists.WorstRow> worst) {

    /** The counts of the report, and {@code revenueBehindOne}: the revenue of all accounts with one eye. */
    public record Counters(
            int accounts,
            int notHeld,
            int oneEye,
            int alive,
            int trulyAlive,
            int singleEyes,
            int falseEyeRisks,
            int blindSpots,
            int keyContacts,
            int contacts,
            int employees,
            double revenue,
            boolean revenueUnknown,
            double revenueBehindOne,
            double revenueNotHeld,
            double revenueDark,
            double expectedRevenueAtRisk,
            @Nullable LocalDate dataEndsOn) {}

    /** The home page of a perspective. */
    public static Home of(AnalyzedPortfolio portfolio, Perspective perspective) {
        return new Home(
                portfolio.asOf(),
                portfolio.policy().reportingCurrency(),
                perspective.word(),
                counters(portfolio),
                perspective.first(portfolio, Findings.of(portfolio)),
                Lists.worst(portfolio, Optional.empty()));
    }

    private static Counters counters(AnalyzedPortfolio portfolio) {
        Summary s = portfolio.report().summary();
        double behindOne = portfolio.accountRows().stream()
                .filter(row -> row.life() == Life.ONE_EYE)
                .mapToDouble(AccountRow::revenue)
                .sum();
        return new Counters(
                s.accounts(),
                s.notHeld(),
                s.oneEye(),
                s.alive(),
                s.trulyAlive(),
                s.singleEyes(),
                s.falseEyeRisks(),
                s.blindSpots(),
                s.keyContacts(),
                s.contacts(),
                s.employees(),
                s.revenue(),
                s.revenueUnknown(),
                behindOne,
                s.revenueNotHeld(),
                s.revenueDark(),
                s.expectedRevenueAtRisk(),
                s.dataEndsOn());
    }
}
