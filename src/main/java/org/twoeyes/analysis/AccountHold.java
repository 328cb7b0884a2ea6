package org.twoeyes.analysis;

import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.TieTable;

/**
 * How an account would be held without somebody. Source: {@code docs/methods/eyes.md}.
 *
 * @param heldWeight held(a, {e}), the weight of the contacts whom somebody else holds
 * @param eyes of the account then
 * @param life of the account then
 */
public record AccountHold(double heldWeight, int eyes, Life life) {

    /**
     * Works it out from the ties of the account alone. O(ties of the account), besides the search for eyes.
     *
     * @throws IllegalArgumentException if the account is unknown, or the employee not active
     */
    public static AccountHold without(StakeholderNetwork network, String accountId, String employeeId) {
        TieTable ties = network.ties();
        int employee = network.employee(employeeId);
        AccountEyes eyes = AccountEyes.of(network, network.account(accountId), tie -> ties.employee(tie) != employee);
        return new AccountHold(eyes.heldWeight(), eyes.eyes(), Life.of(eyes.eyes(), eyes.capped()));
    }
}
