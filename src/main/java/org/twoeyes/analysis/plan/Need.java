package org.twoeyes.analysis.plan;

import org.twoeyes.network.AccountTable;
import org.twoeyes.network.StakeholderNetwork;

/**
 * New holders that a contact needs.
 *
 * @param contact the contact's number
 * @param count how many, at least 0
 * @param gain what each is worth, in reporting currency
 */
record Need(int contact, int count, double gain) {

    /** gain(c): the part of an account's revenue that rests on a contact. O(contacts of the account). */
    static double gain(StakeholderNetwork network, int contact) {
        AccountTable accounts = network.accounts();
        int account = network.contacts().account(contact);
        double weight = 0;
        for (int other = accounts.firstContact(account); other < accounts.endContact(account); other++) {
            weight += network.contacts().weight(other);
        }
        return accounts.revenue(account) * network.contacts().weight(contact) / weight;
    }
}
