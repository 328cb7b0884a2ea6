package org.twoeyes.analysis.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.analysis.plan.PlanFlaw.Kind;
import org.twoeyes.model.PlanAim;
import org.twoeyes.model.Policy;
import org.twoeyes.network.StakeholderNetwork;

/**
 * Whom a plan looks at: contacts of some layers in accounts of some tiers, or in one account. An account without a tier, or
 * with one that the policy does not know, is of the default tier.
 *
 * @param accountId the only account; null for all
 * @param tiers of the accounts; empty for all
 * @param layers of the contacts; empty for all
 */
public record PlanScope(@Nullable String accountId, List<String> tiers, List<String> layers) {

    /** Every contact of every account. */
    public static final PlanScope ALL = new PlanScope(null, List.of(), List.of());

    /** Each tier and layer once. */
    public PlanScope {
        tiers = tiers.stream().distinct().toList();
        layers = layers.stream().distinct().toList();
    }

    /** Every contact of one account. */
    public static PlanScope ofAccount(String accountId) {
        return new PlanScope(accountId, List.of(), List.of());
    }

    /** What a kept plan looks at. */
    public static PlanScope of(PlanAim aim) {
        return new PlanScope(aim.accountId(), aim.tiers(), aim.layers());
    }

    /** What of it cannot be in a network: an account, tier or layer that is not there, or tiers beside an account. */
    public Optional<PlanFlaw> flaw(StakeholderNetwork network) {
        if (accountId != null && network.accounts().find(accountId).isEmpty()) {
            return Optional.of(PlanFlaw.ofAccount(accountId));
        }
        if (accountId != null && !tiers.isEmpty()) {
            return Optional.of(PlanFlaw.of(Kind.LIMITS));
        }
        Policy policy = network.policy();
        return unknown(Kind.NO_TIER, tiers, List.copyOf(policy.tiers().keySet()))
                .or(() -> unknown(Kind.NO_LAYER, layers, policy.layers()));
    }

    private static Optional<PlanFlaw> unknown(Kind kind, List<String> named, List<String> known) {
        return named.stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> PlanFlaw.unknown(kind, name, known));
    }

    /** Says whether it has an account, by number. */
    boolean hasAccount(StakeholderNetwork network, int account) {
        return accountId == null
                ? tiers.isEmpty()
                        || tiers.contains(network.policy()
                                .tierName(network.accounts().row(account).tier()))
                : accountId.equals(network.accounts().id(account));
    }

    /** Says whether it has contacts of a contact's layer, whatever their account. */
    boolean hasLayerOf(StakeholderNetwork network, int contact) {
        return layers.isEmpty()
                || layers.contains(
                        network.policy().layers().get(network.contacts().layer(contact)));
    }

    /** Says whether it has a contact, by number. */
    boolean hasContact(StakeholderNetwork network, int contact) {
        return hasLayerOf(network, contact)
                && hasAccount(network, network.contacts().account(contact));
    }
}
