package org.twoeyes.model;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays given keys over the default policy, key by key, inside maps too: a file that only sets
 * {@code channelWeights.visit} leaves the other channels as they are. Lists are replaced whole.
 *
 * <p>Values come as a parser of YAML or JSON gives them: {@link Map}, {@link List}, {@link String},
 * {@link Number}, {@link Boolean} or null. A key without a value (null) keeps its default.
 */
public final class PolicyParser {

    private static final Set<String> TIER_KEYS = Set.of("required", "minCoverage");

    private final List<PolicyProblem> problems = new ArrayList<>();
    private final List<PolicyProblem> warnings = new ArrayList<>();
    private final Map<?, ?> given;

    private PolicyParser(Map<?, ?> given) {
        this.given = given;
    }

    /**
     * What came of parsing.
     *
     * @param policy the policy; where a key is wrong, its default stands in
     * @param problems everything wrong, in the order of the policy's keys, unknown keys first
     * @param warnings what is not used as it stands, such as a tier's requirement for a layer that is none
     */
    public record Result(Policy policy, List<PolicyProblem> problems, List<PolicyProblem> warnings) {
        /** Says whether the policy must not be used. */
        public boolean failed() {
            return !problems.isEmpty();
        }
    }

    /** Parses given keys over the defaults; never throws for what a user wrote. */
    public static Result parse(Map<?, ?> given) {
        PolicyParser parser = new PolicyParser(given);
        Policy policy = parser.policy();
        return new Result(policy, List.copyOf(parser.problems), List.copyOf(parser.warnings));
    }

    /** The whole policy as maps, lists, strings and numbers, in the order of its keys; parsing it gives an equal policy. */
    public static Map<String, Object> toMap(Policy policy) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("reportingCurrency", policy.reportingCurrency());
        map.put("fx", policy.fx());
        map.put("strengthMax", policy.strengthMax());
        map.put("halfLifeDays", policy.halfLifeDays());
        map.put("undatedAgeDays", policy.undatedAgeDays());
        map.put("crowd", policy.crowd());
        map.put("timeZone", policy.timeZone().getId());
        map.put("liveThreshold", policy.liveThreshold());
        map.put("quorum", policy.quorum());
        map.put("maxEyes", policy.maxEyes());
        map.put("layers", policy.layers());
        map.put("layerWeights", policy.layerWeights());
        map.put("keyLayers", List.copyOf(policy.keyLayers()));
        map.put("keyRoles", List.copyOf(policy.keyRoles()));
        map.put("keyInfluence", policy.keyInfluence());
        map.put("channelWeights", policy.channelWeights());
        map.put("cadenceDays", policy.cadenceDays());
        Map<String, Object> tiers = new LinkedHashMap<>();
        policy.tiers().forEach((name, tier) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("required", tier.required());
            entry.put("minCoverage", tier.minCoverage());
            tiers.put(name, entry);
        });
        map.put("tiers", tiers);
        map.put("defaultTier", policy.defaultTier());
        map.put("closedDoorShare", policy.closedDoorShare());
        map.put("baseAttrition", policy.baseAttrition());
        map.put("newTiesPerEmployee", policy.newTiesPerEmployee());
        map.put("kindFactors", policy.kindFactors());
        return map;
    }

    private Policy policy() {
        Policy base = Policy.DEFAULT;
        Map<String, Object> known = toMap(base);
        given.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !known.containsKey(key))
                .forEach(key -> error(key, given.get(key), "one of the keys " + known.keySet()));
        List<String> layers = names("layers", base.layers());
        if (layers.isEmpty()) {
            error("layers", given.get("layers"), "at least one layer");
            layers = base.layers();
        }
        Map<String, Double> layerWeights = numbers("layerWeights", base.layerWeights(), Double.MAX_VALUE);
        for (String layer : layers) {
            Double weight = layerWeights.get(layer);
            if (weight == null || weight <= 0) {
                error("layerWeights." + layer, weight, "a number above 0 for every layer");
                layerWeights.put(layer, 1.0);
            }
        }
        Set<String> keyLayers = new LinkedHashSet<>(names("keyLayers", List.copyOf(base.keyLayers())));
        if (isGiven("keyLayers")) {
            warnOfLayers("keyLayers", keyLayers, layers);
        }
        Map<String, Policy.Tier> tiers = tiers(base.tiers(), layers);
        String defaultTier = text("defaultTier", base.defaultTier());
        if (!tiers.containsKey(defaultTier)) {
            error("defaultTier", defaultTier, "one of the tiers " + tiers.keySet());
            defaultTier = base.defaultTier();
        }
        String reportingCurrency = text("reportingCurrency", base.reportingCurrency());
        Map<String, Double> fx = numbers("fx", base.fx(), Double.MAX_VALUE);
        Double ownRate = fx.get(reportingCurrency);
        if (ownRate != null && ownRate != 1) {
            error("fx." + reportingCurrency, ownRate, "1, as it is the reporting currency");
        }
        return new Policy(
                reportingCurrency,
                fx,
                positive("strengthMax", base.strengthMax()),
                positive("halfLifeDays", base.halfLifeDays()),
                whole("undatedAgeDays", base.undatedAgeDays(), 0),
                number("crowd", base.crowd(), Double.MAX_VALUE),
                zone(base.timeZone()),
                number("liveThreshold", base.liveThreshold(), Double.MAX_VALUE),
                quorum(base.quorum()),
                whole("maxEyes", base.maxEyes(), 1),
                layers,
                layerWeights,
                keyLayers,
                new LinkedHashSet<>(names("keyRoles", List.copyOf(base.keyRoles()))),
                number("keyInfluence", base.keyInfluence(), Double.MAX_VALUE),
                numbers("channelWeights", base.channelWeights(), 1),
                numbers("cadenceDays", base.cadenceDays(), Double.MAX_VALUE),
                tiers,
                defaultTier,
                number("closedDoorShare", base.closedDoorShare(), Double.MAX_VALUE),
                number("baseAttrition", base.baseAttrition(), 1),
                whole("newTiesPerEmployee", base.newTiesPerEmployee(), 0),
                kindFactors(base.kindFactors()));
    }

    private Map<String, Double> kindFactors(Map<String, Double> base) {
        Map<String, Double> factors = numbers("kindFactors", base, Double.MAX_VALUE);
        factors.keySet().removeIf(kind -> {
            boolean unknown = !base.containsKey(kind);
            if (unknown) {
                error("kindFactors." + kind, factors.get(kind), "one of the kinds " + base.keySet());
            }
            return unknown;
        });
        return factors;
    }

    private Map<String, Policy.Tier> tiers(Map<String, Policy.Tier> base, List<String> layers) {
        Map<String, Policy.Tier> tiers = new LinkedHashMap<>(base);
        mapAt("tiers", given.get("tiers")).forEach((name, value) -> {
            String key = "tiers." + name;
            Map<?, ?> entry = mapAt(key, value);
            for (Object inner : entry.keySet()) {
                if (!TIER_KEYS.contains(String.valueOf(inner))) {
                    error(key + "." + inner, entry.get(inner), "one of the keys [required, minCoverage]");
                }
            }
            Policy.Tier before = base.getOrDefault(name, new Policy.Tier(List.of(), Map.of()));
            List<String> required = namesAt(key + ".required", entry.get("required"), before.required());
            if (entry.get("required") != null) {
                warnOfLayers(key + ".required", required, layers);
            }
            Map<String, Double> minimum =
                    numbersAt(key + ".minCoverage", entry.get("minCoverage"), before.minCoverage(), 1);
            warnOfLayers(
                    key + ".minCoverage", mapAt("", entry.get("minCoverage")).keySet(), layers);
            tiers.put(name, new Policy.Tier(required, minimum));
        });
        return tiers;
    }

    private void warnOfLayers(String key, Iterable<?> names, List<String> layers) {
        for (Object name : names) {
            if (!layers.contains(String.valueOf(name))) {
                warnings.add(new PolicyProblem(key, String.valueOf(name), "one of the layers " + layers));
            }
        }
    }

    private boolean isGiven(String key) {
        return given.get(key) != null;
    }

    private Map<String, Double> numbers(String key, Map<String, Double> base, double max) {
        return numbersAt(key, given.get(key), base, max);
    }

    private Map<String, Double> numbersAt(String key, @Nullable Object value, Map<String, Double> base, double max) {
        Map<String, Double> numbers = new LinkedHashMap<>(base);
        mapAt(key, value).forEach((name, number) -> {
            if (number != null) {
                numbers.put(name, numberAt(key + "." + name, number, base.getOrDefault(name, 1.0), max));
            }
        });
        return numbers;
    }

    private Map<String, @Nullable Object> mapAt(String key, @Nullable Object value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> found) {
            found.forEach((name, inner) -> map.put(String.valueOf(name), inner));
        } else if (value != null && !key.isEmpty()) {
            error(key, value, "a mapping of names to values");
        }
        return map;
    }

    private List<String> names(String key, List<String> base) {
        return namesAt(key, given.get(key), base);
    }

    private List<String> namesAt(String key, @Nullable Object value, List<String> base) {
        if (value == null) {
            return base;
        }
        if (!(value instanceof List<?> list)) {
            error(key, value, "a list of names");
            return base;
        }
        Set<String> names = new LinkedHashSet<>();
        for (Object item : list) {
            if (item instanceof Map
                    || item instanceof List
                    || item == null
                    || String.valueOf(item).isBlank()) {
                error(key, item, "a list of names");
            } else if (!names.add(String.valueOf(item).strip())) {
                error(key, item, "each name once");
            }
        }
        return List.copyOf(names);
    }

    private String text(String key, String base) {
        Object value = given.get(key);
        if (value == null) {
            return base;
        }
        if (value instanceof Map
                || value instanceof List
                || String.valueOf(value).isBlank()) {
            error(key, value, "a name");
            return base;
        }
        return String.valueOf(value).strip();
    }

    private ZoneId zone(ZoneId base) {
        String name = text("timeZone", base.getId());
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            error("timeZone", name, "a time zone such as UTC or Europe/Madrid");
            return base;
        }
    }

    private double quorum(double base) {
        double quorum = number("quorum", base, Double.MAX_VALUE);
        if (quorum >= 1) {
            error("quorum", quorum, "a number in [0, 1)");
            return base;
        }
        return quorum;
    }

    private double positive(String key, double base) {
        double number = number(key, base, Double.MAX_VALUE);
        if (number <= 0) {
            error(key, number, "a number above 0");
            return base;
        }
        return number;
    }

    private int whole(String key, int base, int least) {
        double number = number(key, base, Integer.MAX_VALUE);
        if (number < least || number != Math.rint(number)) {
            error(key, number, "a whole number of at least " + least);
            return base;
        }
        return (int) number;
    }

    private double number(String key, double base, double max) {
        Object value = given.get(key);
        return value == null ? base : numberAt(key, value, base, max);
    }

    private double numberAt(String key, Object value, double base, double max) {
        double number = value instanceof Number given ? given.doubleValue() : Double.NaN;
        if (!(number >= 0 && number <= max)) {
            error(key, value, max == Double.MAX_VALUE ? "a number of at least 0" : "a number from 0 to " + max);
            return base;
        }
        return number;
    }

    private void error(String key, @Nullable Object value, String expected) {
        problems.add(new PolicyProblem(key, String.valueOf(value), expected));
    }
}
