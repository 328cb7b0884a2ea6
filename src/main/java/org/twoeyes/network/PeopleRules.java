package org.twoeyes.network;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Policy;

/** What a policy makes of a contact on a date. */
final class PeopleRules {

    private final Policy policy;
    private final LocalDate asOf;
    private final Map<String, Integer> layerIndex = new HashMap<>();

    PeopleRules(Policy policy, LocalDate asOf) {
        this.policy = policy;
        this.asOf = asOf;
        policy.layers().forEach(layer -> layerIndex.put(layer, layerIndex.size()));
    }

    boolean isActive(Contact contact) {
        LocalDate since = contact.since();
        return (since == null || NetworkPacker.isReached(since, asOf))
                && !NetworkPacker.isReached(contact.leftOn(), asOf);
    }

    double weight(Contact contact) {
        Double influence = contact.influence();
        return influence == null ? policy.layerWeight(contact.layer()) : influence;
    }

    boolean isKey(Contact contact) {
        Double influence = contact.influence();
        return policy.keyLayers().contains(contact.layer())
                || !Collections.disjoint(contact.roles(), policy.keyRoles())
                || (influence != null && Thresholds.reaches(influence, policy.keyInfluence()));
    }

    /** The position of a layer in the policy. */
    int layer(String layer) {
        Integer found = layerIndex.get(layer);
        return found == null ? policy.layerIndex(layer) : found;
    }
}
