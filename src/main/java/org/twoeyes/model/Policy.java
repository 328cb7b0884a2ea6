package org.twoeyes.model;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules that every figure depends on: what counts as a live tie, who is key, what an account needs.
 * {@link #DEFAULT} holds the defaults; {@link PolicyParser} lays given keys over them.
 *
 * @param reportingCurrency currency of every amount in a report
 * @param fx one unit of a currency in reporting currency, by currency
 * @param strengthMax largest declared strength, above 0
 * @param halfLifeDays days after which a strength has halved, above 0
 * @param undatedAgeDays age of a declared tie without any date
 * @param crowd number of pairs (employees × contacts) from which an interaction counts less for each
 * @param timeZone whose today is the default as-of date
 * @param liveThreshold strength from which a tie is live
 * @param quorum share of the weight that must be exceeded to hold an account, in [0, 1)
 * @param maxEyes how far eyes are counted exactly, at least 1
 * @param layers decision layers, most senior first
 * @param layerWeights weight of a contact without an influence, by layer
 * @param keyLayers layers whose contacts are key
 * @param keyRoles roles whose contacts are key
 * @param keyInfluence influence from which a contact is key
 * @param channelWeights strength that one interaction adds, by channel, in [0, 1]
 * @param cadenceDays age of the last contact up to which a contact is fresh, by layer
 * @param tiers coverage requirements by tier
 * @param defaultTier tier of an account without one
 * @param closedDoorShare share of the held weight from which a sole holder can be a closed door
 * @param baseAttrition probability of leaving within 12 months where none is given
 * @param newTiesPerEmployee how many new ties a plan may ask of one employee
 * @param kindFactors factor of a gap's severity, by kind of gap
 */
public record Policy(
        String reportingCurrency,
        Map<String, Double> fx,
        double strengthMax,
        double halfLifeDays,
        int undatedAgeDays,
        double crowd,
        ZoneId timeZone,
        double liveThreshold,
        double quorum,
        int maxEyes,
        List<String> layers,
        Map<String, Double> layerWeights,
        Set<String> keyLayers,
        Set<String> keyRoles,
        double keyInfluence,
        Map<String, Double> channelWeights,
        Map<String, Double> cadenceDays,
        Map<String, Tier> tiers,
        String defaultTier,
        double closedDoorShare,
        double baseAttrition,
        int newTiesPerEmployee,
        Map<String, Double> kindFactors) {

    /** Weight of an interaction on a channel that the policy does not name. */
    public static final double UNKNOWN_CHANNEL_WEIGHT = 0.05;

    /** The defaults of every key. */
    public static final Policy DEFAULT = PolicyDefaults.policy();

    /**
     * What a tier asks of its accounts.
     *
     * @param required layers in which somebody must be known
     * @param minCoverage least coverage, by layer; a layer without one has no minimum
     */
    public record Tier(List<String> required, Map<String, Double> minCoverage) {
        public Tier {
            required = List.copyOf(required);
            minCoverage = ordered(minCoverage);
        }
    }

    public Policy {
        fx = ordered(fx);
        layers = List.copyOf(layers);
        layerWeights = ordered(layerWeights);
        keyLayers = Collections.unmodifiableSet(new java.util.LinkedHashSet<>(keyLayers));
        keyRoles = Collections.unmodifiableSet(new java.util.LinkedHashSet<>(keyRoles));
        channelWeights = ordered(channelWeights);
        cadenceDays = ordered(cadenceDays);
        tiers = ordered(tiers);
        kindFactors = ordered(kindFactors);
    }

    /** Position of a layer, 0 the most senior. Throws if the policy has no such layer. */
    public int layerIndex(String layer) {
        int index = layers.indexOf(layer);
        if (index < 0) {
            throw new IllegalArgumentException("layer (" + layer + ") must be one of " + layers);
        }
        return index;
    }

    /** Weight of a contact without an influence of its own. */
    public double layerWeight(String layer) {
        Double weight = layerWeights.get(layer);
        if (weight == null) {
            throw new IllegalArgumentException("layer (" + layer + ") must have a weight");
        }
        return weight;
    }

    /** Weight of a channel; that of an unknown one is {@link #UNKNOWN_CHANNEL_WEIGHT}. */
    public double channelWeight(String channel) {
        return channelWeights.getOrDefault(channel, UNKNOWN_CHANNEL_WEIGHT);
    }

    /** The requirements of an account: those of its tier, or of the default tier where it has none that is known. */
    public Tier tier(@Nullable String tier) {
        Tier chosen = tiers.get(tierName(tier));
        if (chosen == null) {
            throw new IllegalStateException("defaultTier (" + defaultTier + ") must be one of " + tiers.keySet());
        }
        return chosen;
    }

    /** The tier that counts for an account: its own, or the default tier where it has none that is known. */
    public String tierName(@Nullable String tier) {
        return tier != null && tiers.containsKey(tier) ? tier : defaultTier;
    }

    /** One unit of a currency in reporting currency; null where there is no rate. Not given is the reporting currency. */
    public @Nullable Double rate(@Nullable String currency) {
        return currency == null || currency.equals(reportingCurrency) ? Double.valueOf(1) : fx.get(currency);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
