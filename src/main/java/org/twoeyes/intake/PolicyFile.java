package org.twoeyes.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.twoeyes.model.Policy;

/** Reads a policy from YAML, with the line of everything that is wrong in it. */
final class PolicyFile {

    /** The longest policy, in characters. */
    static final int MAX_LENGTH = 1 << 16;

    private static final int MAX_ALIASES = 10;
    private static final int DEEPEST_KEY = 6;

    private final String name;
    private final GivenPolicy policy;

    /** @param name of the file as the user knows it */
    PolicyFile(String name, Problems problems, Notices notices) {
        this.name = name;
        this.policy = new GivenPolicy(name, problems, notices);
    }

    /** The policy; the default one, with problems, where the file is wrong. */
    Policy read(StrictText text) throws IOException {
        String yaml = whole(text);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(MAX_ALIASES)
                .setCodePointLimit(MAX_LENGTH)
                .build();
        try {
            new YamlDepth(settings).check(yaml);
            Optional<Node> root = new Compose(settings).composeString(yaml);
            return root.isEmpty() ? Policy.DEFAULT : policyOf(root.get(), settings);
        } catch (MarkedYamlEngineException e) {
            syntax(e);
        } catch (YamlEngineException e) {
            boolean tagged = e.getCause() != null && !(e.getCause() instanceof YamlEngineException);
            String reason = tagged ? "a value does not fit its tag" : String.valueOf(e.getMessage());
            policy.add(
                    0, null, null, "it is no YAML that a policy can be (" + Problem.shown(reason) + ")", "plain YAML");
        }
        return Policy.DEFAULT;
    }

    private static String whole(StrictText text) throws IOException {
        StringBuilder whole = new StringBuilder();
        char[] buffer = new char[1 << 13];
        for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
            whole.append(buffer, 0, count);
            if (whole.length() > MAX_LENGTH) {
                throw new BundleSource.Refused(
                        "it has more than " + MAX_LENGTH + " characters", "a policy of at most " + MAX_LENGTH);
            }
        }
        return whole.toString();
    }

    private Policy policyOf(Node root, LoadSettings settings) {
        if (!(root instanceof MappingNode mapping)) {
            if (root instanceof ScalarNode scalar && scalar.getValue().isEmpty()) {
                return Policy.DEFAULT;
            }
            policy.add(line(root), null, null, "it is no mapping of keys to values", "keys such as quorum: 0.5");
            return Policy.DEFAULT;
        }
        Map<?, ?> given = values(root, settings);
        note("", mapping, 0);
        return policy.parse(given);
    }

    /** The values of a document; a tag of its own can make a constructor fail in any way it likes. */
    private static Map<?, ?> values(Node root, LoadSettings settings) {
        try {
            Object given = new StandardConstructor(settings).constructSingleDocument(Optional.of(root));
            if (given instanceof Map<?, ?> map) {
                return map;
            }
        } catch (YamlEngineException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new YamlEngineException("a value does not fit its tag", e);
        }
        throw new YamlEngineException("it is no mapping of keys to values");
    }

    private void note(String prefix, MappingNode mapping, int depth) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                String path = prefix + key.getValue();
                policy.note(path, line(key));
                if (tuple.getValueNode() instanceof MappingNode inner && depth < DEEPEST_KEY) {
                    note(path + ".", inner, depth + 1);
                }
            }
        }
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private void syntax(MarkedYamlEngineException e) {
        Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
        List<String> words = new ArrayList<>();
        if (e.getContext() != null) {
            words.add(e.getContext());
        }
        if (e.getProblem() != null) {
            words.add(e.getProblem());
        }
        String at = mark == null ? "" : " at character " + (mark.getColumn() + 1);
        policy.add(
                mark == null ? 0 : mark.getLine() + 1,
                null,
                null,
                "it is no YAML that a policy can be" + at + ": " + Problem.shown(String.join(", ", words)),
                "plain YAML, each key once");
    }
}
