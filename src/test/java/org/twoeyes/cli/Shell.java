package org.twoeyes.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twoeyes.service.Doctor;
import org.twoeyes.service.Exports;
import org.twoeyes.service.Imports;
import org.twoeyes.service.PortfolioSources;

/** Runs command lines in this process as a shell would, on 31 January 2026. */
final class Shell {

    private final Map<String, String> environment = new HashMap<>();
    private boolean interactive;

    /** What a command said and returned. */
    record Result(int exitCode, String out, String err) {}

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Shell watched() {
        interactive = true;
        return this;
    }

    Result run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return run(out, out, arguments);
    }

    /** Runs with another standard output than the one that is captured. */
    Result run(OutputStream stdout, ByteArrayOutputStream captured, Object... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        Clock clock = Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);
        Session session = new Session(
                new Terminal(stdout, errors, 100, interactive, interactive),
                environment,
                clock,
                new PortfolioSources(),
                new Imports(clock),
                new Exports(),
                new Doctor(clock),
                (portfolio, request) -> {
                    throw new RefusedException("not served in this test");
                });
        List<String> words = new ArrayList<>();
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        int exitCode = TwoEyesCommand.run(session, words.toArray(String[]::new));
        return new Result(exitCode, captured.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A small bundle: two accounts, one of them held by Li Wei alone, the other by Li Wei and Ana together. */
    static Path bundle(Path folder) {
        write(folder, "accounts.csv", "id,name,revenue\na-1,Telefónica,1000000\na-2,中国移动,3000000\n");
        write(
                folder,
                "contacts.csv",
                "id,accountId,name,title,layer\nc-1,a-1,María Gil,CEO,executive\nc-2,a-2,王小明,总经理,executive\n");
        write(folder, "employees.csv", """
                id,name,title,layer,managerId,leftOn
                e-1,Li Wei,Account Director,senior,e-3,
                e-2,Ana Ruiz,Account Manager,middle,e-1,
                e-3,Tom Reed,Vice President,executive,,
                e-4,Bo Old,,middle,e-1,2025-06-30
                """);
        write(
                folder,
                "ties.csv",
                "employeeId,contactId,strength,lastContact\ne-1,c-1,1,2026-01-20\ne-1,c-2,1,2026-01-10\ne-2,c-2,1,2026-01-15\n");
        return folder;
    }

    static Path write(Path folder, String file, String text) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
