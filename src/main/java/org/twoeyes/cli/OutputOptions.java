package org.twoeyes.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.twoeyes.brief.BriefFormat;
import org.twoeyes.report.CsvReport;
import org.twoeyes.report.TextStyle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** In which form an answer is given, and where. */
final class OutputOptions {

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (text to read, the default), json or csv.")
    private Format format = Format.TABLE;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "With --format csv: which table. Without it the first choice of the command on the screen,"
                    + " and all of them into a folder.")
    private @Nullable String table;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write there instead of the screen, all or nothing. With --format csv, a path that does not"
                    + " end in .csv is a folder for one file a table.")
    private @Nullable Path out;

    /** Writes bytes. */
    interface Bytes {
        void to(OutputStream out) throws IOException;
    }

    /** Gives an answer in the form asked for; only that form is made. */
    void write(
            Terminal terminal, Function<TextStyle, String> text, Bytes json, Supplier<CsvReport> csv, String firstTable)
            throws IOException {
        switch (format) {
            case TABLE ->
                one(
                        terminal,
                        stream -> stream.write(text.apply(out == null ? terminal.style() : TextStyle.PLAIN)
                                .getBytes(StandardCharsets.UTF_8)));
            case JSON -> one(terminal, json);
            case CSV -> csv(terminal, csv.get(), firstTable);
            case HTML, PDF -> throw new IllegalStateException("a paper (" + format + ") is written by writePaper");
        }
    }

    /** Refuses what goes together with nothing, before anything is worked out. */
    void check(boolean makesPapers) {
        if (table != null && format != Format.CSV) {
            throw new ParameterException(command.commandLine(), "--table goes with --format csv only");
        }
        if (format.isPaper() && !makesPapers) {
            throw new ParameterException(
                    command.commandLine(), "--format " + format + " goes with depart, plan and report only");
        }
    }

    /** The kind of paper that is asked for, if one is. */
    Optional<BriefFormat> paper() {
        return format.isPaper() ? BriefFormat.find(format.toString()) : Optional.empty();
    }

    /** Writes a paper. */
    void writePaper(Terminal terminal, byte[] paper) throws IOException {
        one(terminal, stream -> stream.write(paper));
    }

    private void csv(Terminal terminal, CsvReport report, String firstTable) throws IOException {
        if (table != null && !report.tableNames().contains(table)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--table (" + table + ") must be one of " + String.join(", ", report.tableNames()));
        }
        boolean folder = table == null
                && out != null
                && !String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv");
        if (folder && out != null) {
            for (String name : report.tableNames()) {
                OutputFile.replace(out.resolve(name + ".csv"), stream -> report.write(name, stream));
            }
            terminal.say("Wrote " + report.tableNames().size() + " tables to " + out);
        } else {
            one(terminal, stream -> report.write(table == null ? firstTable : table, stream));
        }
    }

    private void one(Terminal terminal, Bytes bytes) throws IOException {
        OutputFile.write(terminal, out, bytes);
    }
}
