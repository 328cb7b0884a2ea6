package org.twoeyes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every file that belongs to the project. */
class ProjectFilesTest {
    private static final int LONGEST = 350;

    /** Files that may be longer, each with its reason beside it. */
    private static final Set<String> LONGER = Set.of();

    /** Where a build fetches from, and folders of one machine, are nobody else's business. */
    private static final Pattern FOREIGN = Pattern.compile(
            "repo1?[.]maven|registry[.]npmjs|deb[.]debian|maven[.]apache[.]org/maven2|docker[.]io|repository[.]apache"
                    + "|(?:^|[^A-Za-z0-9_.])/(?:work|farm|root)/[A-Za-z.]|/(?:home|Users)/[a-z]+/");

    private static final Pattern LINK = Pattern.compile("]\\(([^()\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.+?)\\s*$", Pattern.MULTILINE);

    private static List<Path> files = List.of();

    @BeforeAll
    static void listTheFiles() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of(".git")), "not a git clone: which files belong to the project is unknown");
        Process git = new ProcessBuilder("git", "-c", "core.quotePath=false", "ls-files", "-co", "--exclude-standard")
                .redirectErrorStream(true)
                .start();
        List<String> lines;
        try (var answer = git.inputReader(UTF_8)) {
            lines = answer.lines().toList();
        }
        assertThat(git.waitFor()).as("git ls-files: %s", lines).isZero();
        files = lines.stream().map(Path::of).filter(Files::isRegularFile).toList();
    }

    @Test
    void filesNameNeitherRegistriesNorFoldersOfAMachine() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            if (!isText(file)) {
                continue;
            }
            String[] lines = Files.readString(file).split("\n", -1);
            for (int line = 0; line < lines.length; line++) {
                if (FOREIGN.matcher(lines[line]).find()) {
                    found.add(file + ":" + (line + 1) + ": " + lines[line].strip());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<Path> packages = files.stream()
                .filter(file -> hasEnding(file, "java"))
                .map(Path::getParent)
                .collect(Collectors.toSet());
        assertThat(packages).isNotEmpty().allSatisfy(folder -> assertThat(packageInfo(folder))
                .contains("/**")
                .contains("@NullMarked"));
    }

    @Test
    void filesAreShortEnoughToRead() throws IOException {
        for (Path file : files) {
            if (hasEnding(file, "java", "js", "css", "cypher") && !LONGER.contains(slashed(file))) {
                assertThat(Files.readAllLines(file)).as("lines of %s", file).hasSizeLessThanOrEqualTo(LONGEST);
            }
        }
    }

    @Test
    void linksInDocumentsLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : files) {
            if (hasEnding(file, "md")) {
                Matcher link = LINK.matcher(Files.readString(file));
                while (link.find()) {
                    String target = link.group(1);
                    if (!target.matches("[a-z]+:.*") && !leadsSomewhere(file, target)) {
                        broken.add(file + " -> " + target);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(Path file, String target) throws IOException {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        Path page = path.isEmpty() ? file : Path.of("").resolve(file).resolveSibling(path);
        if (hash < 0 || !Files.isRegularFile(page)) {
            return hash < 0 && Files.exists(page);
        }
        return HEADING.matcher(Files.readString(page)).results().anyMatch(heading -> anchor(heading.group(1))
                .equals(target.substring(hash + 1)));
    }

    /** The anchor that readers of Markdown give a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** The package-info.java of a package; that of its product half for tests that lie in the same package. */
    private static String packageInfo(Path folder) throws IOException {
        Path own = folder.resolve("package-info.java");
        Path product = Path.of(slashed(own).replaceFirst("^src/test/", "src/main/"));
        assertThat(Files.exists(own) || Files.exists(product))
                .as("%s exists", own)
                .isTrue();
        return Files.readString(Files.exists(own) ? own : product);
    }

    private static boolean isText(Path file) {
        return hasEnding(file, "java", "xml", "md", "cypher", "js", "css", "html", "json", "yaml", "yml", "csv", "txt")
                || !file.getFileName().toString().contains(".")
                || slashed(file).startsWith(".");
    }

    private static boolean hasEnding(Path file, String... endings) {
        String name = file.getFileName().toString();
        return Set.of(endings).contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String slashed(Path file) {
        return file.toString().replace('\\', '/');
    }
}
