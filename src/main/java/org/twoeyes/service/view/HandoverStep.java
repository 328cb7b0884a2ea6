package org.twoeyes.service.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.plan.SuccessionReport;
import org.twoeyes.network.StakeholderNetwork;

/**
 * A tie of somebody who leaves, with the names that a paper about it needs.
 *
 * @param to who takes it over; null where nobody does
 * @param strength of the tie, 0 to 1
 * @param dueOn the day by which the two meet the contact together; null where no leaving date is known
 * @param path the people of the best introduction, from the successor to the contact; empty without one
 */
public record HandoverStep(
        KnownContact contact,
        Person from,
        @Nullable Person to,
        double strength,
        @Nullable LocalDate lastContact,
        @Nullable LocalDate dueOn,
        List<Named> path) {

    static List<HandoverStep> settled(AnalyzedPortfolio portfolio, SuccessionReport plan) {
        return plan.handovers().stream()
                .map(step -> of(
                        portfolio,
                        step.contactId(),
                        step.fromId(),
                        portfolio.employeePerson(step.toId()),
                        step.dueOn(),
                        portfolio.people(step.path())))
                .toList();
    }

    static List<HandoverStep> open(AnalyzedPortfolio portfolio, SuccessionReport plan) {
        return plan.open().stream()
                .map(pair -> of(portfolio, pair.contactId(), pair.employeeId(), null, null, List.of()))
                .toList();
    }

    private static HandoverStep of(
            AnalyzedPortfolio portfolio,
            String contactId,
            String fromId,
            @Nullable Person to,
            @Nullable LocalDate dueOn,
            List<Named> path) {
        StakeholderNetwork network = portfolio.network();
        int contact = network.contact(contactId);
        KnownTie tie = KnownTie.of(portfolio, contact, network.ties().find(network.employee(fromId), contact));
        return new HandoverStep(
                portfolio.knownContact(contact),
                portfolio.employeePerson(fromId),
                to,
                tie.strength(),
                tie.lastContact(),
                dueOn,
                path);
    }
}
