package org.twoeyes.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.service.Source;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where a command that reads gets its portfolio from. */
final class SourceOptions {

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @ArgGroup(exclusive = true)
    private @Nullable Choice choice;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description =
                    "Encoding of a bundle's files that have no byte order mark, such as windows-1252. Default: UTF-8.")
    private @Nullable String encoding;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "A policy.yaml that stands in place of the bundle's or the stored one.")
    private @Nullable Path policy;

    /** One of three. */
    static final class Choice {

        @Option(
                names = "--bundle",
                paramLabel = "PATH",
                description = "A folder or .zip of CSV files, read without any database.")
        private @Nullable Path bundle;

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

    /** The source that was chosen. */
    Source source(Session session) {
        if (choice != null && choice.bundle != null) {
            return new Source.Bundle(choice.bundle, Optional.ofNullable(encoding));
        }
        if (encoding != null) {
            throw new ParameterException(command.commandLine(), "--encoding goes with --bundle only");
        }
        return GraphOptions.graph(
                command, session, choice == null ? null : choice.data, choice == null ? null : choice.neo4j);
    }

    Optional<Path> policy() {
        return Optional.ofNullable(policy);
    }
}
