package org.twoeyes.cli;

import picocli.CommandLine.Mixin;

/** What the commands have in common that answer with tables. */
abstract class ReadCommand extends SnapshotCommand {

    @Mixin
    OutputOptions output = new OutputOptions();

    ReadCommand(Session session) {
        super(session);
    }

    @Override
    void check() {
        output.check(false);
    }
}
