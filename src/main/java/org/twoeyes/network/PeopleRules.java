package org.twoeyes.network;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Contact;
import org.twoeyes.model.Employee;
import org.twoeyes.model.Policy;

/** Who is active on a date, and what a policy makes of a contact. */
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
        return hasCome(contact.since()) && !isReached(contact.leftOn());
    }

    boolean isActive(Employee employee) {
        return hasCome(employee.joinedOn()) && !isReached(employee.leftOn()) && !isReached(employee.leavingOn());
    }

    private boolean hasCome(@Nullable LocalDate date) {
        return date == null || isReached(date);
    }

    private boolean isReached(@Nullable LocalDate date) {
        return date != null && !date.isAfter(asOf);
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
