package org.twoeyes.analysis.plan;

import java.util.Set;
import java.util.stream.Collectors;
import org.twoeyes.analysis.FalseEye;
import org.twoeyes.analysis.FalseEyes;
import org.twoeyes.analysis.PortfolioReport;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.network.IntBag;
import org.twoeyes.network.Rounding;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/**
 * New ties that would leave a contact with one true eye as before: those of employees who sat in on the interactions of
 * the only true holder, and would make a shadow of them.
 */
final class IdleTies {

    private IdleTies() {}

    /** Closes them to asking. O(ties · interactions of their contact). */
    static void close(StakeholderNetwork network, PortfolioReport report, Staff staff) {
        TieTable ties = network.ties();
        for (int rank = 0; rank < report.contacts().size(); rank++) {
            ContactFigures figures = report.contacts().get(rank);
            if (figures.trueEyes() == 1) {
                int contact = network.contacts().atIdRank(rank);
                int only = ties.find(network.employee(trueHolder(figures)), contact);
                for (int tie = ties.endLive(contact); tie < ties.end(contact); tie++) {
                    if (isIdle(network, tie, only, contact)) {
                        staff.forbid(ties.employee(tie), contact);
                    }
                }
            }
        }
    }

    /** A new tie has full strength: it stands before the only true one, but for equal strength and a later id. */
    private static boolean isIdle(StakeholderNetwork network, int tie, int only, int contact) {
        TieTable ties = network.ties();
        boolean comesFirst =
                Rounding.compareStrengths(ties.strength(only), 1) < 0 || ties.employee(tie) < ties.employee(only);
        IntBag newcomer = new IntBag();
        newcomer.add(ties.employee(tie));
        return comesFirst && FalseEyes.isShadow(network, only, contact, newcomer);
    }

    private static String trueHolder(ContactFigures contact) {
        Set<String> falseEyes =
                contact.falseEyes().stream().map(FalseEye::employeeId).collect(Collectors.toSet());
        return contact.holders().stream()
                .filter(id -> !falseEyes.contains(id))
                .findFirst()
                .orElseThrow();
    }
}
