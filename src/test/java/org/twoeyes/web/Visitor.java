package org.twoeyes.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser before the page, who notes everything that should not happen. */
final class Visitor implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 20_000;
    private static final int STEPS = 120;

    /** Every breach of the content policy, also in places the browser's own console does not name, as an error. */
    private static final String WATCH_POLICY = "addEventListener('securitypolicyviolation', (event) => console.error("
            + "`content policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`))";

    /** A moment after which a change of the address has reached the page. */
    private static final String NEXT_FRAMES = "() => new Promise((done) => "
            + "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))))";

    private static final String SETTLED = "() => { const main = document.getElementById('main');"
            + " return main !== null && main.getAttribute('aria-busy') === 'false'"
            + " && document.getElementById('title') !== null"
            + " && document.querySelector('.whatif-slot .whatif') !== null"
            + " && document.querySelector('.whatif-counters.is-pending') === null; }";

    private final @Nullable BrowserContext profile;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    /** Somebody with a profile of their own, which goes with them. */
    Visitor(Browser browser, String address) {
        this(profile(browser), address, true);
    }

    /**
     * Somebody with a tab of a profile of which only the cache is kept, so that the page need not be fetched again. One at a time:
     * a tab behind another draws nothing.
     */
    Visitor(BrowserContext profile, String address) {
        this(profile, address, false);
    }

    private Visitor(BrowserContext profile, String address, boolean isTheirs) {
        this.address = address;
        page = profile.newPage();
        this.profile = isTheirs ? profile : null;
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.type() + " on " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("uncaught on " + page.url() + ": " + error));
        page.onRequestFailed(request -> {
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                complaints.add("failed: " + request.url() + " " + request.failure());
            }
        });
        page.onRequest(request -> {
            URI uri = URI.create(request.url());
            if (List.of("http", "https", "ws", "wss").contains(uri.getScheme()) && !"127.0.0.1".equals(uri.getHost())) {
                complaints.add("a request to elsewhere: " + request.url());
            }
        });
        page.onDialog(dialog -> {
            complaints.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    /** An empty profile. */
    static BrowserContext profile(Browser browser) {
        BrowserContext profile = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale("en-US")
                .setTimezoneId("UTC")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        profile.setDefaultTimeout(PATIENCE_MILLIS);
        profile.addInitScript(WATCH_POLICY);
        return profile;
    }

    Page page() {
        return page;
    }

    /** What went wrong so far. */
    List<String> complaints() {
        return complaints;
    }

    /** Goes to a view, such as {@code map/polfala?theme=dark}, and waits until it is drawn. */
    Visitor open(String view) {
        page.navigate(address + "#/" + view);
        return settle();
    }

    /** Waits until the view is loaded and the what-if, if any, is answered. */
    Visitor settle() {
        page.evaluate(NEXT_FRAMES);
        page.waitForCondition(() -> (Boolean) page.evaluate(SETTLED));
        return this;
    }

    Visitor width(int width) {
        page.setViewportSize(width, 900);
        return this;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** Presses keys one after the other. */
    Visitor press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Finds somebody or an account by typing into a field of a form, and takes the first that is found. */
    Visitor pick(String field, String question) {
        Locator input = find(".edit [name=" + field + "]");
        input.fill(question);
        input.locator("xpath=..").locator("[role=option][aria-selected=true]").waitFor();
        input.press("Enter");
        return this;
    }

    /** Presses Tab until what has the focus fits a selector; fails after a hundred. */
    Visitor tabTo(String selector) {
        return walkTo("Tab", selector);
    }

    /** As {@link #tabTo}, backwards. */
    Visitor backTo(String selector) {
        return walkTo("Shift+Tab", selector);
    }

    private Visitor walkTo(String key, String selector) {
        for (int i = 0; i < STEPS; i++) {
            press(key);
            if ((Boolean) page.evaluate("(selector) => document.activeElement.matches(selector)", selector)) {
                return this;
            }
        }
        throw new AssertionError("no way by " + key + " to " + selector);
    }

    /** What follows {@code #/} in the address. */
    String place() {
        String url = page.url();
        return url.substring(url.indexOf("#/") + 2);
    }

    /** The text of everything that fits a selector, trimmed, in the order of the page. */
    List<String> texts(String selector) {
        return page.locator(selector).allTextContents().stream()
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .toList();
    }

    /** What the clipboard holds. */
    String clipboard() {
        return (String) page.evaluate("() => navigator.clipboard.readText()");
    }

    /** The first words, up to a comma, of the accessible names of all that fits a selector. */
    List<String> firstWords(String selector) {
        return page.locator(selector).all().stream()
                .map(one -> one.getAttribute("aria-label"))
                .map(label -> label.substring(0, label.indexOf(',')))
                .toList();
    }

    @Override
    public void close() {
        try {
            if (page.url().startsWith(address)) {
                page.evaluate("() => localStorage.clear()");
            }
        } catch (PlaywrightException e) {
            complaints.add("what the page keeps was not cleared: " + e.getMessage());
        } finally {
            page.close();
            if (profile != null) {
                profile.close();
            }
        }
    }
}
