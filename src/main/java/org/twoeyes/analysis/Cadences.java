package org.twoeyes.analysis;

import org.twoeyes.model.Policy;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.network.Thresholds;
import org.twoeyes.network.TieTable;

/** How often somebody of each layer is to be met, and whether somebody was. */
final class Cadences {

    private final StakeholderNetwork network;
    private final int today;
    private final double[] days;

    /** Those of the policy; a layer without a cadence asks for none. O(layers). */
    Cadences(StakeholderNetwork network) {
        Policy policy = network.policy();
        this.network = network;
        this.today = (int) network.asOf().toEpochDay();
        this.days = policy.layers().stream()
                .mapToDouble(layer -> policy.cadenceDays().getOrDefault(layer, Double.POSITIVE_INFINITY))
                .toArray();
    }

    /** Says whether a live tie of a contact was used within the cadence of the contact's layer. O(holders). */
    boolean isFresh(int contact) {
        TieTable ties = network.ties();
        double limit = days[network.contacts().layer(contact)];
        for (int tie = ties.first(contact); tie < ties.endLive(contact); tie++) {
            int last = ties.lastContact(tie);
            if (last != TieTable.NEVER && Thresholds.within(today - last, limit)) {
                return true;
            }
        }
        return false;
    }
}
