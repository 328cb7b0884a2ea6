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
import org.twoeyes.model.Lazy;
import org.twoeyes.model.LowerBound;
import org.twoeyes.network.IntBag;
import org.twoeyes.network.Renumbering;
import org.twoeyes.network.StakeholderNetwork;

/**
 * What is said of one account group: its accounts, contacts, bottlenecks, coverage and gaps. No group
 * depends on another, so they can be made in any order and by many threads.
 *
 * @param accounts by account index
 * @param access its contacts, and who is reached through whom
 * @param doors by account, then employee
 * @param layers how the layers of its accounts are covered
 * @param gaps by account index, those of an account in their order
 * @param singleEyes by contact index
 * @param blindSpots by contact index
 * @param falseEyeRisks how many key contacts have two eyes or more, at most one of them true
 * @param keyContacts how many contacts are key
 * @param cutOffBy pairs, by employee: an employee, then a contact who is cut off when that employee alone leaves, counted from the
 *     first of the group
 */
record GroupFigures(
        List<AccountFigures> accounts,
        Lazy<GroupAccess> access,
        List<ClosedDoor> doors,
        Lazy<List<CoverageRow>> layers,
        List<List<Gaps.Ranked>> gaps,
        List<SingleEye> singleEyes,
        List<BlindSpot> blindSpots,
        int falseEyeRisks,
        int keyContacts,
        Lazy<IntBag> cutOffBy) {

    /** By contact index. */
    List<ContactFigures> contacts() {
        return access.get().contacts();
    }

    /** By contact index. */
    List<Bottleneck> bottlenecks() {
        return access.get().bottlenecks();
    }

    /** By account index, then layer. */
    List<CoverageRow> coverage() {
        return layers.get();
    }

    /** The same where employees have other numbers; those who are gone have cut off nobody. */
    GroupFigures renumbered(Renumbering employees) {
        IntBag before = cutOffBy.get();
        if (before.isEmpty()) {
            return this;
        }
        IntBag pairs = new IntBag();
        for (int i = 0; i < before.size(); i += 2) {
            int then = employees.then(before.get(i));
            if (then >= 0) {
                pairs.add(then);
                pairs.add(before.get(i + 1));
            }
        }
        return new GroupFigures(
                accounts,
                access,
                doors,
                layers,
                gaps,
                singleEyes,
                blindSpots,
                falseEyeRisks,
                keyContacts,
                Lazy.of(pairs));
    }

    /** Adds those whom an employee cuts off; O(log pairs) besides them. */
    void addCutOffBy(int employee, int firstContact, IntBag found) {
        IntBag pairs = cutOffBy.get();
        int size = pairs.size() / 2;
        for (int i = LowerBound.of(0, size, pair -> pairs.get(2 * pair) < employee);
                i < size && pairs.get(2 * i) == employee;
                i++) {
            found.add(firstContact + pairs.get(2 * i + 1));
        }
    }

    /** The gaps of all accounts, those of an account in their order. */
    List<Gaps.Ranked> allGaps() {
        List<Gaps.Ranked> all = new ArrayList<>();
        gaps.forEach(all::addAll);
        return all;
    }

    /** What is said of a contact who cuts somebody off. O(log contacts). */
    Optional<Bottleneck> bottleneck(StakeholderNetwork network, int contact) {
        List<Bottleneck> all = bottlenecks();
        int at = LowerBound.of(0, all.size(), i -> contact(network, all.get(i)) < contact);
        return at < all.size() && contact(network, all.get(at)) == contact
                ? Optional.of(all.get(at))
                : Optional.empty();
    }

    private static int contact(StakeholderNetwork network, Bottleneck bottleneck) {
        return network.contacts().find(bottleneck.contactId()).orElseThrow();
    }
}
