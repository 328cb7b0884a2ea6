package org.twoeyes.analysis;

import java.util.List;
import java.util.function.Predicate;
import org.twoeyes.analysis.PortfolioReport.AccountFigures;
import org.twoeyes.analysis.PortfolioReport.ContactFigures;
import org.twoeyes.analysis.PortfolioReport.Summary;
import org.twoeyes.network.AccountTable;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/** Adds the figures of accounts and contacts up, in the order of their ids. Source: {@code docs/methods/summary.md}. */
final class SummaryFigures {

    private SummaryFigures() {}

    static Summary of(StakeholderNetwork network, List<AccountFigures> accounts, List<ContactFigures> contacts) {
        int keyContacts = 0;
        int singleEyes = 0;
        int falseEyeRisks = 0;
        int blindSpots = 0;
        for (ContactFigures contact : contacts) {
            if (contact.key()) {
                keyContacts++;
                singleEyes += contact.eyes() == 1 ? 1 : 0;
                falseEyeRisks += contact.eyes() >= 2 && contact.trueEyes() <= 1 ? 1 : 0;
                blindSpots += contact.eyes() == 0 ? 1 : 0;
            }
        }
        return new Summary(
                accounts.size(),
                contacts.size(),
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
                expectedRevenueAtRisk(network, accounts),
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

    /**
     * Revenue that goes dark within 12 months, departures taken as independent: exact, over contacts by id. Of the
     * accounts only the weight counts.
     */
    static double expectedRevenueAtRisk(StakeholderNetwork network, List<AccountFigures> byId) {
        AccountTable accounts = network.accounts();
        double[] weight = new double[accounts.size()];
        for (int rank = 0; rank < byId.size(); rank++) {
            weight[accounts.atIdRank(rank)] = byId.get(rank).weight();
        }
        TieTable ties = network.ties();
        double sum = 0;
        for (int rank = 0; rank < network.contacts().size(); rank++) {
            int contact = network.contacts().atIdRank(rank);
            int account = network.contacts().account(contact);
            if (ties.eyes(contact) > 0) {
                double allLeave = 1;
                for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
                    allLeave *= network.employees().attrition(ties.employee(tie));
                }
                sum += accounts.revenue(account) * network.contacts().weight(contact) / weight[account] * allLeave;
            }
        }
        return sum;
    }
}
