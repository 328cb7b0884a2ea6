package org.twoeyes.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twoeyes.service.Source;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    /** One of three. */
    static final class Choice extends GraphOptions.Choice {

        @Option(
                names = "--bundle",
                paramLabel = "PATH",
                description = "A folder or .zip of CSV files, or an .xlsx workbook, read without any database.")
        private @Nullable Path bundle;
    }

    /** The source that was chosen. */
    Source source(Session session) {
        if (choice != null && choice.bundle != null) {
            return new Source.Bundle(choice.bundle, reading.encoding());
        }
        if (reading.encoding().isPresent()) {
            throw new ParameterException(command.commandLine(), "--encoding goes with --bundle only");
        }
        return GraphOptions.graph(command, session, choice);
    }

    Optional<Path> policy() {
        return reading.policy();
    }
}
