package org.twoeyes.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes the pictures of the README from the sample: {@code docs/pictures.sh}. */
public final class Screenshots {

    private record Picture(String name, String view, boolean panel) {}

    private static final List<Picture> PICTURES = List.of(
            new Picture("home", "home", false),
            new Picture("map", "map/yanjiang", false),
            new Picture("heat", "heat", false),
            new Picture("what-if", "map/yanjiang?out=chen.jing,sun.hao", false),
            new Picture("what-if-panel", "home?out=faisal.darwish", true));

    private Screenshots() {}

    /** Writes the pictures into the folder that the only argument names. */
    public static void main(String[] arguments) throws java.io.IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path chromium = Chromium.find().orElseThrow(() -> new IllegalStateException("no Chromium on this machine"));
        try (Site site = Site.demo();
                Playwright driver = Chromium.driver();
                Browser browser = Chromium.start(driver, chromium);
                Visitor visitor = new Visitor(browser, site.address())) {
            for (Picture picture : PICTURES) {
                visitor.open(Views.in(picture.view(), "en", "light"));
                visitor.find(".whatif-offer, .whatif-counters").first().waitFor();
                if (picture.panel()) {
                    visitor.find("#whatif-toggle").click();
                    visitor.find(".whatif-contacts input").first().waitFor();
                    visitor.settle();
                }
                visitor.page()
                        .screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(picture.name() + ".png")));
            }
        }
    }
}
