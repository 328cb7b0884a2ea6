package org.twoeyes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that somebody has read and approved, under {@code src/test/resources/approved}. Run the tests with
 * {@code -Dapprove=true} to write what they got, and read the difference before committing it.
 */
public final class Approved {

    private static final Path FOLDER = Path.of("src", "test", "resources", "approved");

    private Approved() {}

    /** Compares a text with the approved one of that name. */
    public static void check(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual, StandardCharsets.UTF_8);
        }
        assertThat(file).as("approved text").exists();
        assertThat(actual).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }
}
