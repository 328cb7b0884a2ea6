package org.twoeyes.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How files are to be read. */
final class ReadingOptions {

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

    /** Name of the encoding, if it was given. */
    Optional<String> encoding() {
        return Optional.ofNullable(encoding);
    }

    /** The policy that stands in place of every other, if it was given. */
    Optional<Path> policy() {
        return Optional.ofNullable(policy);
    }
}
