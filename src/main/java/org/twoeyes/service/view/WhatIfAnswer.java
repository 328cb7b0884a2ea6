package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.PortfolioReport.Loss;
import org.twoeyes.analysis.WhatIf;
import org.twoeyes.analysis.WhatIfReport;
import org.twoeyes.analysis.WhatIfReport.AccountChange;
import org.twoeyes.analysis.WhatIfReport.AddedTie;
import org.twoeyes.analysis.WhatIfReport.Totals;

/**
 * What would be if some employees left and some ties were added, for the bar of the page. Changes nothing stored.
 *
 * @param account the account that is looked at, in full; null where none was asked for
 * @param plan who takes over from those who leave; null where it was not asked for
 */
public record WhatIfAnswer(
        LocalDate asOf,
        List<Named> employees,
        List<AddedTie> addTies,
        Loss loss,
        Summary summary,
        List<AccountChange> accounts,
        List<String> dark,
        List<String> regained,
        Map<String, Integer> newEyes,
        @Nullable WhatIfAccount account,
        @Nullable List<HandoverRow> plan) {

    /** The whole portfolio before and after. */
    public record Summary(Totals before, Totals after) {}

    /**
     * Tries it out.
     *
     * @param employees active employees, each once
     * @param accountId the account to say everything of, if any
     * @throws IllegalArgumentException if somebody is not active on the date, or the account is unknown
     */
    public static WhatIfAnswer of(
            AnalyzedPortfolio portfolio, List<String> employees, List<AddedTie> added, @Nullable String accountId) {
        WhatIfReport report = WhatIf.of(portfolio.network(), portfolio.report(), employees, added);
        return new WhatIfAnswer(
                report.asOf(),
                portfolio.employees(report.leavers()),
                added,
                report.loss(),
                new Summary(report.before(), report.after()),
                report.accounts(),
                report.dark(),
                report.regained(),
                report.newEyes(),
                accountId == null ? null : WhatIfAccount.of(portfolio, accountId, employees, added),
                null);
    }

    /**
     * The same with who takes over from those who leave, the added ties being there.
     *
     * @param on the day on which all of them leave; without it, each on their own leaving date, if there is one
     */
    public WhatIfAnswer withPlan(AnalyzedPortfolio portfolio, Optional<LocalDate> on) {
        List<String> leavers = employees.stream().map(Named::id).toList();
        List<HandoverRow> handovers = portfolio.succession(leavers, addTies, on).handovers().stream()
                .map(HandoverRow::of)
                .toList();
        return new WhatIfAnswer(
                asOf, employees, addTies, loss, summary, accounts, dark, regained, newEyes, account, handovers);
    }
}
