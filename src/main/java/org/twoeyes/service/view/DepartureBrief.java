package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.WhatIf;
import org.twoeyes.analysis.WhatIfReport;
import org.twoeyes.analysis.WhatIfReport.AccountChange;
import org.twoeyes.analysis.plan.SuccessionReport;

/**
 * What is taken into a talk about people who leave: what goes with them, and who takes over.
 *
 * @param on the day on which all of them leave, if one is given
 * @param accounts the accounts in which they hold somebody, by id
 * @param handovers by gain descending, then contact, then who leaves
 * @param open the ties that need a successor and have none, by contact, then who leaves
 */
public record DepartureBrief(
        RulesInForce rules,
        List<Person> leavers,
        @Nullable LocalDate on,
        LossDetail loss,
        List<AccountChange> accounts,
        List<HandoverStep> handovers,
        List<HandoverStep> open) {

    /** Of active employees; throws if one is not active on the date. */
    public static DepartureBrief of(AnalyzedPortfolio portfolio, List<String> leavers, Optional<LocalDate> on) {
        WhatIfReport report = WhatIf.of(portfolio.whatIfBase(), leavers, List.of());
        SuccessionReport succession = portfolio.advice().succession(leavers, List.of(), on);
        return new DepartureBrief(
                RulesInForce.of(portfolio),
                report.leavers().stream().map(portfolio::employeePerson).toList(),
                on.orElse(null),
                LossDetail.of(portfolio, report.loss()),
                report.accounts(),
                HandoverStep.settled(portfolio, succession),
                HandoverStep.open(portfolio, succession));
    }
}
