package org.twoeyes.service.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.plan.PlanProgress.Stage;
import org.twoeyes.analysis.plan.PlanReport;
import org.twoeyes.analysis.plan.PlanRequest;
import org.twoeyes.analysis.plan.Proposal;
import org.twoeyes.model.Plan;
import org.twoeyes.model.PlanKind;
import org.twoeyes.service.view.PlanView.Barred;
import org.twoeyes.service.view.PlanView.Outcome;
import org.twoeyes.service.view.PlanView.Remainder;
import org.twoeyes.service.view.PlanView.Step;
import org.twoeyes.service.view.PlanView.Unmet;

/**
 * What is taken into a talk about a plan, kept or not.
 *
 * @param account the only one it is for; null for all
 * @param tiers of the accounts it is for; empty for all
 * @param layers of the contacts it is for; empty for all
 * @param kept the plan as it stands among those that are kept; null of one that is not
 * @param steps its ties, in their order; of a plan that is not kept nobody asks how far they are
 * @param forbidden ties that it does not have
 * @param accounts the accounts in which ties are not live yet, as they are and with all of them live
 * @param remainder what solving it left open; null of plans that were kept before that was recorded
 */
public record PlanBrief(
        RulesInForce rules,
        PlanKind kind,
        @Nullable PlanPerson account,
        List<String> tiers,
        List<String> layers,
        @Nullable PlanRow kept,
        List<Step> steps,
        List<Barred> forbidden,
        List<Outcome> accounts,
        @Nullable Remainder remainder) {

    /**
     * A plan that is kept.
     *
     * @param versions of the plan, the newest first; at least one
     */
    public static PlanBrief of(AnalyzedPortfolio portfolio, List<Plan> versions) {
        PlanView view = PlanView.of(portfolio, versions);
        return new PlanBrief(
                RulesInForce.of(portfolio),
                view.plan().kind(),
                view.plan().account(),
                view.plan().tiers(),
                view.plan().layers(),
                view.plan(),
                view.steps(),
                view.forbidden(),
                view.accounts(),
                view.remainder());
    }

    /** A plan that is made for this paper, around nothing settled; throws if it is asked for what is not there. */
    public static PlanBrief of(AnalyzedPortfolio portfolio, PlanRequest request) {
        PlanReport report = portfolio.advice().plan(request);
        String account = request.scope().accountId();
        return new PlanBrief(
                RulesInForce.of(portfolio),
                PlanKind.valueOf(request.mode().name()),
                account == null ? null : there(portfolio.account(account)),
                request.scope().tiers(),
                request.scope().layers(),
                null,
                report.proposals().stream()
                        .map(proposal -> step(portfolio, proposal))
                        .toList(),
                List.of(),
                Outcome.named(portfolio, report.accounts()),
                new Remainder(
                        report.unmet().stream()
                                .map(row -> new Unmet(
                                        there(portfolio.contact(row.contactId())),
                                        there(portfolio.account(row.accountId())),
                                        row.missing()))
                                .toList(),
                        report.oneEyeLeft().stream()
                                .map(id -> there(portfolio.account(id)))
                                .toList(),
                        report.leastTies()));
    }

    private static Step step(AnalyzedPortfolio portfolio, Proposal proposal) {
        var contacts = portfolio.network().contacts();
        return new Step(
                there(portfolio.employee(proposal.employeeId())),
                there(portfolio.contact(proposal.contactId())),
                contacts.row(portfolio.network().contact(proposal.contactId())).title(),
                there(portfolio.account(proposal.accountId())),
                null,
                proposal.gain(),
                proposal.affinity().total(),
                proposal.affinity(),
                portfolio.people(proposal.path()).stream().map(PlanBrief::there).toList(),
                portfolio.asOf(),
                null,
                null,
                proposal.isLocked(),
                Stage.PROPOSED,
                null,
                null,
                false);
    }

    private static PlanPerson there(Named named) {
        return new PlanPerson(named.id(), named.name(), false);
    }
}
