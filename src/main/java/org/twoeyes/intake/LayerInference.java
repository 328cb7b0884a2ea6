package org.twoeyes.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Policy;

/**
 * Infers decision layers from titles by {@link LayerRules} under one policy, and counts by rule. A rule's
 * layer that the policy does not have, and a title that no rule fits, give the policy's last layer.
 */
final class LayerInference {

    private static final int REMEMBERED = 20_000;

    private final List<String> layers;
    private final Map<String, LayerRules.Found> known = new HashMap<>();
    private final Map<String, Integer> byRule = new TreeMap<>();

    LayerInference(Policy policy) {
        this.layers = policy.layers();
    }

    /** The layer of a title, counted under its rule. */
    String infer(@Nullable String title) {
        LayerRules.Found found = find(title);
        byRule.merge(found.rule(), 1, Integer::sum);
        return layer(found);
    }

    /** The layer of a title, not counted. */
    String inferAgain(@Nullable String title) {
        return layer(find(title));
    }

    private LayerRules.Found find(@Nullable String title) {
        String key = title == null ? "" : title;
        LayerRules.Found found = known.get(key);
        if (found == null) {
            found = LayerRules.shipped().find(key);
            if (known.size() < REMEMBERED) {
                known.put(key, found);
            }
        }
        return found;
    }

    private String layer(LayerRules.Found found) {
        return layers.contains(found.layer()) ? found.layer() : layers.get(layers.size() - 1);
    }

    /** How many layers were inferred, by name of the rule. */
    Map<String, Integer> byRule() {
        return byRule;
    }
}
