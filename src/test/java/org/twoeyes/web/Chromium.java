package org.twoeyes.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine. None is ever downloaded: where none is installed, what needs one is skipped. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FOLDERS =
            List.of("/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome");
    private static final String MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

    /** Nothing of the browser's own goes out, and no name but this machine's resolves. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

    private Chromium() {}

    /** Where it is: {@code CHROMIUM} in the environment, else the usual places, else the path. */
    static Optional<Path> find() {
        Stream<Path> told = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        Stream<Path> usual = Stream.concat(FOLDERS.stream(), Arrays.stream(path.split(File.pathSeparator)))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.of(told, usual, Stream.of(Path.of(MAC)))
                .flatMap(each -> each)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Playwright's driver, told to fetch no browser. */
    static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** Starts it without a window. */
    static Browser start(Playwright driver, Path executable) {
        return driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));
    }
}
