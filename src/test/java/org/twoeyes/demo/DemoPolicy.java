package org.twoeyes.demo;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.twoeyes.model.Policy;
import org.twoeyes.model.PolicyParser;

/** The policy of the sample, as it stands in its file. */
final class DemoPolicy {

    /** The text of {@code policy.yaml}. */
    static final String TEXT = """
            # Policy of the sample portfolio. Keys that are not here have their defaults.
            reportingCurrency: USD
            fx:                # one unit in USD
              AED: 0.2723
              BRL: 0.18
              CHF: 1.13
              CLP: 0.00105
              CNY: 0.139
              EUR: 1.10
              GBP: 1.27
              INR: 0.0117
              JOD: 1.41
              JPY: 0.0067
              KES: 0.0077
              MAD: 0.10
              MXN: 0.058
              PLN: 0.25
              SAR: 0.2667
              SEK: 0.095
              SGD: 0.75
              ZAR: 0.055
            timeZone: Europe/Stockholm
            channelWeights:
              workshop: 0.25   # a channel of our own
            cadenceDays:
              operational: 120
            tiers:
              strategic:
                minCoverage:
                  middle: 0.5  # stricter than the default
            """;

    private DemoPolicy() {}

    /** The parsed policy. */
    static Policy policy() {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(TEXT);
        PolicyParser.Result result = PolicyParser.parse((Map<?, ?>) tree);
        if (result.failed()) {
            throw new IllegalArgumentException("policy must parse: " + result.problems());
        }
        return result.policy();
    }
}
