package org.twoeyes.model;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The default of every key of the policy. */
final class PolicyDefaults {

    private PolicyDefaults() {}

    static Policy policy() {
        return new Policy(
                "USD",
                Map.of(),
                1,
                180,
                180,
                12,
                ZoneId.of("UTC"),
                0.2,
                0.5,
                4,
                List.of("executive", "senior", "middle", "operational"),
                map("executive", 8.0, "senior", 4.0, "middle", 2.0, "operational", 1.0),
                Set.of("executive"),
                new java.util.LinkedHashSet<>(List.of("decision_maker", "economic_buyer")),
                8,
                map(
                        "visit",
                        0.30,
                        "meeting",
                        0.25,
                        "call",
                        0.15,
                        "event",
                        0.10,
                        "email",
                        0.05,
                        "message",
                        0.05,
                        "complaint",
                        0.0),
                map("executive", 90.0, "senior", 60.0, "middle", 60.0, "operational", 90.0),
                tiers(),
                "standard",
                0.5,
                0.10,
                3,
                map(
                        "BLIND_SPOT",
                        1.0,
                        "LAST_EYE_LEAVING",
                        1.0,
                        "SINGLE_EYE",
                        0.8,
                        "FALSE_EYE",
                        0.6,
                        "CLOSED_DOOR",
                        0.8,
                        "LOW_COVERAGE",
                        0.6,
                        "UNMAPPED_LAYER",
                        0.5,
                        "OPPOSED",
                        0.5,
                        "STALE",
                        0.4,
                        "RANK_MISMATCH",
                        0.3));
    }

    private static Map<String, Policy.Tier> tiers() {
        Map<String, Policy.Tier> tiers = new LinkedHashMap<>();
        tiers.put(
                "strategic",
                new Policy.Tier(
                        List.of("executive", "senior", "middle", "operational"),
                        map("executive", 0.8, "senior", 0.6, "middle", 0.4, "operational", 0.2)));
        tiers.put(
                "standard",
                new Policy.Tier(
                        List.of("executive", "senior"),
                        map("executive", 0.5, "senior", 0.4, "middle", 0.2, "operational", 0.1)));
        return tiers;
    }

    private static Map<String, Double> map(Object... pairs) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], (Double) pairs[i + 1]);
        }
        return map;
    }
}
