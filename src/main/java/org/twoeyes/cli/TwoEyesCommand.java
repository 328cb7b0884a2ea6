package org.twoeyes.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code twoeyes} itself: names its commands, starts them and turns what fails into an exit code. */
@Command(
        name = "twoeyes",
        versionProvider = ProgramVersion.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        usageHelpAutoWidth = false,
        synopsisSubcommandLabel = "COMMAND",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the data or the request is wrong; the reason is on stderr",
            "2:wrong usage",
            "3:the database cannot be reached"
        },
        description = {
            "Shows which customer relationships hang on one employee, where decision layers are not covered, and what"
                    + " goes dark if somebody leaves."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  twoeyes demo                               a sample portfolio, from files to the page",
            "  twoeyes analyze --bundle ./our-customers   a folder of CSV files, no database",
            "  twoeyes import ./our-customers             into the graph in ./data",
            "  twoeyes depart e-12                        what goes dark with one employee"
        },
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            AnalyzeCommand.class,
            DepartCommand.class,
            WorstCommand.class,
            PlanCommand.class,
            PathsCommand.class,
            TeamCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            PersonCommand.class,
            DoctorCommand.class
        })
public final class TwoEyesCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the technical trace of a failure.")
    private boolean verbose;

    private TwoEyesCommand() {}

    /** Runs one command line and returns the exit code; never throws for what a user did. */
    public static int run(Session session, String... arguments) {
        TwoEyesCommand root = new TwoEyesCommand();
        CommandLine commandLine = new CommandLine(root, new SessionFactory(session));
        commandLine
                .setOut(new PrintWriter(session.terminal().out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(session.terminal().err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        session.terminal().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(Math.max(80, Math.min(100, session.terminal().columns())))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> Failures.exitCode(failure, session.terminal(), root.verbose))
                .setParameterExceptionHandler(new UsageErrors(session.terminal()));
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            return Failures.outOfMemory(session.terminal());
        }
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    /** Makes the commands, each with the session. */
    private record SessionFactory(Session session) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Session.class).newInstance(session);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}
