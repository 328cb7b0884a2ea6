package org.twoeyes.app;

import org.twoeyes.cli.TwoEyesCommand;

/** The entry named in the manifest of the jar. */
public final class Main {

    private Main() {}

    /** Runs one command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(TwoEyesCommand.run(Wiring.session(), arguments));
    }
}
