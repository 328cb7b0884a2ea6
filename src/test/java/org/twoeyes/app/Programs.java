package org.twoeyes.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The program as processes of their own, with the class path and the opened packages of this one. What they say of
 * errors is gathered in one file.
 *
 * @param errors that file
 */
record Programs(Path errors) {

    /** Runs it to its end and returns its exit code. */
    int run(Object... arguments) throws Exception {
        Process process = start(Map.of(), arguments);
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    /** Starts it with some variables added to the environment. */
    Process start(Map<String, String> environment, Object... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
