package org.twoeyes.analysis;

import java.util.List;
import org.twoeyes.network.LocalNumbers;
import org.twoeyes.network.StakeholderNetwork;

/**
 * How many employees an account can lose before it is no longer held, exactly, up to the policy's
 * {@code maxEyes}. Source: {@code docs/methods/eyes.md}.
 *
 * @param weight W(a), the weight of the account's active contacts
 * @param heldWeight held(a, ∅), the weight of those with a holder
 * @param eyes the smallest number of employees whose loss leaves it not held; 0 if it is not held now
 * @param capped whether it has more eyes than {@code maxEyes}, which {@code eyes} then is
 * @param holders the smallest set that takes the most, by id; empty if eyes are 0 or capped
 */
record AccountEyes(double weight, double heldWeight, int eyes, boolean capped, List<String> holders) {

    /** Counts the eyes of an account, over the ties that a filter lets count. */
    static AccountEyes of(StakeholderNetwork network, int account, TieFilter filter) {
        return of(network, account, filter, new LocalNumbers());
    }

    /** The same with memory to work in. */
    static AccountEyes of(StakeholderNetwork network, int account, TieFilter filter, LocalNumbers numbers) {
        return new EyeCount(network, account, filter, numbers).eyes();
    }
}
