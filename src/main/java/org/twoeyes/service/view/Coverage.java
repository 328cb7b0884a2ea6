package org.twoeyes.service.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.PortfolioReport.CoverageRow;
import org.twoeyes.model.Policy;

/**
 * How the people of a layer, a department, or a layer of a department are covered.
 *
 * @param layer null where all layers are counted together
 * @param department null where all departments are; empty for people without one
 * @param single how many have exactly one eye
 * @param required whether the account's tier requires somebody there; null where it says nothing of it
 * @param minCoverage what the tier asks for
 * @param cadenceDays how recent a contact must be to count as fresh
 */
public record Coverage(
        @Nullable String layer,
        @Nullable String department,
        int contacts,
        double weight,
        int covered,
        int single,
        int deep,
        int fresh,
        int matched,
        int friendly,
        @Nullable Double coverage,
        @Nullable Boolean required,
        @Nullable Double minCoverage,
        @Nullable Double cadenceDays) {

    static List<Coverage> ofLayers(AnalyzedPortfolio portfolio, int account) {
        return ofLayers(portfolio, account, portfolio.analysis().coverage(account));
    }

    /** Rows of the account's layers, of the report or of a what-if, with what its tier asks for. */
    static List<Coverage> ofLayers(AnalyzedPortfolio portfolio, int account, List<CoverageRow> rows) {
        Policy policy = portfolio.policy();
        Policy.Tier tier =
                policy.tier(portfolio.network().accounts().row(account).tier());
        return rows.stream()
                .map(row -> of(
                        row,
                        row.layer(),
                        null,
                        tier.required().contains(row.layer()),
                        tier.minCoverage().get(row.layer()),
                        policy.cadenceDays().get(row.layer())))
                .toList();
    }

    static Coverage of(CoverageRow row, @Nullable String layer, @Nullable String department) {
        return of(row, layer, department, null, null, null);
    }

    private static Coverage of(
            CoverageRow row,
            @Nullable String layer,
            @Nullable String department,
            @Nullable Boolean required,
            @Nullable Double minCoverage,
            @Nullable Double cadenceDays) {
        return new Coverage(
                layer,
                department,
                row.contacts(),
                row.weight(),
                row.covered(),
                row.covered() - row.deep(),
                row.deep(),
                row.fresh(),
                row.matched(),
                row.friendly(),
                row.coverage(),
                required,
                minCoverage,
                cadenceDays);
    }
}
