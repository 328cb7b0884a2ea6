package org.twoeyes.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.BlindSpot;
import org.twoeyes.analysis.PortfolioReport.Bottleneck;
import org.twoeyes.analysis.PortfolioReport.ClosedDoor;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.analysis.PortfolioReport.CoverageRow;
import org.twoeyes.analysis.PortfolioReport.SingleEye;
import org.twoeyes.model.LowerBound;
import org.twoeyes.network.IntBag;
import org.twoeyes.network.Renumbering;
import org.twoeyes.network.StakeholderNetwork;

/**
 * What is said of one account group: its accounts, contacts, bottlenecks, coverage and gaps. No group
 * depends on another, so they can be made in any order and by many threads.
 *
 * @param accounts by account index
 * @param contacts by contact index
 * @param bottlenecks by contact index
 * @param doors by account, then employee
 * @param coverage by account index, then layer
 * @param gaps by account index, those of an account in their order
 * @param singleEyes by contact index
 * @param blindSpots by contact index
 * @param falseEyeRisks how many key contacts have two eyes or more, at most one of them true
 * @param keyContacts how many contacts are key
 * @param cutOffBy pairs: an employee, then a contact who is cut off when that employee alone leaves, counted from the first of
 *     the group
 */
record GroupFigures(
        List<AccountFigures> accounts,
        List<ContactFigures> contacts,
        List<Bottleneck> bottlenecks,
        List<ClosedDoor> doors,
        List<CoverageRow> coverage,
        List<List<Gaps.Ranked>> gaps,
        List<SingleEye> singleEyes,
        List<BlindSpot> blindSpots,
        int falseEyeRisks,
        int keyContacts,
        IntBag cutOffBy) {

    /** The same where employees have other numbers; those who are gone have cut off nobody. */
    GroupFigures renumbered(Renumbering employees) {
        if (cutOffBy.isEmpty()) {
            return this;
        }
        IntBag pairs = new IntBag();
        for (int i = 0; i < cutOffBy.size(); i += 2) {
            int then = employees.then(cutOffBy.get(i));
            if (then >= 0) {
                pairs.add(then);
                pairs.add(cutOffBy.get(i + 1));
            }
        }
        return new GroupFigures(
                accounts,
                contacts,
                bottlenecks,
                doors,
                coverage,
                gaps,
                singleEyes,
                blindSpots,
                falseEyeRisks,
                keyContacts,
                pairs);
    }

    /** The gaps of all accounts, those of an account in their order. */
    List<Gaps.Ranked> allGaps() {
        List<Gaps.Ranked> all = new ArrayList<>();
        gaps.forEach(all::addAll);
        return all;
    }

    /** What is said of a contact who cuts somebody off. O(log contacts). */
    Optional<Bottleneck> bottleneck(StakeholderNetwork network, int contact) {
        int at = LowerBound.of(0, bottlenecks.size(), i -> contact(network, bottlenecks.get(i)) < contact);
        return at < bottlenecks.size() && contact(network, bottlenecks.get(at)) == contact
                ? Optional.of(bottlenecks.get(at))
                : Optional.empty();
    }

    private static int contact(StakeholderNetwork network, Bottleneck bottleneck) {
        return network.contacts().find(bottleneck.contactId()).orElseThrow();
    }
}
