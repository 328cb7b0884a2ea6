package org.twoeyes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile bundles end in a clear error, in a process of 128 MB. */
class HostileFilesTest {

    @TempDir
    Path folder;

    /** Reads the bundles that are named in its arguments and prints a line for each. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] bundles) {
            for (String bundle : bundles) {
                long start = System.nanoTime();
                IntakeReport report = BundleText.read(Path.of(bundle));
                long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                String first = report.errors().isEmpty()
                        ? "ACCEPTED"
                        : report.errors().get(0).sentence();
                System.out.println(millis + "\t" + report.errorCount() + "\t" + first);
            }
        }
    }

    @Test
    void hostileBundlesAreRefusedWithinLittleMemory() throws Exception {
        Map<String, HostileFiles.Maker> makers = HostileFiles.all();
        assertThat(makers).hasSizeGreaterThanOrEqualTo(60);
        List<String> names = new ArrayList<>(makers.keySet());
        List<String> bundles = new ArrayList<>();
        for (HostileFiles.Maker maker : makers.values()) {
            Path place = Files.createDirectory(folder.resolve("b" + bundles.size()));
            bundles.add(maker.make(place).toString());
        }
        List<String> lines = readInAnotherProcess(bundles);
        assertThat(lines).hasSize(names.size());
        for (int i = 0; i < names.size(); i++) {
            String[] answer = lines.get(i).split("\t", 3);
            System.out.println(names.get(i) + "\t" + lines.get(i));
            assertThat(answer[2])
                    .as("the error of \"%s\" says where, what and what would be right", names.get(i))
                    .matches("[\\w.-]+(, sheet [\\w.]+)?(, line [1-9]\\d*)?(, column [\\w.]+)?: \\S.*; expected \\S.*");
            assertThat(Long.parseLong(answer[1])).as(names.get(i)).isPositive();
        }
    }

    private List<String> readInAnotherProcess(List<String> bundles) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path errors = folder.resolve("errors.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path").replace("\n", File.pathSeparator),
                Reader.class.getName()));
        command.addAll(bundles);
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("reading ends").isTrue();
        assertThat(Files.readString(errors)).isEmpty();
        assertThat(process.exitValue()).isZero();
        return Files.readAllLines(out, StandardCharsets.ISO_8859_1);
    }
}
