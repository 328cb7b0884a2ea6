package org.twoeyes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page's code without a browser: messages, floors, layouts, the state in the address. Run by Node. */
class PageCodeTest {

    private static final Path TESTS = Path.of("src/test/js");

    @Test
    void testsOfThePagesCodeHold() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "--test", "--test-reporter=tap"));
        try (Stream<Path> files = Files.list(TESTS)) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".test.mjs"))
                    .sorted()
                    .forEach(command::add);
        }
        Path d3 = Files.createTempFile("d3", ".js");
        try (InputStream library = d3()) {
            Files.copy(library, d3, StandardCopyOption.REPLACE_EXISTING);
        }
        Process node = start(command, Map.of("D3", d3.toString()));
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        Files.delete(d3);
        assertThat(node.waitFor()).as(said).isZero();
        assertThat(said).containsPattern("# pass [1-9][0-9]{2}");
    }

    /** The library the page packs circles with, out of its jar. */
    private static InputStream d3() throws IOException {
        String base = "META-INF/resources/webjars/d3/";
        ClassLoader jars = PageCodeTest.class.getClassLoader();
        Properties properties = new Properties();
        try (InputStream in =
                Objects.requireNonNull(jars.getResourceAsStream("META-INF/maven/org.webjars.npm/d3/pom.properties"))) {
            properties.load(in);
        }
        String file = base + properties.getProperty("version") + "/dist/d3.min.js";
        return Objects.requireNonNull(jars.getResourceAsStream(file));
    }

    private static Process start(List<String> command, Map<String, String> environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            return abort("no Node on this machine (install nodejs 18 or newer)");
        }
    }
}
