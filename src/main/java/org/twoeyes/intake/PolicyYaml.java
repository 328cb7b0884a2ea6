package org.twoeyes.intake;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.twoeyes.model.Policy;
import org.twoeyes.model.PolicyParser;

/** A policy as YAML: block mappings, flow lists, every text in double quotes, so that none is taken for a number. */
final class PolicyYaml {

    private PolicyYaml() {}

    /** Writes the whole policy, keys in its order. */
    static void write(Policy policy, Writer out) throws IOException {
        mapping(PolicyParser.toMap(policy), 0, out);
    }

    private static void mapping(Map<?, ?> map, int depth, Writer out) throws IOException {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.write("  ".repeat(depth));
            out.write(depth == 0 ? String.valueOf(entry.getKey()) : quoted(String.valueOf(entry.getKey())));
            out.write(':');
            if (entry.getValue() instanceof Map<?, ?> inner && !inner.isEmpty()) {
                out.write('\n');
                mapping(inner, depth + 1, out);
            } else {
                out.write(' ');
                out.write(scalar(entry.getValue()));
                out.write('\n');
            }
        }
    }

    private static String scalar(Object value) {
        if (value instanceof Map) {
            return "{}";
        }
        if (value instanceof List<?> list) {
            StringBuilder text = new StringBuilder("[");
            for (Object item : list) {
                text.append(text.length() == 1 ? "" : ", ").append(quoted(String.valueOf(item)));
            }
            return text.append(']').toString();
        }
        if (value instanceof Double number) {
            return NumberText.of(number);
        }
        return value instanceof Number ? value.toString() : quoted(String.valueOf(value));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || (c >= 0x7F && c <= 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
