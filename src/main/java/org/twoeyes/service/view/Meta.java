package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.PortfolioReport.Summary;

/**
 * What the page has to know before it asks for anything.
 *
 * @param currency of all amounts
 * @param revenueUnknown whether no account has a revenue: each counts as 1 then, and amounts are no money
 */
public record Meta(
        String product,
        String version,
        String revision,
        LocalDate asOf,
        LocalDate today,
        @Nullable LocalDate dataEndsOn,
        String currency,
        boolean revenueUnknown,
        List<String> layers,
        List<String> tiers,
        boolean demo,
        Counts counts) {

    /** How many there are: all accounts, active people. */
    public record Counts(int accounts, int contacts, int employees) {}

    /** Describes a portfolio; {@code today} is the date where none is asked for. */
    public static Meta of(AnalyzedPortfolio portfolio, String version, LocalDate today, boolean demo) {
        Summary summary = portfolio.report().summary();
        return new Meta(
                "Two Eyes",
                version,
                portfolio.revision(),
                portfolio.asOf(),
                today,
                summary.dataEndsOn(),
                portfolio.policy().reportingCurrency(),
                summary.revenueUnknown(),
                portfolio.policy().layers(),
                List.copyOf(portfolio.policy().tiers().keySet()),
                demo,
                new Counts(summary.accounts(), summary.contacts(), summary.employees()));
    }
}
