package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.CoverageTally;
import org.twoeyes.analysis.PortfolioReport.Loss;
import org.twoeyes.analysis.StaffWhatIf;
import org.twoeyes.analysis.WhatIf;
import org.twoeyes.analysis.WhatIfReport;
import org.twoeyes.analysis.WhatIfReport.AccountChange;
import org.twoeyes.analysis.WhatIfReport.AddedTie;
import org.twoeyes.analysis.WhatIfReport.Totals;
import org.twoeyes.model.Ids;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/**
 * What would be if some employees left and some ties were added, for the bar of the page. Changes nothing stored.
 *
 * @param account the account that is looked at, in full; null where none was asked for
 * @param contact the contact that is looked at; null where none was asked for
 * @param employee the employee who is looked at; null where none was asked for
 * @param coverage the rows of the heat map for {@code accounts}; null where they were not asked for
 * @param staff what would hang on those who stay, where that is other than today, by id; null where it was not asked for
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
        Map<String, Integer> newTrueEyes,
        @Nullable WhatIfAccount account,
        @Nullable WhatIfContact contact,
        @Nullable WhatIfEmployee employee,
        @Nullable List<CoverageTable.Row> coverage,
        @Nullable List<StaffWhatIf> staff,
        @Nullable List<HandoverRow> plan) {

    /**
     * What to say besides the whole.
     *
     * @param account the account to say in full what would be of it
     * @param contact the contact to say it of
     * @param employee the employee to say it of
     * @param coverage whether to say how the layers would be covered in the accounts where anything changes
     * @param staff whether to say what would hang on those who stay
     * @param plan whether to say who takes over from those who leave
     * @param leavesOn the day on which all of them leave; without it, each on their own leaving date, if there is one
     */
    public record Wish(
            @Nullable String account,
            @Nullable String contact,
            @Nullable String employee,
            boolean coverage,
            boolean staff,
            boolean plan,
            Optional<LocalDate> leavesOn) {}

    /** The whole portfolio before and after. */
    public record Summary(Totals before, Totals after) {}

    /**
     * Tries it out.
     *
     * @param employees active employees, each once
     * @throws IllegalArgumentException if somebody is not active on the date, or the account of the wish is unknown
     */
    public static WhatIfAnswer of(
            AnalyzedPortfolio portfolio, List<String> employees, List<AddedTie> added, Wish wish) {
        WhatIf whatIf = WhatIf.in(portfolio.whatIfBase(), employees, added);
        WhatIfReport report = whatIf.report();
        String account = wish.account();
        String contact = wish.contact();
        String employee = wish.employee();
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
                report.newTrueEyes(),
                account == null ? null : WhatIfAccount.of(portfolio, whatIf.after(), account),
                contact == null ? null : WhatIfContact.of(portfolio, whatIf.after(), contact),
                employee == null ? null : employee(portfolio, employees, added, whatIf, employee),
                wish.coverage() ? coverage(portfolio, whatIf.after(), report) : null,
                wish.staff() ? staff(portfolio, whatIf.after(), report) : null,
                wish.plan() ? plan(portfolio, employees, added, wish.leavesOn()) : null);
    }

    /** An employee as they would be when the others who leave are gone. */
    private static WhatIfEmployee employee(
            AnalyzedPortfolio portfolio, List<String> leavers, List<AddedTie> added, WhatIf whatIf, String employeeId) {
        List<String> others =
                leavers.stream().filter(id -> !id.equals(employeeId)).toList();
        StakeholderNetwork after =
                others.equals(leavers) ? whatIf.after() : WhatIf.changed(portfolio.network(), others, added);
        return WhatIfEmployee.of(portfolio, after, employeeId);
    }

    private static List<CoverageTable.Row> coverage(
            AnalyzedPortfolio portfolio, StakeholderNetwork after, WhatIfReport report) {
        return report.accounts().stream()
                .map(change -> {
                    int account = after.account(change.id());
                    List<Coverage> layers = Coverage.ofLayers(portfolio, account, CoverageTally.layers(after, account));
                    return CoverageTable.row(portfolio, account, change.after().life(), layers);
                })
                .toList();
    }

    /** Those who stay and would hold somebody in an account where anything changes: only of them can figures differ. */
    private static List<StaffWhatIf> staff(AnalyzedPortfolio portfolio, StakeholderNetwork after, WhatIfReport report) {
        TieTable ties = after.ties();
        Set<String> holders = new TreeSet<>(Ids.ORDER);
        for (AccountChange change : report.accounts()) {
            int account = after.account(change.id());
            for (int contact = after.accounts().firstContact(account);
                    contact < after.accounts().endContact(account);
                    contact++) {
                for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
                    holders.add(after.employees().id(ties.employee(tie)));
                }
            }
        }
        return StaffWhatIf.of(after, holders).stream()
                .filter(then -> !then.equals(portfolio
                        .departure(then.employeeId())
                        .map(today -> StaffWhatIf.of(today.employeeId(), today.loss()))
                        .orElse(null)))
                .toList();
    }

    private static List<HandoverRow> plan(
            AnalyzedPortfolio portfolio, List<String> employees, List<AddedTie> added, Optional<LocalDate> on) {
        return portfolio.advice().succession(employees, added, on).handovers().stream()
                .map(HandoverRow::of)
                .toList();
    }
}
