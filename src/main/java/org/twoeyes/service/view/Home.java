package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport.Summary;
import org.twoeyes.network.AccountTable;

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

    /** The home page of a perspective; worked out once for each portfolio, whoever asks. */
    public static Home of(AnalyzedPortfolio portfolio, Perspective perspective) {
        return portfolio.home(perspective);
    }

    /** The home pages of all perspectives. */
    static Map<Perspective, Home> all(AnalyzedPortfolio portfolio) {
        Map<Perspective, List<Finding>> findings = Findings.first(portfolio);
        Counters counters = counters(portfolio);
        List<Lists.WorstRow> worst = Lists.worst(portfolio, Optional.empty());
        Map<Perspective, Home> homes = new EnumMap<>(Perspective.class);
        for (Perspective perspective : Perspective.values()) {
            homes.put(
                    perspective,
                    new Home(
                            portfolio.asOf(),
                            portfolio.policy().reportingCurrency(),
                            perspective.word(),
                            counters,
                            findings.getOrDefault(perspective, List.of()),
                            worst));
        }
        return homes;
    }

    private static Counters counters(AnalyzedPortfolio portfolio) {
        Summary s = portfolio.report().summary();
        AccountTable accounts = portfolio.network().accounts();
        double behindOne = IntStream.range(0, accounts.size())
                .map(accounts::atIdRank)
                .filter(account -> portfolio.figures(account).life() == Life.ONE_EYE)
                .mapToDouble(accounts::revenue)
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
