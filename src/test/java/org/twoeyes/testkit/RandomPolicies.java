package org.twoeyes.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twoeyes.model.Policy;
import org.twoeyes.model.PolicyParser;

/** Random policies: the defaults, or the defaults with some keys changed, borders included. */
final class RandomPolicies {

    private static final double[] QUORUMS = {0, 0.1, 0.25, 1.0 / 3, 0.5, 0.5, 0.6, 2.0 / 3, 0.75, 0.9, 0.95};
    private static final double[] LIVE_THRESHOLDS = {0, 0.05, 0.1, 0.2, 0.2, 0.25, 0.5, 0.8, 1};
    private static final double[] SHARES = {0, 0.1, 0.25, 0.5, 0.5, 0.75, 1};

    private static final List<List<String>> ROLES =
            List.of(List.of(), List.of("champion"), List.of("decision_maker", "blocker"));
    private static final List<List<String>> LAYERS =
            List.of(List.of(), List.of("executive"), List.of("executive", "operational"));

    private final RandomDraws random;

    RandomPolicies(RandomDraws random) {
        this.random = random;
    }

    Policy policy() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("fx", RandomDraws.map("EUR", 1.1, "CNY", 0.14));
        if (!random.onceIn(3)) {
            numbers(given);
            key(given);
            maps(given);
        }
        if (random.onceIn(4)) {
            layers(given);
        }
        PolicyParser.Result result = PolicyParser.parse(given);
        if (result.failed()) {
            throw new IllegalStateException("a random policy must be right, but " + result.problems());
        }
        return result.policy();
    }

    private void numbers(Map<String, Object> given) {
        perhaps(given, "strengthMax", random.pick(1, 5, 10, 0.5));
        perhaps(given, "halfLifeDays", random.pick(30, 90, 180, 365, 0.5));
        perhaps(given, "undatedAgeDays", random.pick(0, 90, 180, 1000));
        perhaps(given, "crowd", random.pick(0, 1, 2, 4, 12));
        perhaps(given, "liveThreshold", random.pick(LIVE_THRESHOLDS));
        perhaps(given, "quorum", random.pick(QUORUMS));
        perhaps(given, "maxEyes", 1 + random.below(5));
        perhaps(given, "closedDoorShare", random.pick(SHARES));
        perhaps(given, "baseAttrition", random.pick(0, 0.1, 0.3, 1));
    }

    private void key(Map<String, Object> given) {
        perhaps(given, "keyInfluence", random.pick(0, 1, 3, 8, 0.3));
        perhaps(given, "keyRoles", random.any(ROLES));
        perhaps(given, "keyLayers", random.any(LAYERS));
    }

    private void maps(Map<String, Object> given) {
        perhaps(
                given,
                "layerWeights",
                RandomDraws.map("senior", random.pick(4, 0.3), "middle", random.pick(2, 0.2), "operational", 0.1));
        perhaps(
                given,
                "channelWeights",
                RandomDraws.map("visit", random.pick(0, 0.2, 0.4, 1), "call", random.pick(0.05, 0.2)));
        perhaps(
                given,
                "cadenceDays",
                RandomDraws.map("executive", random.pick(0, 30, 90.5), "operational", random.pick(1, 60)));
        perhaps(
                given,
                "kindFactors",
                RandomDraws.map("STALE", random.pick(0, 0.4, 1), "BLIND_SPOT", random.pick(0, 0.5)));
        if (random.onceIn(3)) {
            given.put(
                    "tiers",
                    RandomDraws.map(
                            "gold",
                            RandomDraws.map(
                                    "required", List.of("executive", "middle"),
                                    "minCoverage", RandomDraws.map("executive", 1, "middle", random.pick(0, 0.5)))));
            given.put("defaultTier", random.onceIn(2) ? "gold" : "strategic");
        }
    }

    /**
     * Two to five layers of the policy's own, without any of the default names or with some of them; once in a while
     * the default tiers go on asking for layers that are no more.
     */
    private void layers(Map<String, Object> given) {
        List<String> layers = new ArrayList<>(List.of("board", "executive", "lead", "staff", "operational"));
        while (layers.size() > 2 + random.below(4)) {
            layers.remove(random.below(layers.size()));
        }
        Map<String, Object> weights = new LinkedHashMap<>();
        layers.forEach(layer -> weights.put(layer, random.pick(0.1, 0.2, 0.3, 1, 2, 8)));
        given.put("layers", layers);
        given.put("layerWeights", weights);
        given.put("keyLayers", List.of(layers.get(0)));
        given.remove("tiers");
        given.remove("defaultTier");
        if (random.onceIn(2)) {
            given.put("cadenceDays", RandomDraws.map(layers.get(0), 30, layers.get(1), 90));
        }
        if (random.onceIn(4)) {
            return;
        }
        Map<String, Object> required = RandomDraws.map(
                "required", layers, "minCoverage", RandomDraws.map(layers.get(0), 0.5, layers.get(1), 1));
        given.put(
                "tiers",
                RandomDraws.map(
                        "gold", required, "standard", required, "strategic", RandomDraws.map("required", List.of())));
        given.put("defaultTier", "gold");
    }

    private void perhaps(Map<String, Object> given, String key, Object value) {
        if (random.onceIn(3)) {
            given.put(key, value);
        }
    }
}
