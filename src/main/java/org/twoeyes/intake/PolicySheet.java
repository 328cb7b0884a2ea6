package org.twoeyes.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Policy;
import org.twoeyes.model.PolicyParser;

/**
 * Reads a policy from a sheet with the columns {@code key} and {@code value}: a row for each value, keys inside of keys
 * with a point ({@code channelWeights.visit}, {@code tiers.strategic.minCoverage.senior}), items of lists split at
 * {@code ;} as in every table of a bundle.
 */
final class PolicySheet {

    private static final Pattern IN_TIER = Pattern.compile("(?s)(tiers)\\.(.+?)\\.(?:(required)|(minCoverage)\\.(.+))");
    private static final Pattern IN_MAP = Pattern.compile("(?s)([^.]+)\\.(.+)");
    private static final Map<String, Object> SHAPE = PolicyParser.toMap(Policy.DEFAULT);

    private final Problems problems;
    private final Notices notices;
    private final GivenPolicy policy;
    private final Map<String, @Nullable Object> given = new LinkedHashMap<>();
    private int length;

    /** @param name of the sheet as the user knows it */
    PolicySheet(String name, Problems problems, Notices notices) {
        this.problems = problems;
        this.notices = notices;
        this.policy = new GivenPolicy(name, problems, notices);
    }

    /** The policy; where something is wrong, the default stands in, with a problem. */
    Policy read(Records records) {
        boolean whole = new BundleTable(BundleFile.POLICY, problems, notices, () -> {}).read(records, this::take);
        return whole ? policy.parse(given) : Policy.DEFAULT;
    }

    private void take(Row row) {
        String key = row.requiredWord("key", "", "a key such as quorum or channelWeights.visit");
        String value = row.word("value", null);
        length += key.length() + (value == null ? 0 : value.length());
        if (length > PolicyFile.MAX_LENGTH) {
            throw new RawRow.Limit(
                    "the policy has more than " + PolicyFile.MAX_LENGTH + " characters", "a shorter policy");
        }
        if (key.isEmpty()) {
            return;
        }
        policy.note(key, Math.toIntExact(row.line()));
        List<String> path = path(key);
        if (value != null && !put(given, path, value(path, row, value))) {
            row.problem("key", key, "is there twice", "each key once");
        }
    }

    /** The keys one inside the other; names of tiers, channels and the like may have points themselves. */
    private static List<String> path(String key) {
        for (Pattern pattern : List.of(IN_TIER, IN_MAP)) {
            Matcher matcher = pattern.matcher(key);
            if (matcher.matches()) {
                List<String> path = new ArrayList<>();
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.group(group) != null) {
                        path.add(matcher.group(group));
                    }
                }
                return path;
            }
        }
        return List.of(key);
    }

    private static Object value(List<String> path, Row row, String value) {
        Object shape = SHAPE.get(path.get(0));
        boolean tier = path.get(0).equals("tiers");
        if (shape instanceof List || (tier && path.get(path.size() - 1).equals("required"))) {
            return row.list("value", List.of());
        }
        return !(shape instanceof String) && CellText.isNumber(value) ? (Object) Double.valueOf(value) : value;
    }

    /** Puts a value where a path leads; false where there is one. */
    private static boolean put(Map<String, @Nullable Object> map, List<String> path, Object value) {
        if (path.size() == 1) {
            return map.putIfAbsent(path.get(0), value) == null;
        }
        Object inner = map.computeIfAbsent(path.get(0), none -> new LinkedHashMap<String, @Nullable Object>());
        return inner instanceof LinkedHashMap<?, ?> && put(asMap(inner), path.subList(1, path.size()), value);
    }

    @SuppressWarnings("unchecked") // only put() makes maps
    private static Map<String, @Nullable Object> asMap(Object inner) {
        return (Map<String, @Nullable Object>) inner;
    }
}
