package org.twoeyes.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line in a line or two, and where help is; not the whole help. */
record UsageErrors(Terminal terminal) implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        terminal.say("twoeyes: " + String.valueOf(failure.getMessage()).replaceFirst("^Error: ", ""));
        UnmatchedArgumentException.printSuggestions(failure, command.getErr());
        command.getErr().flush();
        if (command.getParent() == null && !command.getSubcommands().isEmpty()) {
            terminal.say(
                    "Commands: " + String.join(", ", command.getSubcommands().keySet()));
        }
        terminal.say("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return Exit.USAGE;
    }
}
