package org.twoeyes.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twoeyes.model.Portfolio;

/**
 * Measures how smoothly the page moves, in a browser without a graphics card: {@code docs/performance.md} says how to run
 * it. The only argument, if any, is another folder with the page to measure.
 */
public final class Frames {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GESTURE = 90;

    /** One event a frame, as a hand would send them; gives how long each frame took, in milliseconds. */
    private static final String MOVE =
            "async ([selector, frames, zooms]) => { const port = document.querySelector(selector);"
                    + " const box = port.getBoundingClientRect(); let before = performance.now(); const took = [];"
                    + " for (let i = 0; i < frames; i++) { const sign = i < frames / 2 ? 1 : -1;"
                    + " const by = zooms ? { ctrlKey: true, deltaY: -25 * sign } : { deltaX: 20 * sign, deltaY: 25 * sign };"
                    + " const wheel = new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: box.x + 500,"
                    + " clientY: box.y + 250, ...by }); port.dispatchEvent(wheel);"
                    + " if (!zooms && !wheel.defaultPrevented) port.scrollBy(0, 4 * by.deltaY);"
                    + " await new Promise(requestAnimationFrame); const now = performance.now(); took.push(now - before); before = now; }"
                    + " return took; }";

    private static final String CANVAS = "portfolio-picture canvas";

    /** The wheel zooms in and out again, a held button moves: one event a frame. */
    private static final String ON_CANVAS =
            "async ([selector, frames, zooms]) => { const port = document.querySelector(selector);"
                    + " const box = port.getBoundingClientRect(); const took = [];"
                    + " const at = (i) => ({ bubbles: true, cancelable: true, view: window,"
                    + " clientX: box.x + box.width / 2 + i, clientY: box.y + box.height / 2 + i / 2 });"
                    + " if (!zooms) port.dispatchEvent(new MouseEvent('mousedown', at(0)));"
                    + " let before = performance.now();"
                    + " for (let i = 0; i < frames; i++) { const sign = i < frames / 2 ? 1 : -1;"
                    + " if (zooms) port.dispatchEvent(new WheelEvent('wheel', { ...at(0), deltaY: -25 * sign }));"
                    + " else window.dispatchEvent(new MouseEvent('mousemove', at(4 * Math.min(i, frames - i))));"
                    + " await new Promise(requestAnimationFrame); const now = performance.now(); took.push(now - before); before = now; }"
                    + " if (!zooms) window.dispatchEvent(new MouseEvent('mouseup', at(0))); return took; }";

    /** From the answer, read and parsed, to the first picture: what the page does, in milliseconds; the first time, then warm. */
    private static final String FIRST_PICTURE =
            "async () => { const data = await (await fetch('/api/v1/portfolio')).json();"
                    + " const [{ paint }, { CanvasPen }, { sceneOf }, view] = await Promise.all(["
                    + "'view/portfolio/paint', 'view/portfolio/pens', 'view/portfolio/scene', 'core/portfolio/view'"
                    + "].map((name) => import(`/js/${name}.js`)));"
                    + " const frame = { width: 1070, height: 500 }; const took = [];"
                    + " for (let i = 0; i < 5; i++) { const fresh = { ...data }; const pen = new CanvasPen(document.createElement('canvas'));"
                    + " const t = (key) => key; t.or = (key, text) => text; const began = performance.now();"
                    + " const scene = sceneOf({ data: { portfolio: fresh }, whatIf: { result: null }, state: { params: {} }, t });"
                    + " pen.begin(frame); paint(pen, scene, view.viewAt(frame, view.WHOLE), frame, { at: -1, contact: -1, lines: [] });"
                    + " pen.context.getImageData(0, 0, 1, 1); took.push(performance.now() - began); }"
                    + " return took; }";

    private Frames() {}

    /** Prints a row for each gesture. */
    public static void main(String[] arguments) throws IOException {
        Optional<Path> page = Arrays.stream(arguments).findFirst().map(Path::of);
        Path chromium = Chromium.find().orElseThrow(() -> new IllegalStateException("no Chromium on this machine"));
        System.out.println(
                "view                          gesture  shown  lost  median ms  p95 ms  worst ms  drawing ms");
        try (Playwright driver = Chromium.driver();
                Browser browser = Chromium.start(driver, chromium)) {
            measure(browser, Crowd.of(1, 500, 60), page, "map/a0?open=all&ties=all", ".map-port");
            measure(browser, Crowd.of(1, 500, 60), page, "map/a0", ".map-port");
            measure(browser, Crowd.of(1000, 30, 400), page, "heat", "[data-grid]");
            for (int contacts : new int[] {50_000, 250_000}) {
                Portfolio portfolio = Crowd.of(contacts / 50, 50, contacts / 100);
                measure(browser, portfolio, page, "portfolio", CANVAS);
                measure(browser, portfolio, page, "portfolio?z=1000_500_12", CANVAS);
            }
        }
    }

    private static void measure(Browser browser, Portfolio portfolio, Optional<Path> page, String view, String selector)
            throws IOException {
        try (Site site = Site.of(portfolio, Site.DEMO_DAY, false, page);
                Visitor visitor = new Visitor(browser, site.address())) {
            visitor.open(view);
            visitor.page().waitForTimeout(2000);
            if (view.equals("portfolio")) {
                System.out.println("first picture, ms: " + visitor.page().evaluate(FIRST_PICTURE));
            }
            List<Boolean> gestures = selector.equals("[data-grid]") ? List.of(false) : List.of(true, false);
            for (boolean zooms : gestures) {
                Path trace = Files.createTempFile("frames", ".json");
                browser.startTracing(visitor.page(), new Browser.StartTracingOptions().setPath(trace));
                List<?> frames = (List<?>) visitor.page()
                        .evaluate(selector.equals(CANVAS) ? ON_CANVAS : MOVE, List.of(selector, GESTURE, zooms));
                double[] took = frames.stream()
                        .mapToDouble(one -> ((Number) one).doubleValue())
                        .sorted()
                        .toArray();
                visitor.page().waitForTimeout(800);
                browser.stopTracing();
                print(
                        view,
                        zooms ? "zoom" : "move",
                        took,
                        JSON.readTree(trace.toFile()).get("traceEvents"));
                Files.delete(trace);
            }
        }
    }

    private static void print(String view, String gesture, double[] took, JsonNode events) {
        List<String> names = new ArrayList<>();
        double drawing = 0;
        for (JsonNode event : events) {
            names.add(event.path("name").asText());
            boolean draws = List.of("RasterTask", "Paint", "Layerize", "Commit", "Layout", "UpdateLayoutTree")
                    .contains(event.path("name").asText());
            drawing += draws ? event.path("dur").asDouble() / 1000 : 0;
        }
        long shown = names.stream().filter("DrawFrame"::equals).count();
        long lost = names.stream().filter("DroppedFrame"::equals).count();
        System.out.println(String.format(
                Locale.ROOT,
                "%-29s %-8s %5d %5d %10.1f %7.1f %9.1f %11.0f",
                view,
                gesture,
                shown,
                lost,
                took[took.length / 2],
                took[took.length * 95 / 100],
                took[took.length - 1],
                drawing));
    }
}
