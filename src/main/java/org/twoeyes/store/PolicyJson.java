package org.twoeyes.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import org.twoeyes.model.Policy;
import org.twoeyes.model.PolicyParser;

/** The policy as the JSON text of its node. */
final class PolicyJson {

    /** The id of the policy's node; there is one in each generation. */
    static final String ID = "policy";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private PolicyJson() {}

    /** The text of a policy, the same on every JDK. */
    static String of(Policy policy) {
        try {
            return JSON.writeValueAsString(PolicyParser.toMap(policy));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a policy must be writable as JSON", e);
        }
    }

    /**
     * The policy of a text.
     *
     * @throws StoreFailed if the text is none, because somebody changed the graph by other means
     */
    static Policy parse(String text) {
        PolicyParser.Result result;
        try {
            result = PolicyParser.parse(JSON.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {}));
        } catch (JsonProcessingException e) {
            throw new StoreFailed("The policy in the graph is not JSON; import one with policy.yaml.", e);
        }
        if (result.failed()) {
            throw new StoreFailed("The policy in the graph is wrong ("
                    + result.problems().get(0) + "); import one with policy.yaml.");
        }
        return result.policy();
    }
}
