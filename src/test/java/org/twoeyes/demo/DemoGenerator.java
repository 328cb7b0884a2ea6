package org.twoeyes.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the sample's files anew. Run it from the project's root after a change to the stories or tables. */
public final class DemoGenerator {

    /** Where the files lie, seen from the project's root. */
    static final Path FOLDER = Path.of("src", "main", "resources", "demo");

    private DemoGenerator() {}

    /** Writes all files; the first argument, if given, is the folder to write to. */
    public static void main(String[] arguments) throws IOException {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : FOLDER;
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file :
                BundleFiles.of(DemoPortfolio.portfolio()).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
