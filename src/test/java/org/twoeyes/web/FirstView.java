package org.twoeyes.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Measures how long the sample's first view takes in a browser that has never seen the page, started anew for each visit:
 * {@code docs/performance.md} says how to run it. The only argument, if any, is another folder with the page.
 */
public final class FirstView {

    private static final int VISITS = 7;

    /** Notes, in milliseconds since the navigation began, when the sentences of the home page are painted. */
    private static final String WATCH = "new MutationObserver((_, watch) => {"
            + " if (!document.querySelector('.finding .sentence')) return; watch.disconnect();"
            + " requestAnimationFrame(() => setTimeout(() => { window.drawnAt = performance.now(); })); })"
            + ".observe(document, { childList: true, subtree: true })";

    /** The same of requests: how many, when the first and last were answered, when the first colour was painted. */
    private static final String SEEN = "() => { const all = performance.getEntriesByType('resource')"
            + ".filter((one) => one.responseEnd <= window.drawnAt); const ends = all.map((one) => one.responseEnd);"
            + " return [window.drawnAt, performance.getEntriesByType('navigation')[0].responseEnd, all.length, Math.max(...ends),"
            + " performance.getEntriesByName('first-paint')[0]?.startTime ?? 0]; }";

    private FirstView() {}

    /** Prints a row for each visit; the first is also the server's first. */
    public static void main(String[] arguments) {
        Optional<Path> page = Arrays.stream(arguments).findFirst().map(Path::of);
        Path chromium = Chromium.find().orElseThrow(() -> new IllegalStateException("no Chromium on this machine"));
        System.out.println("sentences ms  page ms  requests  last answer ms  first paint ms");
        try (Site site = Site.demo(page);
                Playwright driver = Chromium.driver()) {
            for (int visit = 0; visit < VISITS; visit++) {
                List<?> seen = visit(driver, chromium, site.address());
                System.out.println(String.format(
                        Locale.ROOT,
                        "%12.0f %8.0f %9.0f %15.0f %15.0f",
                        seen.stream().map(one -> ((Number) one).doubleValue()).toArray()));
            }
        }
    }

    private static List<?> visit(Playwright driver, Path chromium, String address) {
        try (Browser browser = Chromium.start(driver, chromium);
                BrowserContext context = browser.newContext()) {
            context.addInitScript(WATCH);
            Page page = context.newPage();
            page.navigate(address);
            page.waitForFunction("() => window.drawnAt > 0");
            return (List<?>) page.evaluate(SEEN);
        }
    }
}
