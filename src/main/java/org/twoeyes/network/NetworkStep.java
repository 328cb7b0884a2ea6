package org.twoeyes.network;

import java.util.BitSet;
import java.util.Optional;

/**
 * The snapshot of another state of the facts, and what in it is the same as before.
 *
 * @param network that snapshot
 * @param differences empty if anything may differ, because the rules do, because so many rows do that all was packed anew, or because
 *     revenue has become known or unknown
 */
public record NetworkStep(StakeholderNetwork network, Optional<Differences> differences) {

    /**
     * What is the same, and what differs. In all groups but the changed ones every figure, and of what somebody's leaving costs
     * there, is the same.
     *
     * @param contacts which contacts are the same, by number
     * @param contactRanks which are, by position in the order of ids
     * @param employees which employees are the same, by number
     * @param accounts which accounts are in the same groups, by number
     * @param groups which account groups are made of the same accounts, by number
     * @param changedGroups the groups in which something differs, all that have come among them; numbers then
     * @param changedEmployees those whose own facts differ or who have others above them, all who have come among
     *     them; numbers then
     */
    public record Differences(
            Renumbering contacts,
            Renumbering contactRanks,
            Renumbering employees,
            Renumbering accounts,
            Renumbering groups,
            BitSet changedGroups,
            BitSet changedEmployees) {}
}
