package org.twoeyes.service.view;

import java.util.List;
import java.util.Optional;
import org.twoeyes.analysis.plan.SuccessionReport;

/**
 * What an employee hands over: whom they know, and who takes over where somebody has to.
 *
 * @param handovers by gain descending, then contact
 * @param open the ties that need a successor and have none, by contact
 */
public record HandoverSheet(
        RulesInForce rules, EmployeeDetail employee, List<HandoverStep> handovers, List<HandoverStep> open) {

    /** The sheet of the employee of an id, if there is one who is active on the date. */
    public static Optional<HandoverSheet> find(AnalyzedPortfolio portfolio, String id) {
        return EmployeeDetail.find(portfolio, id).map(employee -> of(portfolio, employee));
    }

    private static HandoverSheet of(AnalyzedPortfolio portfolio, EmployeeDetail employee) {
        SuccessionReport plan =
                portfolio.advice().succession(List.of(employee.summary().id()), List.of(), Optional.empty());
        return new HandoverSheet(
                RulesInForce.of(portfolio),
                employee,
                HandoverStep.settled(portfolio, plan),
                HandoverStep.open(portfolio, plan));
    }
}
