package org.twoeyes.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.model.Fingerprint;
import org.twoeyes.model.Portfolio;

/**
 * What is stored of one row, column by column, named as in a bundle: texts, numbers and lists of texts, days as ISO
 * texts, null for what is not given. Contacts and employees also say whether their layer was inferred.
 *
 * @param values by column, in the order of the columns
 */
public record Facts(EntityKey key, Map<String, @Nullable Object> values) {

    /** The column of the layer. */
    static final String LAYER = "layer";

    /** Says beside the layer whether it was inferred; where true is given, it shall be. */
    static final String LAYER_INFERRED = "layerInferred";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    public Facts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What is stored of a row; empty if there is none. O(log rows). */
    public static Optional<Facts> find(Portfolio portfolio, EntityKey key) {
        EntityTable<?> table = EntityTable.of(key.kind());
        int at = table.find(portfolio, key.ids());
        if (at < 0) {
            return Optional.empty();
        }
        List<String> cells = table.cells(portfolio, at);
        List<String> columns = key.kind().columns();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), FactType.of(columns.get(i)).fromCell(cells.get(i)));
        }
        if (key.kind().hasLayer()) {
            values.put(LAYER_INFERRED, !cells.equals(table.typedCells(portfolio, at)));
        }
        return Optional.of(new Facts(key, values));
    }

    /** The facts that {@link #json} gave. */
    public static Facts parse(EntityKey key, String json) {
        try {
            return new Facts(
                    key, JSON.readValue(json, new TypeReference<LinkedHashMap<String, @Nullable Object>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("facts of a change must be JSON", e);
        }
    }

    /** The values as JSON, the same text for the same facts. */
    public String json() {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts must be writable as JSON", e);
        }
    }

    /** A short name for these facts; other facts of the row have another one. */
    public String version() {
        return Fingerprint.of(json());
    }
}
