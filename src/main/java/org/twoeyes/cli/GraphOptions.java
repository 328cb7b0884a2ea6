package org.twoeyes.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twoeyes.service.Source;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which graph a command works on that cannot work on files. */
final class GraphOptions {

    private static final Path DEFAULT_DATA = Path.of("data");
    private static final String DEFAULT_USER = "neo4j";
    private static final Set<String> SCHEMES = Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @ArgGroup(exclusive = true)
    private @Nullable Choice choice;

    /** One of two. */
    static class Choice {

        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "The folder of the embedded database. Default: ./data.")
        private @Nullable Path data;

        @Option(
                names = "--neo4j",
                paramLabel = "URI",
                description = "A Neo4j elsewhere (bolt://, neo4j://, neo4j+s://); user and password come from the"
                        + " environment: NEO4J_USERNAME, NEO4J_PASSWORD.")
        private @Nullable URI neo4j;
    }

    /** The graph that was chosen. */
    Source.Graph graph(Session session) {
        return graph(command, session, choice);
    }

    /** The graph of a choice; the default one where nothing was chosen. */
    static Source.Graph graph(CommandSpec command, Session session, @Nullable Choice choice) {
        URI neo4j = choice == null ? null : choice.neo4j;
        if (neo4j == null) {
            Path data = choice == null ? null : choice.data;
            return new Source.DataFolder(data == null ? DEFAULT_DATA : data);
        }
        String scheme = neo4j.getScheme() == null ? "" : neo4j.getScheme().toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || neo4j.getHost() == null) {
            throw new ParameterException(
                    command.commandLine(),
                    "--neo4j (" + neo4j + ") must be an address such as bolt://localhost:7687 or neo4j+s://host");
        }
        if (neo4j.getUserInfo() != null) {
            throw new ParameterException(
                    command.commandLine(),
                    "--neo4j must not carry a password: set NEO4J_USERNAME and NEO4J_PASSWORD in the environment");
        }
        String password = session.environment().get("NEO4J_PASSWORD");
        if (password == null) {
            throw new ParameterException(
                    command.commandLine(), "--neo4j needs NEO4J_PASSWORD (and NEO4J_USERNAME) in the environment");
        }
        return new Source.Remote(neo4j, session.environment().getOrDefault("NEO4J_USERNAME", DEFAULT_USER), password);
    }
}
