package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.AccountHold;
import org.twoeyes.analysis.Life;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.analysis.PortfolioReport.Departure;
import org.twoeyes.analysis.PortfolioReport.SingleEye;
import org.twoeyes.analysis.plan.PlanMode;
import org.twoeyes.analysis.plan.PlanRequest;
import org.twoeyes.analysis.plan.PlanScope;
import org.twoeyes.analysis.plan.Proposal;
import org.twoeyes.model.Ids;
import org.twoeyes.network.StakeholderNetwork;

/**
 * What somebody takes into a meeting about one account: its page, its map, and the evidence behind both.
 *
 * @param singleEyes key contacts whom one employee knows, by revenue at risk descending, then contact
 * @param falseEyes contacts who look known to several and whom one at most really knows, by contact
 * @param departures what each employee with a live tie here would cost the account, by weight lost descending, then
 *     employee; those whom the account would not miss are left out
 * @param steps the ties that the coverage plan of this account proposes, in its order
 */
public record AccountBrief(
        RulesInForce rules,
        AccountDetail detail,
        AccountMap map,
        List<Single> singleEyes,
        List<FalseSecond> falseEyes,
        List<Cost> departures,
        List<Step> steps) {

    /** A key contact whom only {@code holder} knows; the amount in reporting currency. */
    public record Single(
            KnownContact contact,
            Named holder,
            double strength,
            @Nullable LocalDate lastContact,
            double revenueAtRisk) {}

    /** A contact with more eyes than true ones, and why. */
    public record FalseSecond(KnownContact contact, int eyes, int trueEyes, List<FalseHolder> because) {}

    /** What the account would be without somebody; the amount of the whole portfolio, in reporting currency. */
    public record Cost(
            Person employee,
            @Nullable LocalDate leavingOn,
            List<Named> darkContacts,
            int eyes,
            Life life,
            double heldShareLost,
            double revenueAtRiskEverywhere) {}

    /** A tie to build; {@code path} are the people of the best introduction, from the employee to the contact. */
    public record Step(Named employee, KnownContact contact, List<Named> path) {}

    /** The brief of the account of an id, if there is one. */
    public static Optional<AccountBrief> find(AnalyzedPortfolio portfolio, String id) {
        return portfolio.network().accounts().find(id).map(account -> of(portfolio, account, id));
    }

    private static AccountBrief of(AnalyzedPortfolio portfolio, int account, String id) {
        return new AccountBrief(
                RulesInForce.of(portfolio),
                AccountDetail.find(portfolio, id).orElseThrow(),
                AccountMap.find(portfolio, id).orElseThrow(),
                portfolio.report().singleEyes().stream()
                        .filter(eye -> eye.accountId().equals(id))
                        .map(eye -> single(portfolio, eye))
                        .toList(),
                contacts(portfolio.network(), account)
                        .filter(contact -> isFalseSecond(portfolio.contactFigures(contact)))
                        .mapToObj(contact -> falseSecond(portfolio, contact))
                        .toList(),
                costs(portfolio, account),
                steps(portfolio, id));
    }

    private static IntStream contacts(StakeholderNetwork network, int account) {
        return IntStream.range(
                network.accounts().firstContact(account), network.accounts().endContact(account));
    }

    private static Single single(AnalyzedPortfolio portfolio, SingleEye eye) {
        StakeholderNetwork network = portfolio.network();
        int contact = network.contact(eye.contactId());
        KnownTie tie = KnownTie.of(portfolio, contact, network.ties().find(network.employee(eye.holderId()), contact));
        return new Single(
                portfolio.knownContact(contact),
                portfolio.employee(eye.holderId()),
                tie.strength(),
                tie.lastContact(),
                eye.revenueAtRisk());
    }

    private static boolean isFalseSecond(ContactFigures figures) {
        return figures.eyes() >= 2 && figures.trueEyes() <= 1;
    }

    private static FalseSecond falseSecond(AnalyzedPortfolio portfolio, int contact) {
        ContactFigures figures = portfolio.contactFigures(contact);
        return new FalseSecond(
                portfolio.knownContact(contact),
                figures.eyes(),
                figures.trueEyes(),
                FalseHolder.named(portfolio, figures.falseEyes()));
    }

    private static List<Cost> costs(AnalyzedPortfolio portfolio, int account) {
        StakeholderNetwork network = portfolio.network();
        AccountFigures now = portfolio.figures(account);
        return contacts(network, account)
                .flatMap(contact -> IntStream.range(
                        network.ties().first(contact), network.ties().endLive(contact)))
                .map(network.ties()::employee)
                .distinct()
                .mapToObj(employee -> cost(portfolio, now, employee))
                .filter(cost -> cost.heldShareLost() > 0 || cost.eyes() < now.eyes())
                .sorted(Comparator.comparingDouble(Cost::heldShareLost)
                        .reversed()
                        .thenComparing(cost -> cost.employee().id(), Ids.ORDER))
                .toList();
    }

    private static Cost cost(AnalyzedPortfolio portfolio, AccountFigures now, int employee) {
        StakeholderNetwork network = portfolio.network();
        String id = network.employees().id(employee);
        AccountHold then = AccountHold.without(network, now.id(), id);
        Optional<Departure> departure = portfolio.departure(id);
        List<Named> dark = departure.stream()
                .flatMap(found -> found.loss().darkContacts().stream())
                .filter(contact -> isIn(network, contact, now.id()))
                .map(portfolio::contact)
                .toList();
        return new Cost(
                portfolio.employeePerson(id),
                EmployeeRow.leavingOn(network.employees().row(employee)),
                dark,
                then.eyes(),
                then.life(),
                now.heldWeight() == 0 ? 0 : 1 - then.heldWeight() / now.heldWeight(),
                departure.map(found -> found.loss().revenueAtRisk()).orElse(0.0));
    }

    private static boolean isIn(StakeholderNetwork network, String contactId, String accountId) {
        int contact = network.contact(contactId);
        return network.contacts().row(contact).accountId().equals(accountId);
    }

    private static List<Step> steps(AnalyzedPortfolio portfolio, String id) {
        return portfolio.advice().plan(PlanRequest.of(PlanScope.ofAccount(id), PlanMode.COVERAGE)).proposals().stream()
                .map(proposal -> step(portfolio, proposal))
                .toList();
    }

    private static Step step(AnalyzedPortfolio portfolio, Proposal proposal) {
        return new Step(
                portfolio.employee(proposal.employeeId()),
                portfolio.knownContact(portfolio.network().contact(proposal.contactId())),
                portfolio.people(proposal.path()));
    }
}
