package org.twoeyes.analysis;

import java.util.List;
import java.util.function.Predicate;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.Summary;
import org.twoeyes.network.AccountTable;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/** Adds the figures of accounts and contacts up, in the order of their ids. Source: {@code docs/methods/summary.md}. */
final class SummaryFigures {

    private SummaryFigures() {}

    /**
     * The sums.
     *
     * @param accounts by id
     * @param expected what of the revenue is expected to go dark with each contact, at their place in the order of ids
     */
    static Summary of(
            StakeholderNetwork network, List<AccountFigures> accounts, GroupFigures[] groups, double[] expected) {
        int keyContacts = 0;
        int singleEyes = 0;
        int falseEyeRisks = 0;
        int blindSpots = 0;
        for (GroupFigures group : groups) {
            keyContacts += group.keyContacts();
            singleEyes += group.singleEyes().size();
            falseEyeRisks += group.falseEyeRisks();
            blindSpots += group.blindSpots().size();
        }
        return new Summary(
                accounts.size(),
                network.contacts().size(),
                network.employees().size(),
                network.ties().liveCount(),
                keyContacts,
                singleEyes,
                falseEyeRisks,
                blindSpots,
                lives(accounts, Life.NOT_HELD),
                lives(accounts, Life.ONE_EYE),
                lives(accounts, Life.ALIVE),
                (int) accounts.stream()
                        .filter(account -> account.trueLife() == Life.ALIVE)
                        .count(),
                revenue(network, accounts, account -> true),
                network.accounts().revenueUnknown(),
                revenue(network, accounts, account -> account.life() == Life.NOT_HELD),
                revenueDark(network, accounts),
                sum(expected),
                network.dataEndsOn().orElse(null));
    }

    private static int lives(List<AccountFigures> accounts, Life life) {
        return (int) accounts.stream().filter(account -> account.life() == life).count();
    }

    /** The revenue of some accounts. */
    static double revenue(StakeholderNetwork network, List<AccountFigures> accounts, Predicate<AccountFigures> which) {
        double sum = 0;
        for (int rank = 0; rank < accounts.size(); rank++) {
            if (which.test(accounts.get(rank))) {
                sum += network.accounts().revenue(network.accounts().atIdRank(rank));
            }
        }
        return sum;
    }

    /** Revenue of the part of each account's weight that nobody holds. */
    private static double revenueDark(StakeholderNetwork network, List<AccountFigures> accounts) {
        double sum = 0;
        for (int rank = 0; rank < accounts.size(); rank++) {
            AccountFigures account = accounts.get(rank);
            double dark = account.weight() > 0 ? 1 - account.heldWeight() / account.weight() : 1;
            sum += network.accounts().revenue(network.accounts().atIdRank(rank)) * dark;
        }
        return sum;
    }

    /** What of the revenue is expected to go dark with each contact, at their place in the order of ids. */
    static double[] expected(StakeholderNetwork network, List<AccountFigures> byId) {
        double[] expected = new double[network.contacts().size()];
        for (int rank = 0; rank < byId.size(); rank++) {
            expect(network, network.accounts().atIdRank(rank), byId.get(rank).weight(), expected);
        }
        return expected;
    }

    /** Notes the same of the contacts of an account group whose accounts have these figures. O(ties of the group). */
    static void expectInGroup(StakeholderNetwork network, int group, List<AccountFigures> accounts, double[] expected) {
        int account = network.accounts().firstInGroup(group);
        for (AccountFigures figures : accounts) {
            expect(network, account++, figures.weight(), expected);
        }
    }

    /** Notes what of an account's revenue is expected to go dark with each of its contacts, at their place in the order of ids. */
    static void expect(StakeholderNetwork network, int account, double weight, double[] expected) {
        AccountTable accounts = network.accounts();
        TieTable ties = network.ties();
        for (int contact = accounts.firstContact(account); contact < accounts.endContact(account); contact++) {
            double allLeave = ties.eyes(contact) > 0 ? 1 : 0;
            for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
                allLeave *= network.employees().attrition(ties.employee(tie));
            }
            expected[network.contacts().idRank(contact)] =
                    accounts.revenue(account) * network.contacts().weight(contact) / weight * allLeave;
        }
    }

    /** Revenue that goes dark within 12 months, departures taken as independent: exact, over contacts by id. */
    static double sum(double[] figures) {
        double sum = 0;
        for (double figure : figures) {
            sum += figure;
        }
        return sum;
    }
}
