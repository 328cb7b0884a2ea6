package org.twoeyes.analysis;

import org.jspecify.annotations.Nullable;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/**
 * The three relationships with an account, 0 to 100. Source: {@code docs/methods/relationships.md}.
 *
 * @param key how well the deciders are known; null without key contacts
 * @param universal how many of all people are known; null without contacts
 * @param organizational how little hangs on any one employee
 */
record Relationships(@Nullable Double key, @Nullable Double universal, double organizational) {

    /**
     * Scores an account over the ties that a filter lets count.
     *
     * @param soleWeight an array of zeroes, one for each employee; zeroes again on return
     */
    static Relationships of(StakeholderNetwork network, int account, TieFilter filter, double[] soleWeight) {
        TieTable ties = network.ties();
        int first = network.accounts().firstContact(account);
        int end = network.accounts().endContact(account);
        double keyWeight = 0;
        double keyKnown = 0;
        double held = 0;
        int known = 0;
        for (int contact = first; contact < end; contact++) {
            int eyes = 0;
            int holder = -1;
            for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
                if (filter.counts(tie)) {
                    eyes++;
                    holder = ties.employee(tie);
                }
            }
            double weight = network.contacts().weight(contact);
            if (network.contacts().isKey(contact)) {
                keyWeight += weight;
                keyKnown += weight * Math.min(eyes, 2) / 2;
            }
            if (eyes > 0) {
                known++;
                held += weight;
            }
            if (eyes == 1) {
                soleWeight[holder] += weight;
            }
        }
        double largest = takeLargest(network, account, soleWeight);
        return new Relationships(
                keyWeight > 0 ? Double.valueOf(100 * keyKnown / keyWeight) : null,
                end > first ? Double.valueOf(100.0 * known / (end - first)) : null,
                held > 0 ? 100 * (1 - largest / held) : 0);
    }

    private static double takeLargest(StakeholderNetwork network, int account, double[] soleWeight) {
        TieTable ties = network.ties();
        double largest = 0;
        for (int contact = network.accounts().firstContact(account);
                contact < network.accounts().endContact(account);
                contact++) {
            for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
                largest = Math.max(largest, soleWeight[ties.employee(tie)]);
                soleWeight[ties.employee(tie)] = 0;
            }
        }
        return largest;
    }
}
