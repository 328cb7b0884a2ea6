package org.twoeyes.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a small bundle, which each test has for itself. */
abstract class BundleCommands {

    @TempDir
    Path folder;

    Path bundle = Path.of("");

    @BeforeEach
    void writeBundle() {
        bundle = Shell.bundle(folder.resolve("bundle"));
    }
}
